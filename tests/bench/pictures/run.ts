/** The pictures of README, at the size of the screens that they are seen on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { example, popup, printed } from './taking';

const FOLDER = resolve(import.meta.dirname, '../../../pictures');
const SCREEN = { width: 1366, height: 768 };

export async function run(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const shown = await example(SCREEN);
  for (const section of ['overview', 'findings']) {
    await shown.open(section);
    keep(section, await shown.page.screenshot());
  }
  keep('report', await printed(shown));
  await shown.close();
  keep('popup', await popup());
  return 0;
}

function keep(name: string, picture: Buffer): void {
  const path = join(FOLDER, `${name}.png`);
  writeFileSync(path, picture);
  console.log(path);
}
