/** The one-off look at a tab (look.js), by the permission that the user's press gave. */
import { browser } from '../browser';

/** Ids of the marks that the tab's page bears; none where the browser does not let us in. */
export async function lookAt(tabId: number): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['look.js'],
    });
    const found: unknown = frame?.result;
    return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
  } catch {
    // Gone, or no page that may be entered: nothing was seen.
    return [];
  }
}
