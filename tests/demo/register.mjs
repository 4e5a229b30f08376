/** Registers the demo platforms as the product's user does: grants their hosts, imports the file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const REGISTRY = fileURLToPath(new URL('registry.json', import.meta.url));

/** Every host that the demo's registry names, as the browser's pattern. */
export function origins() {
  const { platforms } = JSON.parse(readFileSync(REGISTRY, 'utf8'));
  return platforms.flatMap(({ matches, relatedHosts = [] }) => [...matches, ...relatedHosts]);
}

/**
 * @param {(url: string) => Promise<{run: (body: string) => Promise<unknown>, chooseFile: (selector: string, file: string) => Promise<void>, close: () => Promise<unknown>}>} open
 *   opens a page of the browser
 * @param {string} id of the extension
 */
export async function registerDemos(open, id) {
  // The extensions page may grant hosts without the prompt that a script cannot press.
  const admin = await open('chrome://extensions/');
  for (const origin of origins()) {
    await admin.run(
      `new Promise((done) => chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)}, () => done(chrome.runtime.lastError?.message ?? '')))`,
    );
  }
  await admin.close();
  const options = await open(`chrome-extension://${id}/options.html`);
  // Asked for by a press, as the page's own button would; granted above, it opens no prompt.
  await options.run(`chrome.permissions.request({ origins: ${JSON.stringify(origins())} })`);
  await options.chooseFile('input[type=file]', REGISTRY);
  await options.run(waitFor(3));
  await options.close();
}

/** Until the worker measures that many platforms. */
const waitFor = (wanted) => `(async () => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { measured } = await chrome.storage.local.get('measured');
    if (measured?.platforms.length >= ${wanted}) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('演示平台没有登记上 the demo platforms were not registered');
})()`;
