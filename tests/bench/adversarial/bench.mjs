/**
 * npm run bench:adversarial -- [--only WORD] [--rounds N] [--profile]
 *
 * What measuring takes of pages that are hard to look at, by the browser's profile of each. Needs a
 * build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string' }, profile: { type: 'boolean' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
