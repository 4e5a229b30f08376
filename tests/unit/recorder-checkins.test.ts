/** A day's work between two presses of 打卡, from the recorder to the day row. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastTime } from '../../src/core/batch';
import { dayOf } from '../../src/core/calendar';
import type { Batch, Sighting } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';

const T0 = new Date(2026, 10, 23, 8, 25).getTime();
const S = 1_000;
const TODAY = dayOf(T0);
let store: Store;
let ids = 0;
let clock = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
  clock = T0;
});
afterEach(() => store.close());

const tell = (
  pulses: number[],
  context: 'page' | 'form',
  sightings: Sighting[] = [],
  more: { opened?: number; closed?: number; root?: boolean } = {},
  frame = 0,
) => {
  const { opened, closed, root = true } = more;
  const one: Batch = {
    id: `b-${++ids}`,
    root,
    platform: 'oa',
    relatedTo: [],
    attention: {
      pulses: pulses.map((s): [number, typeof context] => [T0 + s * S, context]),
      breaks: [],
      media: [],
      aliveUntil: T0 + Math.max(0, closed ?? 0, ...pulses) * S,
      ...(opened === undefined ? {} : { opened: T0 + opened * S }),
      ...(closed === undefined ? {} : { closed: T0 + closed * S }),
    },
    sightings,
  };
  clock = Math.max(clock, lastTime(one));
  return record(store, one, {
    tab: 1,
    frame,
    openerTab: null,
    now: clock,
    newVisit: () => `v-${++ids}`,
  });
};
const signIn = (s: number): Sighting => ({ kind: 'checkin', form: 'sign-in', at: T0 + s * S });
const HOUR = 3_600;

describe('signed in at 8:25, worked in the same tab until 12:00, signed out', () => {
  it('is not four hours of 打卡, and not a visit made only to be counted', async () => {
    await tell([0, 20], 'page', [signIn(20)], { opened: -2 });
    // Half a day of reading and of a form that is kept as a draft, a key every half minute.
    for (let s = 30; s < 2 * HOUR; s += 30) await tell([s], 'page');
    for (let s = 2 * HOUR; s < 3.5 * HOUR; s += 30) await tell([s], 'form');
    await tell([3.5 * HOUR], 'page', [signIn(3.5 * HOUR + 2)]);
    await leave(store, null);
    const [row] = await readDays(store, TODAY, TODAY);
    const minutes = (ms = 0) => Math.round(ms / 60_000);
    expect({
      checkinN: row?.checkinN,
      checkin: minutes(row?.activities.checkin) <= 10,
      report: minutes(row?.activities.report) >= 80,
      other: minutes(row?.activities.other) >= 110,
      tokenVisitN: row?.tokenVisitN,
      said: `${minutes(row?.activities.checkin)} min 打卡, ${minutes(row?.activities.report)} 填报`,
    }).toEqual({
      checkinN: 2,
      checkin: true,
      report: true,
      other: true,
      tokenVisitN: 0,
      said: expect.any(String),
    });
  });
  it('and the form handed in before it keeps its time', async () => {
    await tell([0], 'page', [], { opened: -2 });
    for (let s = 30; s <= 1_230; s += 30) await tell([s], 'form');
    await tell([1_240], 'form', [
      { kind: 'submit', at: T0 + 30 * S, fields: 6, ms: 1_210 * S, shape: [1, 2, 3, 4, 5, 6] },
    ]);
    await tell([1_300], 'page', [signIn(1_302)]);
    await leave(store, null);
    const [row] = await readDays(store, TODAY, TODAY);
    expect(Math.round((row?.forms[0]?.ms ?? 0) / 60_000)).toBeGreaterThan(10);
  });
});
