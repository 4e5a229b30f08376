import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import { DEFAULT_PLAN } from '../../src/core/plan';
import type { Removal } from '../../src/core/removal';
import { isRemoved, spanOfDay } from '../../src/core/removal';
import type { Sighting } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import type { CoveredRow } from '../../src/store/covered';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { putEntry } from '../../src/store/diary';
import { mergeRecords } from '../../src/store/merged';
import { notePause, putPlan } from '../../src/store/plan';
import { markPresence } from '../../src/store/presence';
import type { Taken } from '../../src/store/removal';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { rebuildDays } from '../../src/store/traces';
import { putItem } from '../../src/store/work-list';

const T0 = new Date(2026, 10, 23, 9, 0).getTime();
const S = 1_000;
const DAY_S = 86_400;
const TODAY = dayOf(T0);
const BEFORE = dayOf(T0 - DAY_S * S);
let store: Store;
let ids = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
});
afterEach(() => store.close());

const silent = () => undefined;
const take = (removal: Removal) => takeAway(store, removal, silent);
const back = (taken: Taken, openUntil: number | null = null) =>
  putBack(store, taken, { openUntil, progress: silent });
const report = (platform: string, from: number, tab = 1) => {
  const id = `batch-${++ids}`;
  const pulses = [from, from + 30].map((s): [number, 'page'] => [T0 + s * S, 'page']);
  const aliveUntil = T0 + (from + 30) * S;
  const attention = { pulses, breaks: [], media: [], aliveUntil };
  const sightings: Sighting[] = [{ kind: 'checkin', form: 'sign-in', at: T0 + (from + 20) * S }];
  const batch = { id, root: true, platform, relatedTo: [], attention, sightings };
  const newVisit = () => `visit-${ids}`;
  return record(store, batch, { tab, frame: 0, openerTab: null, now: aliveUntil, newVisit });
};
/** Every store, whole. */
async function state() {
  const names = [...store.objectStoreNames];
  const all = await Promise.all(names.map((name) => store.getAll(name)));
  return Object.fromEntries(names.map((name, i) => [name, all[i] ?? []]));
}
const text = async () => JSON.stringify(await state());

/** The same seconds of two platforms, each counted: between them the clock was set back. */
async function clockSetBack() {
  const at = T0 + (5_000 - DAY_S) * S;
  const tx = store.transaction('traces', 'readwrite');
  for (const platform of ['oa', 'kaoqin']) {
    const about = { day: BEFORE, platform, visit: `of-${platform}`, context: 'page' } as const;
    const ms = 60 * S;
    await tx.store.add({ ...about, kind: 'dwell', at, ms, loMs: ms, hiMs: ms, mediaMs: 0 });
  }
  await tx.done;
  await rebuildDays(store);
}

/** Two days and two platforms, with a page of each still open today. */
async function live() {
  await report('oa', -DAY_S);
  await report('kaoqin', 300 - DAY_S, 2);
  await leave(store, null);
  await clockSetBack();
  await report('oa', 0);
  await report('kaoqin', 100, 2);
  for (const day of [BEFORE, TODAY]) {
    await markPresence(store, day, 5);
    await putEntry(store, {
      id: `e-${day}`,
      day,
      carrier: 'paper',
      kind: 'report',
      n: 1,
      minutes: 2,
    });
  }
  await notePause(store, T0, T0 + 9);
  await putItem(store, { id: 'i', name: '报表', from: null, until: null, platforms: ['oa'] });
  await putPlan(store, DEFAULT_PLAN);
}
const REMOVALS: [string, Removal][] = [
  ['a day', { what: 'day', day: TODAY }],
  ['a day that is over', { what: 'day', day: BEFORE }],
  ['a platform', { what: 'platform', platform: 'kaoqin' }],
  ['everything', { what: 'everything' }],
];

describe.each(REMOVALS)('%s deleted', (_, removal) => {
  it('is put back as it was', async () => {
    await live();
    const before = await state();
    const taken = await take(removal);
    expect(await state()).not.toEqual(before);
    await back(taken);
    const after = await state();
    const spans = ({ covered = [] }: typeof before) =>
      covered
        .flatMap((row) => (row as CoveredRow).spans.map((span) => JSON.stringify(span)))
        .sort();
    expect(spans(after)).toEqual(spans(before));
    expect({ ...after, covered: [] }).toEqual({ ...before, covered: [] });
  });

  it('is put back beside what came since, and no second is counted twice', async () => {
    await live();
    const taken = await take(removal);
    await report('oa', 400);
    await report('kaoqin', 500, 2);
    await leave(store, null);
    const since = (await state()).traces ?? [];
    await back(taken);
    const after = await state();
    expect(after.traces).toEqual(expect.arrayContaining(since));
    expect(after.traces).toEqual(expect.arrayContaining(taken.records.traces));
    const rows = after.days;
    await rebuildDays(store);
    expect((await state()).days).toEqual(rows);
  });

  it('is put back under the platform that its own was merged into meanwhile', async () => {
    await report('oa', 0);
    await report('study', 600);
    const taken = await take({ what: 'day', day: TODAY });
    await mergeRecords(store, 'oa', 'study');
    await back(taken);
    const { days, traces, visits } = await state();
    const of = [...(days ?? []), ...(traces ?? []), ...(visits ?? [])] as { platform: string }[];
    expect([...new Set(of.map(({ platform }) => platform))]).toEqual(['study']);
    expect(days).toHaveLength(1);
    await rebuildDays(store);
    expect((await state()).days).toEqual(days);
  });

  it('puts back nothing twice', async () => {
    await live();
    const before = await state();
    const taken = await take(removal);
    await back(taken);
    await back(taken);
    expect((await state()).traces).toEqual(before.traces);
    expect((await state()).days).toEqual(before.days);
  });
});

