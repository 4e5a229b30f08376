/**
 * npm run bench:adversarial -- [--only WORD] [--rounds N] [--profile]
 *
 * What measuring costs on pages that are hard to look at, beside the same pages unmeasured in the
 * same browser, in turns. Needs a build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string' }, profile: { type: 'boolean' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
