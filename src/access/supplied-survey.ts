/** A survey that a unit's policy supplies: a suggestion, read like any file and by nobody's leave acted on. */
import { browser } from '../browser';

/** Its text, or null where there is none. */
export async function readSuppliedSurvey(): Promise<string | null> {
  try {
    const { survey } = await browser.storage.managed.get('survey');
    return survey === undefined ? null : JSON.stringify(survey);
  } catch {
    // A browser without policies has no managed storage for us.
    return null;
  }
}
