import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import { DEFAULT_PLAN } from '../../src/core/plan';
import type { Sighting } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import type { Records } from '../../src/store/copy';
import { RECORDS, readRecords } from '../../src/store/copy';
import { correct } from '../../src/store/corrections';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { putEntry } from '../../src/store/diary';
import { mergeRecords, readMerged } from '../../src/store/merged';
import { notePause, putPlan } from '../../src/store/plan';
import { markPresence } from '../../src/store/presence';
import { takeAway } from '../../src/store/removal';
import type { RestoreTerms } from '../../src/store/restore';
import { foreseeRecords, restoreRecords } from '../../src/store/restore';
import { rebuildDays } from '../../src/store/traces';
import { putItem } from '../../src/store/work-list';

const T0 = new Date(2026, 10, 23, 9, 0).getTime();
const S = 1_000;
const DAY_S = 86_400;
const TODAY = dayOf(T0);
let store: Store;
let ids = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
});
afterEach(() => store.close());

const silent = () => undefined;
/** Copies are made the day after: today is over then. */
const TERMS: RestoreTerms = {
  listed: new Set(),
  openUntil: null,
  made: '2026-11-24',
  progress: silent,
};
const copyOf = () => readRecords(store, silent);
const restore = (copy: Records, more: Partial<RestoreTerms> = {}) =>
  restoreRecords(store, copy, { ...TERMS, ...more });
/** Another browser of the same person: an empty store in place of this one. */
const wipe = () => takeAway(store, { what: 'everything' }, silent);
const rows = async () => (await copyOf()).days;
const burden = async () => (await rows()).reduce((sum, row) => sum + burdenOf(row) / S, 0);

const report = (platform: string, from: number, tab = 1, sightings: Sighting[] = []) => {
  const id = `batch-${++ids}-of-${platform}`;
  const pulses = [from, from + 30].map((s): [number, 'page'] => [T0 + s * S, 'page']);
  const aliveUntil = T0 + (from + 30) * S;
  const attention = { pulses, breaks: [], media: [], aliveUntil };
  const batch = { id, root: true, platform, relatedTo: [], attention, sightings };
  const newVisit = () => `visit-${ids}`;
  return record(store, batch, { tab, frame: 0, openerTab: null, now: aliveUntil, newVisit });
};
const checkin = (s: number): Sighting => ({ kind: 'checkin', form: 'sign-in', at: T0 + s * S });

/** A little of everything, over two days. */
async function live() {
  await report('oa', -DAY_S, 1, [checkin(20 - DAY_S)]);
  await leave(store, null);
  await report('oa', 0, 1, [checkin(20), { kind: 'click', purpose: 'like-share', at: T0 + 3 * S }]);
  await report('study', 100, 2, [checkin(110)]);
  await report('gone', 300, 3);
  await leave(store, null);
  await mergeRecords(store, 'gone', 'oa');
  const { key = 0 } =
    (await copyOf()).traces.find(({ kind, day }) => kind === 'checkin' && day === TODAY) ?? {};
  const said = { now: T0, today: TODAY };
  for (const wrong of [true, false, true]) await correct(store, { key, wrong, ...said });
  await markPresence(store, TODAY, 5_000);
  await markPresence(store, '2026-11-20', 0);
  await notePause(store, T0, T0 + 600 * S);
  await notePause(store, T0 + 1_000 * S, null);
  await putEntry(store, {
    id: 'e-1',
    day: TODAY,
    carrier: 'paper',
    kind: 'report',
    n: 1,
    minutes: 20,
  });
  await putItem(store, { id: 'i-1', name: '报表', from: null, until: null, platforms: ['oa'] });
  await putPlan(store, { ...DEFAULT_PLAN, unitSize: 35 });
}

