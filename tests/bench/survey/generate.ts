/** node generate.mjs DIR FROM TO: writes the files of these participants, a folder a thousand. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSurvey } from '../../../src/core/survey/schema';
import { filesOf } from './synthetic';

const A_FOLDER = 1_000;
/** Sealed side by side. */
const AT_ONCE = 32;

const [home = '', from = '', to = ''] = process.argv.slice(2);
const { survey } = parseSurvey(readFileSync(join(home, 'survey.json'), 'utf8'));
if (!survey) throw new Error(`no survey in ${home}`);
const { definition } = survey;
for (let n = Number(from); n < Number(to); n += AT_ONCE) {
  const end = Math.min(n + AT_ONCE, Number(to));
  const some = Array.from({ length: end - n }, (_, i) => n + i);
  await Promise.all(some.map(write));
}

async function write(n: number): Promise<void> {
  const folder = join(home, 'packets', String(Math.floor(n / A_FOLDER)));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of await filesOf(n, definition))
    writeFileSync(join(folder, name), text);
}
