/** Cases of tests/cases, a test each, in one browser; the next few play while one is judged. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Case, CaseFile } from '../cases/case';
import type { Measuring } from './measuring';
import { measuring } from './measuring';
import { prober } from './panel-look';
import type { Look, Played } from './playing';
import { hostOf, platformOf, play } from './playing';

const FOLDER = resolve(import.meta.dirname, '../cases');
/** Windows at a time: two cores draw this many without a page's own timers coming late. */
const AT_ONCE = 6;

interface Numbered {
  file: string;
  one: Case;
  index: number;
  /** Attention is one person's: a case that measures its length has the machine to itself. */
  alone: boolean;
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
/** Of each file `npm test` plays every so many cases, which takes minutes; `npm run cases` plays all, `CASES=6` every sixth. */
const EVERY = process.env.CASES === 'all' ? 1 : Number(process.env.CASES ?? 120);

const read = files.map(async (file) => {
  const { default: cases }: CaseFile = await import(pathToFileURL(join(FOLDER, file)).href);
  return cases
    .filter(({ missed }) => missed === undefined)
    .filter((_, place) => place % EVERY === 0)
    .map((one) => ({ file, one, alone: one.expect.studyMs !== undefined }));
});
const cases: Numbered[] = (await Promise.all(read))
  .flat()
  .sort((a, b) => Number(a.alone) - Number(b.alone))
  .map((each, index) => ({ ...each, index }));

let rig: Measuring;
let look: Look;
let current = 0;
let underway = 0;
/** Read while a test runs: cases end between tests too. */
let wanted: RegExp[] = [];
const playing = new Map<number, Promise<Played>>();

test.beforeAll(async () => {
  // A busy machine takes minutes to allow nine hundred platforms.
  test.setTimeout(600_000);
  wanted = [test.info().config.grep].flat();
  rig = await measuring(cases.filter(asked).map(({ one, index }) => platformOf(one, index)));
  const { panels } = await prober();
  look = { panels };
});
test.afterAll(async () => {
  await Promise.allSettled(playing.values());
  await rig.close();
});

function start({ one, index }: Numbered): Promise<Played> {
  const already = playing.get(index);
  if (already) return already;
  const played = play(rig, one, { platform: `case-${index}`, host: hostOf(index) }, look);
  playing.set(index, played);
  underway += 1;
  const ended = () => {
    underway -= 1;
    ahead();
  };
  // Who awaits it learns of its failure; before that it is nobody's unhandled rejection.
  played.then(ended, ended);
  return played;
}

/** Starts what comes next, as far as there is room, among the tests that this run asks for. */
function ahead() {
  for (const next of cases.slice(current, current + 2 * AT_ONCE)) {
    if (underway >= AT_ONCE || next.alone) return;
    if (asked(next)) void start(next);
  }
}

const titleOf = ({ file, one }: Numbered) => `${file.replace('.mjs', '')}: ${one.name}`;
const asked = (each: Numbered) => wanted.some((title) => title.test(titleOf(each)));

for (const each of cases) {
  test(titleOf(each), async () => {
    current = each.index;
    if (each.alone) await Promise.allSettled(playing.values());
    else ahead();
    const { wrong, traces } = await start(each);
    // What was measured stands with the failure: it may never come again.
    expect(wrong, JSON.stringify(traces)).toEqual([]);
  });
}
