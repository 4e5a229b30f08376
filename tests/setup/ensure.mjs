/** Brings a machine that has only Node and a fresh clone to where `npm start` and `npm test` run. */
import { ensureBrowser } from './browser.mjs';
import { ensureModules } from './modules.mjs';

/**
 * Installs what is missing, saying so first.
 * @param {{tests?: boolean}} [need] tests: fonts and a virtual screen as well
 * @returns {string} path of the browser; exits with one line where there is none to be had
 */
export function ensure({ tests = false } = {}) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`需要 Node 20 或更新（现在是 ${process.version}）。Node 20 or newer is needed.`);
    process.exit(1);
  }
  ensureModules();
  return ensureBrowser({ tests });
}