describe('a copy restored into an empty store', () => {
  it('gives the same state, keys and corrections included', async () => {
    await live();
    const copy = await copyOf();
    expect(copy.traces.some(({ kind }) => kind === 'void')).toBe(true);
    expect(RECORDS.every((name) => copy[name] !== null && Object.keys(copy[name]).length > 0)).toBe(
      true,
    );
    await wipe();
    expect(await copyOf()).toMatchObject({ traces: [], days: [], plan: null });
    const brought = await restore(copy);
    expect(brought).toEqual({
      traces: copy.traces.length,
      known: 0,
      days: 2,
      sums: 0,
      entries: 1,
      items: 1,
      intoEmpty: true,
    });
    expect(await copyOf()).toEqual(copy);
    await rebuildDays(store);
    expect(await rows()).toEqual(copy.days);
  });

  it('lets what is recorded next go on above its keys', async () => {
    await live();
    const copy = await copyOf();
    await wipe();
    await restore(copy);
    await report('oa', 5_000);
    await leave(store, null);
    const after = await copyOf();
    const highest = Math.max(...copy.traces.map(({ key }) => key));
    const fresh = after.traces.slice(copy.traces.length);
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every(({ key }) => key > highest)).toBe(true);
  });

  it('changes nothing the second time', async () => {
    await live();
    const copy = await copyOf();
    expect(await restore(copy)).toMatchObject({
      traces: 0,
      known: copy.traces.length,
      days: 0,
      entries: 0,
      items: 0,
      intoEmpty: false,
    });
    expect(await copyOf()).toEqual(copy);
  });

  it('is read whole, however many traces there are', async () => {
    const tx = store.transaction('traces', 'readwrite');
    const about = { day: TODAY, platform: 'oa', visit: 'v', kind: 'rank' } as const;
    for (let i = 0; i < 10_001; i += 1) void tx.store.add({ ...about, at: T0 + i });
    await tx.done;
    const shares: number[] = [];
    const copy = await readRecords(store, (share) => shares.push(share));
    expect(copy.traces.length).toBe(10_001);
    expect(shares.at(-1)).toBe(1);
    await wipe();
    expect((await restore(copy)).traces).toBe(10_001);
    expect(await copyOf()).toMatchObject({ traces: copy.traces });
  });
});

