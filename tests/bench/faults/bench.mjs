/**
 * npm run bench:faults -- [--only NAME] [--scale 0.1]
 *
 * What faults do to the records, in a real browser on the built product: every trace that was
 * acknowledged must be there afterwards, none twice, day rows as a rebuild makes them; what was not
 * acknowledged is measured in seconds of work. Needs Linux and a build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, scale: { type: 'string' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
