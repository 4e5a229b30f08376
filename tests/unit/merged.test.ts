import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import { burdenOf } from '../../src/core/day-row';
import type { Batch } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { forgetMerged, mergeRecords, readMerged } from '../../src/store/merged';
import { readTraces, rebuildDays } from '../../src/store/traces';

const T0 = new Date(2026, 10, 23, 9, 0).getTime();
const S = 1_000;
const TODAY = dayOf(T0);
let store: Store;
let ids = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
});
afterEach(() => store.close());

const report = (platform: string, from: number, tab = 1, more: Partial<Batch> = {}) =>
  record(
    store,
    {
      id: `batch-${++ids}-of-${platform}`,
      root: true,
      platform,
      relatedTo: [],
      attention: {
        pulses: [from, from + 30].map((s): [number, 'page'] => [T0 + s * S, 'page']),
        breaks: [],
        media: [],
        aliveUntil: T0 + (from + 30) * S,
      },
      sightings: [],
      ...more,
    },
    { tab, frame: 0, openerTab: null, now: T0 + (from + 30) * S, newVisit: () => `v${ids}` },
  );
const rows = () => readDays(store, '2026-01-01', '2027-01-01');
const burden = async () => (await rows()).map((row) => [row.platform, burdenOf(row) / S]);

describe('two platforms merged', () => {
  it('put the records of both under the surviving id, day by day', async () => {
    await report('own-oa', 0);
    await report('county-oa', 100, 2);
    await report('own-oa', 86_400);
    await leave(store, null);
    await mergeRecords(store, 'own-oa', 'county-oa');
    expect(await burden()).toEqual([
      ['county-oa', 60],
      ['county-oa', 30],
    ]);
    const before = await rows();
    await rebuildDays(store);
    expect(await rows()).toEqual(before);
    expect((await readTraces(store, TODAY, 'own-oa')).length).toBe(0);
  });

  it('count what a page still sends under the old id', async () => {
    await report('own-oa', 0);
    await mergeRecords(store, 'own-oa', 'county-oa');
    await report('own-oa', 40);
    // One visit, as it was before the merge.
    expect(await burden()).toEqual([['county-oa', 70]]);
    expect((await rows())[0]?.visitN).toBe(1);
    await report('else', 200, 3, { platform: null, relatedTo: ['own-oa'] });
    expect(await burden()).toEqual([['county-oa', 100]]);
  });

  it('follow a chain, and stand for themselves again when added anew', async () => {
    await mergeRecords(store, 'a', 'b');
    await mergeRecords(store, 'b', 'c');
    expect(await readMerged(store)).toEqual(
      new Map([
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
    await forgetMerged(store, new Set(['a']));
    await report('a', 0);
    await report('b', 100);
    expect(await burden()).toEqual([
      ['a', 30],
      ['c', 30],
    ]);
    // The other way round: no circle is left behind.
    await mergeRecords(store, 'c', 'b');
    expect(await readMerged(store)).toEqual(new Map([['c', 'b']]));
  });
});
