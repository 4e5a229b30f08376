/**
 * npm run bench:detect -- [--data DIR] [--only WORD]
 *
 * How well detection does on own pages, on pages nobody here wrote, and, with --data, on labelled
 * pages and controls in the form of DIR/pages/labels.json and DIR/clicks.jsonl. Needs a build.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' } },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
