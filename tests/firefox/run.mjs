/**
 * npm run e2e:firefox -- [arguments of playwright test]
 *
 * Builds for Firefox and drives what was built in Firefox ESR. FIREFOX_PATH names another one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from '../setup/apt.mjs';
import { runBin } from '../setup/modules.mjs';

const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
/** The product speaks the language of the browser, and is looked at in Chinese. */
const CHINESE =
  '/usr/lib/firefox-esr/browser/extensions/langpack-zh-CN@firefox-esr.mozilla.org.xpi';

if (!process.env.FIREFOX_PATH && !(existsSync(path) && existsSync(CHINESE))) {
  aptInstall(['firefox-esr', 'firefox-esr-l10n-zh-cn']);
}
if (!existsSync(path)) {
  console.error(
    '没有 Firefox：请安装 Firefox ESR（Debian：apt install firefox-esr firefox-esr-l10n-zh-cn），或用 FIREFOX_PATH 指明它。No Firefox: install Firefox ESR or set FIREFOX_PATH.',
  );
  process.exit(1);
}
const failed = runBin('wxt', ['build', '-b', 'firefox', '--mv3']);
const config = join(import.meta.dirname, 'playwright.config.ts');
const env = { FIREFOX_PATH: path };
process.exitCode =
  failed || runBin('playwright', ['test', '-c', config, ...process.argv.slice(2)], { env });
