/** Old traces folded into their day rows: whatever happens before, between and after, no figure changes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Records } from '../../src/store/copy';
import { readRecords } from '../../src/store/copy';
import type { Store } from '../../src/store/db';
import { mergeRecords } from '../../src/store/merged';
import type { Taken } from '../../src/store/removal';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { restoreRecords } from '../../src/store/restore';
import { rebuildDays } from '../../src/store/traces';
import type { Said } from './retention-rig';
import {
  dayOfIndex,
  figuresIn,
  foldBefore,
  newStore,
  rest,
  sumsIn,
  tell,
  timeOf,
} from './retention-rig';

const DAYS = 8;
const PLATFORMS = ['oa', 'study', 'forms'];
const silent = () => undefined;
const TERMS = { listed: new Set<string>(), openUntil: null, made: null, progress: silent };

const aDay = fc.nat(DAYS - 1);
const aPlatform = fc.constantFrom(...PLATFORMS);
const sighting = fc.oneof(
  fc.constantFrom('rank', 'prompt').map((kind) => ({ kind })),
  fc
    .constantFrom('shown', 'touched', 'submitted', 'refused', 'gone')
    .map((state) => ({ kind: 'panel', state, methods: ['password', 'sms'] })),
  fc.boolean().map((signedIn) => ({ kind: 'clear', signedIn })),
  fc.nat(9_000).map((ms) => ({ kind: 'wait', ms })),
  fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 9], []).map((shape) => ({
    ...{ kind: 'submit', fields: 5, ms: 9_000, shape },
  })),
  fc.constantFrom('sign-in', 'quiz', 'media').map((form) => ({ kind: 'checkin', form })),
  fc
    .constantFrom('logout', 'acknowledge', 'like-share')
    .map((purpose) => ({ kind: 'click', purpose })),
);
/** What pages report of one stretch of a day, `within` so many seconds. */
const stretch = (within: number) =>
  fc.record({
    platform: aPlatform,
    day: aDay,
    tab: fc.constantFrom(1, 2),
    inputs: fc.array(fc.nat(within), { minLength: 1, maxLength: 5 }),
    seen: fc.array(fc.tuple(fc.nat(within), sighting), { maxLength: 5 }),
  });
