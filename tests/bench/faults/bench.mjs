/**
 * npm run bench:faults -- [--only NAME] [--scale 0.1]
 *
 * What faults do to the records, in a real browser on the built product: every trace that was
 * acknowledged must be there afterwards, none twice, day rows as a rebuild makes them; what was not
 * acknowledged is measured in seconds of work. A full run takes about an hour and a half on two
 * cores, a tenth of it about a quarter of an hour. Needs Linux, a build, libfaketime for the clock and
 * the right to mount a small disk (root) for the full one. FAULT_PICTURES names a folder for pictures
 * of what popup and dashboard say.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, scale: { type: 'string' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