describe('copies of two browsers', () => {
  /** The state of each browser by itself. */
  async function two() {
    await report('oa', 0, 1, [checkin(10)]);
    await report('oa', 1_000);
    await leave(store, null);
    await markPresence(store, TODAY, 5_000);
    const a = await copyOf();
    await wipe();
    // Begins 15 seconds into the first, on another platform, and goes on in a minute of its own.
    await report('study', 15, 1, [checkin(40)]);
    await report('oa', 2_000);
    await leave(store, null);
    await markPresence(store, TODAY, 9_000);
    await markPresence(store, '2026-11-20', 1);
    const b = await copyOf();
    return { a, b };
  }
  /** The first 45 s of both together, and 30 s of each alone. */
  const SECONDS = 45 + 2 * 30;

  it('count no second twice, whichever comes first, and no fact either', async () => {
    const { a, b } = await two();
    await restore(a);
    expect(await burden()).toBe(SECONDS);
    await wipe();
    await restore(a);
    await restore(b);
    expect(await burden()).toBe(SECONDS);
    const one = await copyOf();
    for (const copy of [b, a, b]) expect(await restore(copy)).toMatchObject({ traces: 0, days: 0 });
    expect(await copyOf()).toEqual(one);
    expect(one.traces.filter(({ kind }) => kind === 'checkin').length).toBe(2);
    expect(one.presence).toEqual([
      { day: '2026-11-20', ownMs: 1 },
      { day: TODAY, ownMs: 9_000 },
    ]);
    await rebuildDays(store);
    expect(await rows()).toEqual(one.days);
  });

  it('say before what they would bring, and change nothing by that', async () => {
    const { a } = await two();
    const before = await copyOf();
    const foreseen = await foreseeRecords(store, a, TERMS);
    expect(await copyOf()).toEqual(before);
    expect(await restore(a)).toEqual(foreseen);
    expect(foreseen).toMatchObject({ days: 1, intoEmpty: false });
  });

  it('keep what is noted here where both have it', async () => {
    const entry = { id: 'e-1', day: TODAY, carrier: 'paper', kind: 'report', n: 1 } as const;
    await putEntry(store, { ...entry, minutes: 20 });
    await putPlan(store, { ...DEFAULT_PLAN, unitSize: 35 });
    const here = await copyOf();
    const there: Records = {
      ...here,
      diary: [
        { ...entry, minutes: 99 },
        { ...entry, id: 'e-2', minutes: 5 },
      ],
      plan: DEFAULT_PLAN,
    };
    expect(await restore(there)).toMatchObject({ entries: 1 });
    const after = await copyOf();
    expect(after.diary.map(({ minutes }) => minutes)).toEqual([20, 5]);
    expect(after.plan?.unitSize).toBe(35);
  });

  it('give what was merged away here to the survivor', async () => {
    const { a } = await two();
    await mergeRecords(store, 'oa', 'county');
    await restore({
      ...a,
      items: [{ id: 'i', name: 'x', from: null, until: null, platforms: ['oa', 'county'] }],
    });
    const after = await copyOf();
    expect(new Set(after.traces.map(({ platform }) => platform))).toEqual(
      new Set(['county', 'study']),
    );
    expect(after.items[0]?.platforms).toEqual(['county']);
    expect(after.days.some(({ platform }) => platform === 'oa')).toBe(false);
  });

  it('merge away by a copy only what nobody uses here', async () => {
    const { a } = await two();
    const merged = [
      { id: 'study', into: 'oa' },
      { id: 'listed', into: 'oa' },
      { id: 'unused', into: 'oa' },
      { id: 'oa', into: 'unused' },
    ];
    await restore({ ...a, merged }, { listed: new Set(['listed']) });
    expect([...(await readMerged(store))]).toEqual([['unused', 'oa']]);
  });

  it('do not count what one of them has under a survivor and the other does not', async () => {
    const { b } = await two();
    await mergeRecords(store, 'study', 'oa');
    const merged = await copyOf();
    await wipe();
    await restore(b);
    const before = await copyOf();
    expect(await restore(merged)).toMatchObject({ traces: 0 });
    expect((await copyOf()).traces).toEqual(before.traces);
  });

  it('observe a day that either observed: a pause there unobserves no day worked here', async () => {
    const from = new Date(2026, 10, 22, 9).getTime();
    const until = new Date(2026, 10, 24, 12).getTime();
    await report('oa', 0);
    await leave(store, null);
    const copy = { ...(await copyOf()), pauses: [{ from, until }] };
    const around = [
      { from, until: new Date(2026, 10, 23).getTime() },
      { from: new Date(2026, 10, 24).getTime(), until },
    ];
    for (let times = 0; times < 2; times += 1) {
      await restore(copy);
      expect((await copyOf()).pauses).toEqual(around);
    }
    await wipe();
    await restore(copy);
    expect((await copyOf()).pauses).toEqual(copy.pauses);
  });

  /** A browser in which that day was paused, and one in which it was worked. */
  async function pausedAndWorked(from: number, until: number | null) {
    await markPresence(store, TODAY, 0);
    await notePause(store, from, until);
    const paused = await copyOf();
    await wipe();
    await report('oa', 0);
    await leave(store, null);
    const worked = await copyOf();
    await wipe();
    await restore(paused);
    return { paused, worked };
  }
  const at = (date: number, hour: number) => new Date(2026, 10, date, hour).getTime();

  it('observe it whichever copy was there first: a pause here gives way to a day worked there', async () => {
    const { paused, worked } = await pausedAndWorked(at(23, 8), at(23, 18));
    await foreseeRecords(store, worked, TERMS);
    expect((await copyOf()).pauses).toEqual(paused.pauses);
    for (let times = 0; times < 2; times += 1) {
      await restore(worked);
      expect((await copyOf()).pauses).toEqual([]);
    }
  });

  it('do not end by that a pause that nobody ended', async () => {
    const { worked } = await pausedAndWorked(at(22, 17), null);
    for (let times = 0; times < 2; times += 1) {
      await restore(worked);
      expect((await copyOf()).pauses).toEqual([
        { from: at(22, 17), until: at(23, 0) },
        { from: at(24, 0), until: null },
      ]);
    }
  });

  it('leave a pause here on the day the copy was made: what came later it does not know', async () => {
    const { paused, worked } = await pausedAndWorked(at(23, 8), at(23, 18));
    await restore(worked, { made: TODAY });
    expect((await copyOf()).pauses).toEqual(paused.pauses);
  });

  it('leave a day unobserved that was paused in both', async () => {
    const [from, until] = [new Date(2026, 10, 23).getTime(), new Date(2026, 10, 24).getTime()];
    await markPresence(store, TODAY, 1);
    await notePause(store, from, until);
    const pause = { from: from + 1, until };
    await restore({ ...(await copyOf()), pauses: [pause] });
    expect((await copyOf()).pauses).toEqual([{ from, until }, pause]);
  });

  it('end a pause that the copy left open, unless it holds here still', async () => {
    const copy = { ...(await copyOf()), pauses: [{ from: T0, until: null }] };
    await restore(copy, { openUntil: T0 + 9 });
    expect((await copyOf()).pauses).toEqual([{ from: T0, until: T0 + 9 }]);
    await restore(copy);
    expect((await copyOf()).pauses).toEqual([{ from: T0, until: T0 + 9 }]);
    await wipe();
    await restore(copy);
    expect((await copyOf()).pauses).toEqual(copy.pauses);
  });
});

