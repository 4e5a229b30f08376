/** A login panel left standing in one tab takes the work of another tab of the same platform. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastTime } from '../../src/core/batch';
import { dayOf } from '../../src/core/calendar';
import type { Batch, PanelSighting, Sighting } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';

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

const tell = (
  tab: number,
  pulses: number[],
  context: 'panel' | 'form' | 'page',
  sightings: Sighting[],
) => {
  const one = {
    id: `b-${++ids}`,
    root: true,
    platform: 'oa',
    relatedTo: [],
    attention: {
      pulses: pulses.map((s) => [T0 + s * S, context]),
      breaks: [],
      media: [],
      aliveUntil: T0 + Math.max(0, ...pulses) * S,
    },
    sightings,
  } as unknown as Batch;
  return record(store, one, {
    tab,
    frame: 0,
    openerTab: null,
    now: lastTime(one),
    newVisit: () => `v-${tab}-${ids}`,
  });
};
const panel = (s: number, state: PanelSighting['state']): Sighting => ({
  at: T0 + s * S,
  kind: 'panel',
  state,
  methods: ['password'],
});

async function live(withStalePanel: boolean) {
  // Tab 1: the session ran out; the name is begun (touched), then the tab is left as it is.
  if (withStalePanel) {
    await tell(1, [0, 5], 'page', [panel(0, 'shown'), panel(2, 'touched')]);
  }
  // Tab 2, the same platform: logged in within 10 s, then an hour in a form, which is handed in.
  await tell(2, [60, 65], 'page', [
    panel(60, 'shown'),
    panel(61, 'touched'),
    panel(65, 'submitted'),
  ]);
  await tell(2, [70], 'form', [
    { kind: 'clear', at: T0 + 70 * S, signedIn: true, step: false } as unknown as Sighting,
  ]);
  for (let s = 100; s < 3_700; s += 30) await tell(2, [s], 'form', []);
  await tell(2, [3_700], 'form', [
    { kind: 'submit', at: T0 + 100 * S, fields: 6, ms: 3_600 * S, shape: [1, 2, 3, 4, 5, 6] },
  ]);
  // Going home: tab 1 is closed with its panel still on view (detect/login.ts says `left` then).
  if (withStalePanel) await tell(1, [], 'page', [panel(3_800, 'left')]);
  await leave(store, null);
  const [row] = await readDays(store, TODAY, TODAY);
  const minutes = (ms = 0) => Math.round(ms / 60_000);
  return {
    login: minutes(row?.activities.login),
    report: minutes(row?.activities.report),
    form: minutes(row?.forms[0]?.ms),
  };
}

it('counts an hour in a form as report', async () => {
  expect(await live(false)).toEqual({ login: 0, report: 61, form: 60 });
});

it('still does where another tab of the platform shows a login panel that was begun', async () => {
  expect(await live(true)).toEqual({ login: 0, report: 61, form: 60 });
});

it('gives a check-in the time of its own visit alone', async () => {
  // Tab 1 stands on the home page from 9:00; tab 2 has a form from 9:02 to 9:22; at 9:24 tab 1 signs in.
  await tell(1, [0, 30, 60], 'page', []);
  for (let s = 120; s <= 1_320; s += 30) await tell(2, [s], 'form', []);
  await tell(2, [1_330], 'form', [
    { kind: 'submit', at: T0 + 120 * S, fields: 6, ms: 1_210 * S, shape: [1, 2, 3, 4, 5, 6] },
  ]);
  await tell(1, [1_430, 1_440], 'page', [{ kind: 'checkin', form: 'sign-in', at: T0 + 1_440 * S }]);
  await leave(store, null);
  const [row] = await readDays(store, TODAY, TODAY);
  const minutes = (ms = 0) => Math.round(ms / 60_000);
  expect({
    report: minutes(row?.activities.report),
    form: minutes(row?.forms[0]?.ms),
  }).toEqual({ report: 20, form: 20 });
});