describe('deleting', () => {
  it('takes a day whole, and no other', async () => {
    await live();
    const { traces } = await state();
    const taken = await take({ what: 'day', day: TODAY });
    expect(taken.records.traces.length).toBeGreaterThan(0);
    const left = await state();
    expect(left.traces).toEqual((traces as { day: string }[]).filter(({ day }) => day === BEFORE));
    expect(left.days?.length).toBe(2);
    expect(left.presence).toEqual([{ day: BEFORE, ownMs: 5 }]);
    expect(left.diary?.length).toBe(1);
    expect(left).toMatchObject({ visits: [], sessions: [] });
    expect([left.pauses, left.items, left.plan].map((rows) => rows?.length)).toEqual([0, 1, 1]);
    // Nothing tells that anybody was there.
    expect(JSON.stringify(left)).not.toContain(TODAY);
    const times = JSON.stringify({ ...left, covered: [] });
    expect(times.match(/\d{13}/g)?.every((at) => dayOf(Number(at)) === BEFORE)).toBe(true);
  });

  it('takes of a pause what is of the day, and leaves the rest', async () => {
    const { from, until } = spanOfDay(TODAY);
    const pauses = [
      { from: from - 9, until: until + 9 },
      { from: T0, until: T0 + 9 },
      { from: until, until: until + 5 },
    ];
    for (const pause of pauses) await store.put('pauses', pause);
    const taken = await take({ what: 'day', day: TODAY });
    expect((await state()).pauses).toEqual([
      { from: from - 9, until: from },
      { from: until, until: until + 9 },
    ]);
    await back(taken);
    expect((await state()).pauses).toEqual(pauses);
  });

  it.each([
    ['a day', { what: 'day', day: TODAY }],
    ['everything', { what: 'everything' }],
  ] as const)('%s puts back an open pause as one only where it goes on', async (_, removal) => {
    await notePause(store, T0, null);
    const taken = await take(removal);
    await back(taken, T0 + 70 * S);
    expect((await state()).pauses).toEqual([{ from: T0, until: T0 + 70 * S }]);
    await back(taken);
    expect((await state()).pauses).toEqual([{ from: T0, until: null }]);
  });

  it('a platform that is put back says nothing of a pause on its days', async () => {
    await store.put('days', emptyDayRow(BEFORE, 'oa'));
    await notePause(store, T0 - DAY_S * S, null);
    const { pauses } = await state();
    await back(await take({ what: 'platform', platform: 'oa' }));
    expect((await state()).pauses).toEqual(pauses);
  });

  it('takes a platform whole, and no other', async () => {
    await live();
    await take({ what: 'platform', platform: 'kaoqin' });
    expect(await text()).not.toContain('kaoqin');
    const left = await state();
    expect(left.days?.length).toBe(2);
    expect(left.visits?.length).toBe(1);
    expect([left.presence, left.diary].map((rows) => rows?.length)).toEqual([2, 2]);
  });

  it('does not take a platform whose id begins alike', async () => {
    await report('oa', 0);
    await report('oa-2', 100, 2);
    await leave(store, null);
    await take({ what: 'platform', platform: 'oa' });
    const { days } = await state();
    expect(days).toMatchObject([{ platform: 'oa-2' }]);
  });

  it('takes everything', async () => {
    await live();
    const taken = await take({ what: 'everything' });
    expect(Object.values(await state()).flat()).toEqual([]);
    expect(taken.records.plan).toEqual(DEFAULT_PLAN);
  });

  it('lets a page that is open go on, as a visit of its own', async () => {
    await report('oa', 0);
    await take({ what: 'everything' });
    await report('oa', 60);
    await leave(store, null);
    const { days } = await state();
    expect(days).toMatchObject([{ visitN: 1, checkinN: 1 }]);
    expect(burdenOf((days?.[0] ?? {}) as Parameters<typeof burdenOf>[0])).toBe(30 * S);
  });

  it('keeps the newer visit of a page where the older is put back', async () => {
    await report('oa', 0);
    const taken = await take({ what: 'day', day: TODAY });
    await report('oa', 60);
    const { visits } = await state();
    await back(taken);
    expect((await state()).visits).toEqual(visits);
  });
});

describe('what is of a removal', () => {
  const noon = new Date(2026, 10, 23, 12).getTime();
  it.each<[Removal, string | null, number, number, boolean]>([
    [{ what: 'everything' }, null, 0, 0, true],
    [{ what: 'platform', platform: 'a' }, 'a', 0, 0, true],
    [{ what: 'platform', platform: 'a' }, null, 0, 0, false],
    [{ what: 'day', day: TODAY }, 'a', noon, noon, true],
    [{ what: 'day', day: TODAY }, 'a', noon - DAY_S * S, noon, true],
    [{ what: 'day', day: TODAY }, 'a', noon - DAY_S * S, noon + DAY_S * S, true],
    [{ what: 'day', day: TODAY }, 'a', noon + DAY_S * S, noon + DAY_S * S, false],
    [{ what: 'day', day: BEFORE }, 'a', noon, noon, false],
  ])('%o of %s from %s until %s: %s', (removal, platform, from, until, expected) => {
    expect(isRemoved(removal, { platform, from, until })).toBe(expected);
  });
});