describe('a row whose traces were folded away', () => {
  const folded = { ...emptyDayRow('2026-01-05', 'oa'), loginN: 7 };

  it('is taken where there is none, under the survivor', async () => {
    const copy = { ...(await copyOf()), days: [folded] };
    // Nothing says which visits are in it.
    const kept = [{ ...folded, folded: { visits: null, part: null } }];
    expect(await restore(copy)).toMatchObject({ days: 1, sums: 1, traces: 0 });
    expect(await rows()).toEqual(kept);
    expect(await restore({ ...copy, days: [{ ...folded, loginN: 9 }] })).toMatchObject({ days: 0 });
    expect(await rows()).toEqual(kept);
    await mergeRecords(store, 'old', 'oa');
    await restore({ ...copy, days: [{ ...folded, platform: 'old', loginN: 9 }] });
    expect(await rows()).toEqual(kept);
  });

  it('stays whole beside traces that are in it', async () => {
    await report('oa', 0, 1, [checkin(10)]);
    await leave(store, null);
    const copy = await copyOf();
    const kept = copy.days.map((row) => ({ ...row, loginN: 4 }));
    await wipe();
    await store.put('days', kept[0] ?? folded);
    expect(await restore(copy)).toMatchObject({ traces: 0, known: copy.traces.length });
    expect(await rows()).toEqual(kept);
  });
});

describe('what ends half way', () => {
  it.each([0.1, 0.5, 0.99])('leaves the records as they were: at %s', async (until) => {
    await live();
    const copy = await copyOf();
    await wipe();
    await report('study', 7_000);
    await leave(store, null);
    const before = await copyOf();
    const progress = (share: number) => {
      if (share >= until) throw new Error('the page was closed');
    };
    await expect(restore(copy, { progress })).rejects.toThrow('closed');
    expect(await copyOf()).toEqual(before);
    await restore(copy);
    expect((await copyOf()).traces.length).toBe(before.traces.length + copy.traces.length);
  });

  it('leaves them so where the disk is full', async () => {
    await live();
    const copy = await copyOf();
    await wipe();
    const bad = copy.traces.map((trace, i) =>
      i === copy.traces.length - 1 ? { ...trace, visit: (() => 1) as unknown as string } : trace,
    );
    await expect(restore({ ...copy, traces: bad })).rejects.toThrow();
    expect(await copyOf()).toMatchObject({ traces: [], days: [], presence: [], plan: null });
  });
});
