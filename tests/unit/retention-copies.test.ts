/** What the random histories seldom come to: copies that share some visits, late words, a death half way. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { foldedRow, joined, markOf } from '../../src/core/folded';
import { standsBeside } from '../../src/core/folded-merge';
import type { Records } from '../../src/store/copy';
import { readRecords } from '../../src/store/copy';
import type { Store } from '../../src/store/db';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { foreseeRecords, restoreRecords } from '../../src/store/restore';
import { foldOldest } from '../../src/store/retention';
import { rebuildDays } from '../../src/store/traces';
import { FIRST, foldBefore, newStore, rest, sumsIn, tell, timeOf } from './retention-rig';

const silent = () => undefined;
const TERMS = { listed: new Set<string>(), openUntil: null, made: null, progress: silent };
const EVERYTHING = { what: 'everything' } as const;
const NOW = timeOf(20, 0);

let store: Store;
let whole: Store;
beforeEach(async () => {
  store = await newStore();
  whole = await newStore();
});

/** Half a minute of work from so many minutes past nine, with a click, told to both stores. */
async function work(minute: number, day = 0, stores = [store, whole]) {
  const s = minute * 60;
  const seen = [[s + 5, { kind: 'click', purpose: 'acknowledge' }] as const];
  await tell(stores, { platform: 'oa', tab: 1, day, inputs: [s, s + 30], seen }, NOW + s);
  await rest(stores);
}
const copyOf = (of: Store) => readRecords(of, silent);
const restore = (copy: Records, into = store) => restoreRecords(into, copy, TERMS);
const fold = () => foldBefore(store, 1);
const clicks = (rows: DayRow[]) => rows.reduce((sum, row) => sum + row.clicks.acknowledge, 0);

describe('what comes late for a folded day', () => {
  it('is added to it, and folded in turn, as often as it comes', async () => {
    for (const minute of [0, 40, 80]) {
      await work(minute);
      expect(await sumsIn(store)).toEqual(await sumsIn(whole));
      await fold();
      expect(await store.count('traces')).toBe(0);
    }
    expect(await sumsIn(store)).toEqual(await sumsIn(whole));
    expect((await sumsIn(store))[0]).toMatchObject({ visitN: 3, activeMs: 90_000 });
  });

  it('is no visit more where its visit is counted already', async () => {
    await work(0);
    const [trace] = (await copyOf(store)).traces;
    await fold();
    const late = { kind: 'click', purpose: 'acknowledge', at: timeOf(0, 20) } as const;
    await store.add('traces', { ...late, day: FIRST, platform: 'oa', visit: trace?.visit ?? '' });
    await rebuildDays(store);
    expect((await sumsIn(store))[0]).toMatchObject({ visitN: 1, activeMs: 30_000 });
    expect(clicks(await sumsIn(store))).toBe(2);
  });
});

it('folds a day whole or not at all, and what a dead worker left is folded by the next', async () => {
  for (const day of [0, 1, 2]) await work(0, day);
  const [all, before] = [await copyOf(whole), await sumsIn(whole)];
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(foldOldest(whole, '2026-03-04')).rejects.toThrow('no room');
  put.mockRestore();
  expect(await copyOf(whole)).toEqual(all);
  expect(await foldOldest(whole, '2026-03-04')).toBe(FIRST);
  expect(await sumsIn(whole)).toEqual(before);
  const days = (await copyOf(whole)).traces.map(({ day }) => day);
  expect(new Set(days)).toEqual(new Set(['2026-03-03', '2026-03-04']));
  expect(await foldOldest(whole, '2026-03-04')).toBe('2026-03-03');
  expect(await foldOldest(whole, '2026-03-04')).toBeNull();
  expect(await sumsIn(whole)).toEqual(before);
});

