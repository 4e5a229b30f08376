/** A database of the version before, with rows that know less: opened, nothing is lost. */
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { burdenOf } from '../../src/core/day-row';
import { newTally } from '../../src/core/survey/tally';
import type { Trace } from '../../src/core/trace';
import { readDays } from '../../src/store/days';
import type { Schema } from '../../src/store/db';
import {
  BLOCKED_AFTER_MS,
  DB_NAME,
  openStore,
  SILENT_AFTER_MS,
  STEPS,
  StoreError,
} from '../../src/store/db';
import { readPresence } from '../../src/store/presence';
import { readTraces } from '../../src/store/traces';
import { definitionOf } from './definition-sample';

const DAY = '2026-11-23';
const AT = new Date(2026, 10, 23, 9, 20).getTime();
const about = { day: DAY, platform: 'oa', visit: 'v' };
const TRACES: Trace[] = [
  { ...about, at: AT, kind: 'dwell', ms: 900_000, context: 'form', loMs: 1, hiMs: 2, mediaMs: 0 },
  { ...about, at: AT, kind: 'submit', fields: 5, ms: 600_000, shape: [1, 2, 3, 4, 5] },
];

beforeEach(() => deleteDB(DB_NAME));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As the first two released steps left it. */
async function before() {
  const db = await openDB<Schema>(DB_NAME, 2, {
    async upgrade(made, _from, _to, tx) {
      for (const step of STEPS.slice(0, 2)) await step(made, tx);
    },
  });
  for (const trace of TRACES) await db.add('traces', trace);
  await db.put('days', { day: DAY, platform: 'oa', loginN: 7 } as never);
  await db.put('presence', { day: DAY, ownMs: 5 });
  db.close();
}

it('rolls every day up anew, so that its rows know their half hours and forms', async () => {
  await before();
  const store = await openStore();
  const [row] = await readDays(store, DAY, DAY);
  expect(row && burdenOf(row)).toBe(900_000);
  expect(row?.slots.map((ms, slot) => [slot, ms]).filter(([, ms]) => ms)).toEqual([
    [18, 600_000],
    [19, 300_000],
  ]);
  expect(row?.forms).toEqual([{ slot: 18, fields: 5, ms: 600_000, shape: [1, 2, 3, 4, 5] }]);
  expect(row?.loginN).toBe(0);
  expect((await readTraces(store, DAY)).length).toBe(2);
  expect(await readPresence(store, DAY, DAY)).toEqual([{ day: DAY, ownMs: 5 }]);
  store.close();
});

it('keeps a table that had come up by itself as the one table, and makes none of a survey without', async () => {
  const db = await openDB<Schema>(DB_NAME, 7, {
    async upgrade(made, _from, _to, tx) {
      for (const step of STEPS.slice(0, 7)) await step(made, tx);
    },
  });
  const old = newTally({ definition: definitionOf(), signer: '', signature: '' });
  const { published: _, ...rest } = old;
  const counts = (packets: number) => ({ ...rest.counts, packets });
  const noise = { epsilon: 1, draws: [[1]], tables: 2 };
  const rows = [
    { ...rest, id: 'early', counts: counts(30), shown: null, added: noise },
    { ...rest, id: 'plain', counts: counts(30), shown: counts(25) },
    { ...rest, id: 'noisy', counts: counts(60), shown: counts(50), added: noise },
  ];
  for (const row of rows) await db.put('workbench', row as never);
  db.close();
  const store = await openStore();
  const [early, noisy, plain] = await store.getAll('workbench');
  expect(early).toEqual({ ...old, id: 'early', counts: counts(30) });
  expect(plain).toEqual({ ...old, id: 'plain', counts: counts(25), published: { noise: null } });
  const kept = { noise: { epsilon: 1, draws: [[1]] } };
  expect(noisy).toEqual({ ...old, id: 'noisy', counts: counts(50), published: kept });
  expect(await store.count('releases')).toBe(0);
  store.close();
});

it('leaves a database of a newer version alone', async () => {
  (await openDB(DB_NAME, STEPS.length + 1)).close();
  await expect(openStore()).rejects.toBeInstanceOf(StoreError);
});

it('leaves everything as it was where a step fails half-way, and says so', async () => {
  await before();
  // What the third step makes a row of, and then one of which it cannot.
  const bad = { ...about, at: AT + 1, platform: 'z', kind: 'login', outcome: 'success' };
  const old = await openDB(DB_NAME, 2);
  await old.add('traces', bad);
  const stores = [...old.objectStoreNames];
  old.close();
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(openStore()).rejects.toMatchObject({ name: 'StoreError', reason: 'upgrade' });
  }
  const after = await openDB(DB_NAME, 2);
  expect([...after.objectStoreNames]).toEqual(stores);
  expect(await after.count('traces')).toBe(3);
  expect(await after.getAll('days')).toEqual([{ day: DAY, platform: 'oa', loginN: 7 }]);
  after.close();
});

/** Only the waiting is played: the database stand-in goes on by itself. */
function playTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

it('says that another window is in the way, where one holds an older version open', async () => {
  await before();
  const other = await openDB(DB_NAME, 2);
  playTime();
  // The first is told that it is held up; behind it nobody is told anything.
  for (const waits of [BLOCKED_AFTER_MS, SILENT_AFTER_MS]) {
    let said: unknown = null;
    void openStore().catch((error: unknown) => {
      said = error;
    });
    for (let passed = 0; passed < 2 * waits && said === null; passed += 100) {
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(said).toMatchObject({ name: 'StoreError', reason: 'blocked' });
  }
  other.close();
});

it('waits for an upgrade, however long it takes: years of records are no other window', async () => {
  await before();
  playTime();
  const held = [{ name: 'upgrading' }];
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held }) } });
  let done = false;
  const upgrading = openDB<Schema>(DB_NAME, STEPS.length, {
    async upgrade(made, from, _to, tx) {
      for (const step of STEPS.slice(from)) await step(made, tx);
      while (!done) await tx.objectStore('traces').count();
    },
  });
  const opening = openStore();
  await vi.advanceTimersByTimeAsync(20 * BLOCKED_AFTER_MS);
  done = true;
  (await upgrading).close();
  const store = await opening;
  expect((await readTraces(store, DAY)).length).toBe(2);
  store.close();
});
