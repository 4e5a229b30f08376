/**
 * npm run bench:leaks -- [--only content|network|probing] [--hours N] [--speed N]
 *
 * Whether anything of what pages hold comes out anywhere, whether the extension reaches for a
 * network in a whole day, and whether a page can tell that it is measured. Needs a build; the day
 * needs libfaketime. Ends non-zero on a find.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    hours: { type: 'string' },
    speed: { type: 'string' },
  },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
