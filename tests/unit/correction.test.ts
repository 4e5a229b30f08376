import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctionOf, takenBack } from '../../src/core/correction';
import { burdenOf } from '../../src/core/day-row';
import { rollUp } from '../../src/core/rollup';
import type { StoredTrace } from '../../src/core/trace';
import { correct } from '../../src/store/corrections';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { readTraces, rebuildDays } from '../../src/store/traces';

const S = 1_000;
const DAY = '2026-11-23';
const about = { day: DAY, platform: 'oa', visit: 'v' };
const login = (key: number, at: number): StoredTrace => ({
  ...about,
  key,
  at: at * S,
  kind: 'login',
  ms: 20 * S,
  outcome: 'success',
  method: ['password', 'captcha'],
  attempts: 1,
  forced: true,
});
const checkin = (key: number, at: number): StoredTrace => ({
  ...about,
  key,
  at: at * S,
  kind: 'checkin',
  form: 'sign-in',
  ms: 50 * S,
});
const dwell = (key: number, at: number, context: 'page' | 'form' | 'player'): StoredTrace => ({
  ...about,
  key,
  at: at * S,
  kind: 'dwell',
  ms: 100 * S,
  context,
  loMs: 100 * S,
  hiMs: 100 * S,
  mediaMs: 0,
});
const click = (key: number): StoredTrace => ({
  ...about,
  key,
  at: S,
  kind: 'click',
  purpose: 'login',
});
const tombstone = (key: number, of: number): StoredTrace => ({
  ...about,
  key,
  at: 0,
  kind: 'void',
  of,
});

describe('a correction', () => {
  const day = [dwell(1, 0, 'form'), login(2, 10), checkin(3, 0), click(4)];

  it('gives the time of what was no login to what the page is, and takes none away', () => {
    const before = rollUp(DAY, 'oa', day);
    const after = rollUp(DAY, 'oa', [...day, tombstone(5, 2), tombstone(6, 3)]);
    expect(before.activities).toMatchObject({ login: 20 * S, checkin: 20 * S, report: 60 * S });
    expect(after.activities).toMatchObject({ login: 0, checkin: 0, report: 100 * S });
    expect(burdenOf(after)).toBe(burdenOf(before));
    expect(after).toMatchObject({ loginN: 0, forcedN: 0, authSteps: 0, loginMs: 0, checkinN: 0 });
    expect(after.clicks.login).toBe(1);
  });

  it('lets a check-in begin at the visit where the login before it was none', () => {
    const after = rollUp(DAY, 'oa', [...day, tombstone(5, 2)]);
    expect(after.activities.checkin).toBe(50 * S);
  });

  it('is itself taken back by a void that names it, and again', () => {
    const gone = (...voids: StoredTrace[]) => [...takenBack([...day, ...voids])].sort();
    expect(gone(tombstone(5, 2))).toEqual([2]);
    expect(gone(tombstone(5, 2), tombstone(6, 5))).toEqual([5]);
    expect(gone(tombstone(5, 2), tombstone(6, 5), tombstone(7, 6))).toEqual([2, 6]);
  });

  it('is for logins and check-ins alone, and never made twice', () => {
    expect(correctionOf(day, 2, true)).toBe(2);
    expect(correctionOf(day, 2, false)).toBeNull();
    expect(correctionOf(day, 4, true)).toBeNull();
    expect(correctionOf(day, 99, true)).toBeNull();
    const once = [...day, tombstone(5, 2)];
    expect(correctionOf(once, 2, true)).toBeNull();
    expect(correctionOf(once, 2, false)).toBe(5);
  });

  it('leaves the row as if the trace had never been, for any chain of corrections', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ of: fc.constantFrom(2, 3, 7, 8), wrong: fc.boolean() }), {
          maxLength: 12,
        }),
        (acts) => {
          const whole = [...day, login(7, 200), checkin(8, 220), dwell(9, 200, 'page')];
          const traces = [...whole];
          const wrong = new Set<number>();
          for (const act of acts) {
            const of = correctionOf(traces, act.of, act.wrong);
            expect(of === null).toBe(wrong.has(act.of) === act.wrong);
            if (of !== null) traces.push(tombstone(traces.length + 20, of));
            if (act.wrong) wrong.add(act.of);
            else wrong.delete(act.of);
          }
          const left = whole.filter(({ key }) => !wrong.has(key));
          expect(rollUp(DAY, 'oa', traces)).toEqual(rollUp(DAY, 'oa', left));
        },
      ),
    );
  });
});

describe('a correction in the store', () => {
  let store: Store;
  beforeEach(async () => {
    await deleteDB(DB_NAME);
    store = await openStore();
    for (const trace of [dwell(1, 0, 'page'), login(2, 10)]) await store.put('traces', trace);
    await rebuildDays(store);
  });
  afterEach(() => store.close());
  const says = async (wrong: boolean, key = 2, today = DAY) =>
    correct(store, { key, wrong, now: 500 * S, today });
  const logins = async () => (await readDays(store, DAY, DAY))[0]?.loginN;

  it('keeps the trace, marks it with a tombstone, and survives a rebuild', async () => {
    expect(await says(true)).toBe(true);
    expect(await logins()).toBe(0);
    await rebuildDays(store);
    expect(await logins()).toBe(0);
    expect((await readTraces(store, DAY)).map(({ kind }) => kind)).toEqual([
      'dwell',
      'login',
      'void',
    ]);
    expect(await says(false)).toBe(true);
    expect(await logins()).toBe(1);
    await rebuildDays(store);
    expect(await logins()).toBe(1);
  });

  it('changes nothing for another day, a missing trace, or what stands so already', async () => {
    expect(await says(true, 2, '2026-11-24')).toBe(false);
    expect(await says(true, 77)).toBe(false);
    expect(await says(true, 1)).toBe(false);
    expect(await says(false)).toBe(false);
    expect(await readTraces(store, DAY)).toHaveLength(2);
  });
});
