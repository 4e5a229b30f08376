/**
 * npm run bench:store -- [--rounds N] [--workdays N]
 *
 * What the store costs: batches a second through the recorder, all day rows made anew, and popup
 * and dashboard from opening to the painted figure, with no history, with one day, and with three
 * years of it, beside an empty page of the same extension, in turns. Then a full copy saved, read
 * and restored, every trace counted. Needs a build. Ten minutes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, workdays: { type: 'string' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