const removal = fc.oneof(
  aDay.map((day) => ({ what: 'day', day: dayOfIndex(day) }) as const),
  aPlatform.map((platform) => ({ what: 'platform', platform }) as const),
  fc.constant({ what: 'everything' } as const),
);
const act = fc.oneof(
  { weight: 5, arbitrary: stretch(55).map((said) => ({ do: 'tell', said }) as const) },
  { weight: 4, arbitrary: fc.nat(DAYS).map((before) => ({ do: 'fold', before }) as const) },
  { weight: 2, arbitrary: fc.nat(3).map((most) => ({ do: 'fold-some', most }) as const) },
  { weight: 2, arbitrary: removal.map((what) => ({ do: 'remove', what }) as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'copy' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'restore' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'other' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' } as const) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const merging = fc
  .tuple(aPlatform, aPlatform)
  .map(([gone, into]) => ({ do: 'merge', gone, into }) as const);

interface Life {
  whole: Store;
  folding: Store;
  /** Copies that each made of itself; the machine at home, and the same once it had folded. */
  copies: [Records, Records] | null;
  other: [Records, Records] | null;
  taken: [Taken, Taken] | null;
  stretches: number;
  now: number;
}

/** Each stretch a time of its own: what comes late is of another time than what was there. */
function apart(life: Life, { inputs, seen = [], ...said }: Said): Said {
  life.stretches += 1;
  const from = 20_000 + life.stretches * 100;
  const later = (s: number) => from + s;
  return {
    ...said,
    inputs: inputs.map(later),
    seen: seen.map(([s, one]) => [later(s), one] as const),
  };
}

/** The machine at home, on which the same person worked at other hours. */
async function atHome(stretches: readonly Said[], folds: number): Promise<Life['other']> {
  const home = await newStore();
  for (const said of stretches) {
    const shift = (s: number) => s + 10_000;
    const inputs = said.inputs.map(shift);
    const seen = (said.seen ?? []).map(([s, one]) => [shift(s), one] as const);
    await tell([home], { ...said, inputs, seen }, timeOf(DAYS, 0));
  }
  await rest([home]);
  const copy = await readRecords(home, silent);
  await foldBefore(home, folds);
  const folded = await readRecords(home, silent);
  home.close();
  return [copy, folded];
}

async function live(life: Life, todo: Act | { do: 'merge'; gone: string; into: string }) {
  const { whole, folding } = life;
  const both = [whole, folding] as const;
  life.now += 10_000;
  switch (todo.do) {
    case 'tell':
      await tell(both, apart(life, todo.said), life.now);
      return rest(both);
    case 'fold':
      return foldBefore(folding, todo.before);
    case 'fold-some':
      return foldBefore(folding, DAYS, todo.most);
    case 'rebuild':
      return rebuildDays(folding);
    case 'merge':
      for (const store of both) await mergeRecords(store, todo.gone, todo.into);
      return;
    case 'remove':
      life.taken = [
        await takeAway(whole, todo.what, silent),
        await takeAway(folding, todo.what, silent),
      ];
      return;
    case 'undo':
      if (!life.taken) return;
      for (const [i, store] of both.entries()) {
        const terms = { openUntil: null, progress: silent };
        await putBack(store, life.taken[i as 0 | 1], terms);
      }
      life.taken = null;
      return;
    case 'copy':
      life.copies ??= [await readRecords(whole, silent), await readRecords(folding, silent)];
      return;
    case 'restore':
      if (!life.copies) return;
      for (const [i, store] of both.entries()) {
        await restoreRecords(store, life.copies[i as 0 | 1], TERMS);
      }
      return;
    case 'other':
      if (!life.other) return;
      for (const [i, store] of both.entries()) {
        await restoreRecords(store, life.other[i as 0 | 1], TERMS);
      }
      // Once: of two that share some visits and not others, the one that is there stays.
      life.other = null;
      return;
  }
}

async function begun(other: Life['other']): Promise<Life> {
  const [whole, folding] = [await newStore(), await newStore()];
  const none = { copies: null, taken: null, stretches: 0, now: timeOf(DAYS, 0) };
  return { whole, folding, other, ...none };
}

async function expectSame({ whole, folding }: Life, [from, to]: readonly [number, number]) {
  expect(await sumsIn(folding)).toEqual(await sumsIn(whole));
  expect(await figuresIn(folding, from, to)).toEqual(await figuresIn(whole, from, to));
  // However often they are made anew, and also once all is folded.
  await rebuildDays(folding);
  expect(await sumsIn(folding)).toEqual(await sumsIn(whole));
  await foldBefore(folding, DAYS);
  expect(await folding.count('traces')).toBe(0);
  await rebuildDays(folding);
  expect(await sumsIn(folding)).toEqual(await sumsIn(whole));
}

const range = fc
  .tuple(aDay, aDay)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);

it('keeps every figure of any history, folded at any moments', async () => {
  await fc.assert(
    fc.asyncProperty(
      // Two tabs over each other, visits that go on: anything at all before the first fold.
      fc.array(stretch(4_000), { maxLength: 8 }),
      fc.array(stretch(3_000), { maxLength: 3 }),
      fc.nat(DAYS),
      fc.array(act, { maxLength: 12 }),
      range,
      async (before, home, folds, acts, days) => {
        const life = await begun(await atHome(home, folds));
        for (const said of [...before].sort((a, b) => a.day - b.day)) {
          await tell([life.whole, life.folding], said, timeOf(said.day, 4_000));
        }
        await rest([life.whole, life.folding]);
        for (const todo of acts) await live(life, todo);
        await expectSame(life, days);
        life.whole.close();
        life.folding.close();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('keeps them where platforms are made one before, after and between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 6, arbitrary: act }, { weight: 1, arbitrary: merging }), {
        maxLength: 16,
      }),
      range,
      async (acts, days) => {
        const life = await begun(null);
        for (const todo of acts) await live(life, todo);
        await expectSame(life, days);
        life.whole.close();
        life.folding.close();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
