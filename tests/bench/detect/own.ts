/** (a) Our own pages: every case of tests/cases. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CaseFile } from '../../cases/case';
import { measuring } from '../../e2e/measuring';
import { prober } from '../../e2e/panel-look';
import { hostOf, platformOf } from '../../e2e/playing';
import type { Findings } from './findings';
import { noFindings, tallyExpected, tallyUnplayed, tallyViews } from './findings';
import { playAll } from './play-all';

const FOLDER = resolve(import.meta.dirname, '../../cases');

export async function ownPages(only: string): Promise<Findings> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
  const read = files.map(async (file) => {
    const { default: cases }: CaseFile = await import(pathToFileURL(join(FOLDER, file)).href);
    return cases.map((one) => ({ one, title: `${file.replace('.mjs', '')}: ${one.name}` }));
  });
  const cases = (await Promise.all(read))
    .flat()
    .filter(({ title }) => title.includes(only))
    .map((each, index) => ({
      ...each,
      host: hostOf(index),
      platform: platformOf(each.one, index),
    }));
  const found = noFindings();
  if (cases.length === 0) return found;
  const rig = await measuring(cases.map(({ platform }) => platform));
  const { panels } = await prober();
  try {
    await playAll(
      rig,
      cases,
      () => ({ panels }),
      ({ title, one }, played) => {
        found.pages += 1;
        if (played instanceof Error) {
          tallyUnplayed(found, title, played);
          return;
        }
        tallyViews(found, title, played.views);
        tallyExpected(found, title, one.expect, played);
      },
    );
  } finally {
    await rig.close();
  }
  return found;
}
