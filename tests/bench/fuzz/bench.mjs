/**
 * npm run bench:fuzz -- [--cases N] [--seed N] [--only NAME]
 *
 * Hostile files for every importer of the product: good ones with other values, keys, shapes and
 * bytes, and such as are only large. Each must be refused with a reason of its own or be taken for
 * what it says; nothing else may be thrown, no prototype may learn anything, and none may hang.
 * 100,000 files an importer; 2,000 where a passphrase is asked, which takes time on purpose.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { cases: text, seed: text, only: text } });
await runTypeScript(join(import.meta.dirname, 'run.ts'), values, { built: false });
