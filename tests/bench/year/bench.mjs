/**
 * npm run bench:year -- [--days N] [--traces N] [--rounds N]
 *
 * A year of workdays (250, of 2,000 traces each) lived through recorder and store in the built
 * product, with what is older than 90 days folded every day, and beside it with everything kept:
 * size, memory and the popup at the end of each quarter. With retention all of them must be flat.
 * Needs a build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: {
    days: { type: 'string' },
    traces: { type: 'string' },
    rounds: { type: 'string' },
  },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
