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
 * Opens a page of the browser.
 * @typedef {(url: string) => Promise<{run: (body: string) => Promise<unknown>, chooseFile: (selector: string, file: string) => Promise<void>, close: () => Promise<unknown>}>} Open
 */

/** Grants the hosts. @param {Open} open @param {string} id of the extension */
export async function grantDemos(open, id) {
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
  return options;
}

/** Grants the hosts and imports the registry file. @param {Open} open @param {string} id */
export async function registerDemos(open, id) {
  const options = await grantDemos(open, id);
  await options.chooseFile('input[type=file]', REGISTRY);
  await options.run(CONFIRM);
  await options.run(MEASURED);
  await options.close();
}

/** The page shows what the file would change; its first button takes it in. */
const CONFIRM = `(async () => {
  for (let tries = 0; tries < 600; tries += 1) {
    const button = document.querySelector('.preview button.go');
    if (button) return button.click();
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('演示名录没有读到 the demo registry was not read');
})()`;

/** Until the script is registered for all that was granted; a fast clock runs through its tries. */
export const MEASURED = `(async () => {
  for (let tries = 0; tries < 600; tries += 1) {
    const { measured } = await chrome.storage.local.get('measured');
    const [script] = await chrome.scripting.getRegisteredContentScripts();
    const hosts = ${origins().length};
    if (measured?.platforms.length >= 3 && script?.matches.length >= hosts) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('演示平台没有登记上 the demo platforms were not registered');
})()`;