describe('of two copies that share visits', () => {
  /** The office alone, and what the home made of it and its own. */
  async function two(folding: boolean) {
    await work(0, 0, [store]);
    const office = await copyOf(store);
    await work(60, 0, [store]);
    if (folding) await fold();
    const both = await copyOf(store);
    await takeAway(store, EVERYTHING, silent);
    return { office, both };
  }

  it('one that holds all that is here and more stands in its place', async () => {
    const { office, both } = await two(true);
    for (const folds of [false, true]) {
      await restore(office);
      if (folds) await fold();
      const foreseen = await foreseeRecords(store, both, TERMS);
      expect(await sumsIn(store)).toMatchObject([{ visitN: 1 }]);
      expect(foreseen).toMatchObject({ traces: 0, days: 1, sums: 1 });
      expect(await restore(both)).toEqual(foreseen);
      expect(await sumsIn(store)).toMatchObject([{ visitN: 2, activeMs: 60_000 }]);
      expect(clicks(await sumsIn(store))).toBe(2);
      await rebuildDays(store);
      expect(clicks(await sumsIn(store))).toBe(2);
      await takeAway(store, EVERYTHING, silent);
    }
  });

  it('one that holds less adds nothing, folded or not', async () => {
    const { office, both } = await two(false);
    await restore(both);
    await fold();
    expect(await restore(office)).toMatchObject({
      traces: 0,
      known: office.traces.length,
      days: 0,
    });
    expect(clicks(await sumsIn(store))).toBe(2);
  });

  it('one with traces adds those of the visits that are not in the row', async () => {
    const { office, both } = await two(false);
    await restore(office);
    await fold();
    await restore(both);
    expect(await sumsIn(store)).toMatchObject([{ visitN: 2, activeMs: 60_000 }]);
    await fold();
    await restore(both);
    expect(clicks(await sumsIn(store))).toBe(2);
  });

  it('what is here stays where each knows what the other does not', async () => {
    const { office, both } = await two(true);
    await restore(office);
    await work(120, 0, [store]);
    await restore(both);
    expect(await sumsIn(store)).toMatchObject([{ visitN: 2, activeMs: 60_000 }]);
  });
});

describe('a deletion undone', () => {
  it('brings nothing twice where a copy was restored and folded in between', async () => {
    await work(0);
    const [copy, before] = [await copyOf(store), await sumsIn(store)];
    const taken = await takeAway(store, { what: 'platform', platform: 'oa' }, silent);
    await restore(copy);
    await fold();
    await putBack(store, taken, { openUntil: null, progress: silent });
    expect(await sumsIn(store)).toEqual(before);
    expect(await store.count('traces')).toBe(0);
  });

  it('brings back a row with what came late for it, once', async () => {
    await work(0);
    await fold();
    await work(40);
    const before = await copyOf(store);
    const taken = await takeAway(store, { what: 'day', day: FIRST }, silent);
    await work(80);
    for (let times = 0; times < 2; times += 1) {
      await putBack(store, taken, { openUntil: null, progress: silent });
      expect(await sumsIn(store)).toEqual(await sumsIn(whole));
    }
    expect((await copyOf(store)).traces).toEqual(expect.arrayContaining(before.traces));
  });
});

describe('the marks of visits', () => {
  it('tell twenty thousand visits apart but for a pair or two', () => {
    const marks = Array.from({ length: 20_000 }, (_, i) => markOf(`visit-${i}`));
    expect(new Set(marks).size).toBeGreaterThan(19_998);
  });

  it.each([
    [[1, 2], [], 'new'],
    [null, [], 'new'],
    [[1, 2], [3], 'new'],
    [[1, 2], [1, 2], 'known'],
    [[1], [1, 2], 'known'],
    [[1, 2], [1], 'more'],
    [[1, 2], [1, 3], 'known'],
    [[1, 2], null, 'known'],
    [null, [1], 'known'],
    [[], [1], 'known'],
  ] as const)('%j beside %j is %s', (theirs, here, is) => {
    expect(standsBeside(theirs && [...theirs], here && [...here])).toBe(is);
  });
});

it('takes of two first logins the earlier, and of one half hour the longer', () => {
  const row = (slot: number, ms: number) => ({
    ...emptyDayRow(FIRST, 'oa'),
    firstLogin: { slot, ms },
  });
  expect(joined(row(20, 9), row(18, 5)).firstLogin).toEqual({ slot: 18, ms: 5 });
  expect(joined(row(18, 5), row(18, 9)).firstLogin).toEqual({ slot: 18, ms: 9 });
  expect(joined(emptyDayRow(FIRST, 'oa'), row(18, 9)).firstLogin).toEqual({ slot: 18, ms: 9 });
});

it('keeps whole what a version before folded without saying which visits are in it', async () => {
  await work(0);
  const copy = await copyOf(store);
  await fold();
  const [row] = await sumsIn(store);
  if (!row) throw new Error('no row');
  await store.put('days', foldedRow(row, null));
  await restore(copy);
  await work(40);
  await fold();
  await restore(copy);
  expect(clicks(await sumsIn(store))).toBe(2);
});
