/** Rows that a page has kept are those that the store would give, whatever was read before. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PastRows, SETTLED_DAYS } from '../../entrypoints/dashboard/past-rows';
import { dayAfter, daysBetween } from '../../src/core/calendar';
import { emptyDayRow } from '../../src/core/day-row';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';

const TODAY = '2026-11-27';
const FIRST = '2026-01-05';
const row = (day: string, platform: string, loginN = 1) => ({
  ...emptyDayRow(day, platform),
  loginN,
});
let store: Store;

beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
  const days = daysBetween(FIRST, TODAY).filter((_, n) => n % 3 !== 0);
  for (const day of days) for (const id of ['a', 'b']) await store.put('days', row(day, id));
});
afterEach(() => store.close());

it('gives what the store gives, in whatever order ranges are asked', async () => {
  const day = fc.integer({ min: -20, max: 340 }).map((n) => dayAfter(FIRST, n));
  const asked = fc.array(fc.tuple(day, day, fc.boolean()), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(asked, async (ranges) => {
      const past = new PastRows();
      for (const [a, b, ahead] of ranges) {
        const [from, to] = a < b ? [a, b] : [b, a];
        if (ahead) await past.readAhead(store, TODAY, FIRST);
        expect(await past.read(store, TODAY, from, to)).toEqual(await readDays(store, from, to));
      }
    }),
    { numRuns: 40 },
  );
});

it('gives the same to several who ask at once', async () => {
  const past = new PastRows();
  const ranges = ['2026-03-01', '2026-02-01', '2026-05-01'].map((from) => [from, TODAY] as const);
  const read = await Promise.all(ranges.map(([from, to]) => past.read(store, TODAY, from, to)));
  for (const [n, [from, to]] of ranges.entries()) {
    expect(read[n]).toEqual(await readDays(store, from, to));
  }
});

it('reads the past once, and the last days every time', async () => {
  const past = new PastRows();
  await past.read(store, TODAY, FIRST, TODAY);
  // Nobody changes the past without saying so: here it shows that it was not read again.
  const long = '2026-02-02';
  await store.put('days', row(long, 'a', 9));
  const [kept] = await past.read(store, TODAY, long, '2026-06-30');
  expect(kept?.loginN).toBe(1);
  const settled = dayAfter(TODAY, -SETTLED_DAYS);
  await store.put('days', row(TODAY, 'a', 7));
  await store.put('days', row(settled, 'late', 5));
  const rows = await past.read(store, TODAY, FIRST, TODAY);
  expect(rows.find(({ day, platform }) => day === TODAY && platform === 'a')?.loginN).toBe(7);
  expect(rows.some(({ platform }) => platform === 'late')).toBe(true);
});

it('knows what was deleted, once it was told to forget', async () => {
  const past = new PastRows();
  await past.read(store, TODAY, FIRST, TODAY);
  await store.clear('days');
  past.forget();
  expect(await past.read(store, TODAY, FIRST, TODAY)).toEqual([]);
});

it('does not put back what was forgotten while it was being read', async () => {
  const past = new PastRows();
  const reading = past.read(store, TODAY, FIRST, TODAY);
  past.forget();
  await reading;
  await store.clear('days');
  expect(await past.read(store, TODAY, FIRST, TODAY)).toEqual([]);
});

it('reads back to the first day, a stride at a time, and then no further', async () => {
  const past = new PastRows();
  let strides = 0;
  while (await past.readAhead(store, TODAY, FIRST)) strides += 1;
  expect(strides).toBe(9);
  await store.clear('days');
  expect(await past.readAhead(store, TODAY, FIRST)).toBe(false);
  expect((await past.read(store, TODAY, FIRST, TODAY))[0]?.day).toBe('2026-01-06');
});

it('begins anew on another day', async () => {
  const past = new PastRows();
  await past.read(store, TODAY, FIRST, TODAY);
  const tomorrow = dayAfter(TODAY, 1);
  await store.put('days', row(tomorrow, 'a'));
  expect(await past.read(store, tomorrow, FIRST, tomorrow)).toEqual(
    await readDays(store, FIRST, tomorrow),
  );
});
