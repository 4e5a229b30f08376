/** The notices that licences ask for, as they come with the product: public/third-party.txt. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, shipped } from './lock';

export const NOTICES = join(ROOT, 'public/third-party.txt');
const SOURCE = 'https://www.npmjs.com/package/';

/** Each text once, under the names of all packages that have it word for word. */
export function notices(): string {
  const under = new Map<string, string[]>();
  for (const one of shipped()) {
    const text =
      licenceOf(one.folder) ?? `${one.licence}: https://spdx.org/licenses/${one.licence}`;
    const names = under.get(text) ?? [];
    under.set(text, names);
    names.push(`${one.name} ${one.version} (${one.licence}), ${SOURCE}${one.name}`);
  }
  const head =
    '指尖负担计带有下列软件，各按其许可使用；源代码在所列网址。\n' +
    'Fingertip Burden Meter contains the following software, each under its licence; source code at the addresses given.\n';
  const parts = [...under].map(([text, names]) => `${names.join('\n')}\n\n${text.trim()}\n`);
  return [head, ...parts].join(`\n${'-'.repeat(72)}\n\n`).replaceAll('\r\n', '\n');
}

function licenceOf(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
