/**
 * npm run bench:privacy -- [--seed N] [--only PART]
 *
 * What can be told of a person out of survey packets, and how well the published shares hold, on
 * invented units of 30, 100 and 1,000 people: for the packet as the product makes it, and for what
 * it refuses to be. Every line can be had again by its seed. Needs no build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values, { built: false });
