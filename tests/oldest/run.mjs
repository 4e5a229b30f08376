/**
 * npm run e2e:oldest -- [arguments of playwright test]
 *
 * Every end-to-end test in the oldest Chromium that takes extensions and can be had. Build first.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runBin } from '../setup/modules.mjs';
import { ensureDebian } from './debian.mjs';

const env = {
  OLDEST_DIR: ensureDebian(),
  CHROME_PATH: join(import.meta.dirname, 'chromium'),
};
const asked = ['--no-sandbox', '--version'];
const version = spawnSync(env.CHROME_PATH, asked, {
  encoding: 'utf8',
  env: { ...process.env, ...env },
});
if (version.status !== 0) {
  console.error(version.stderr);
  process.exit(1);
}
console.log(version.stdout.trim());
process.exitCode = runBin('playwright', ['test', '--workers=1', ...process.argv.slice(2)], { env });
