/** `npm test`: installs what is missing, then every check in turn; stops at the first that fails. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './setup/ensure.mjs';
import { runBin } from './setup/modules.mjs';

const browser = ensure({ tests: true });
const results = mkdtempSync(join(tmpdir(), 'burden-test-'));
const unit = join(results, 'unit.json');
const e2e = join(results, 'e2e.json');
const human = process.env.CI ? 'line' : 'list';

/** @type {[name: string, tool: string, args: string[]][]} */
const STEPS = [
  ['biome', 'biome', ['check', '.']],
  ['wxt prepare', 'wxt', ['prepare']],
  ['types', 'tsc', ['--noEmit']],
  ['types of core', 'tsc', ['--noEmit', '-p', 'src/core/tsconfig.json']],
  ['unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`]],
  ['build', 'wxt', ['build']],
  ['e2e', 'playwright', ['test', `--reporter=${human},json`]],
];

let failed = 0;
for (const [name, tool, args] of STEPS) {
  console.log(`\n== ${name}`);
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: e2e };
  failed = runBin(tool, args, { env });
  if (failed !== 0) {
    console.error(`\n${name} failed (${failed})`);
    break;
  }
}

const counts = [vitestCounts(read(unit)), playwrightCounts(read(e2e))];
const sum = (which) => counts.reduce((total, count) => total + count[which], 0);
rmSync(results, { recursive: true, force: true });
// A check without tests of its own that fails is one failure.
const failures = Math.max(sum('failed'), failed === 0 ? 0 : 1);
console.log(`\n${sum('passed')} passed, ${failures} failed`);
process.exitCode = failed;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function vitestCounts(report) {
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** A test that passed on a second try is passed; Playwright names it flaky. */
function playwrightCounts(report) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}
