/**
 * npm run floor:109 -- [arguments of playwright test]
 *
 * The bundles alone in Chromium 109, which has no extensions here. Build first.
 */
import { join } from 'node:path';
import { runBin } from '../../setup/modules.mjs';
import { ensureHeadlessShell } from './headless-shell.mjs';

const env = { CHROME_PATH: ensureHeadlessShell() };
const config = join(import.meta.dirname, 'playwright.config.ts');
process.exitCode = runBin('playwright', ['test', '-c', config, ...process.argv.slice(2)], { env });
