/** A QR panel that stood overnight and is scanned in the morning. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastTime } from '../../src/core/batch';
import type { Batch, Sighting } from '../../src/core/sighting';
import { leave, record } from '../../src/recorder';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore } from '../../src/store/db';
import { takeAway } from '../../src/store/removal';

const EVENING = new Date(2026, 10, 23, 18, 30).getTime();
const MORNING = new Date(2026, 10, 24, 8, 30).getTime();
const S = 1_000;
let store: Store;
let ids = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
});
afterEach(() => store.close());

const tell = (pulses: number[], sightings: unknown[]) => {
  const attention = {
    pulses: pulses.map((at) => [at, 'page']),
    breaks: [],
    media: [],
    aliveUntil: Math.max(0, ...pulses),
  };
  const one = {
    ...{ id: `b-${++ids}`, root: true, platform: 'oa', relatedTo: [], attention, sightings },
  } as unknown as Batch;
  const newVisit = () => `v-${ids}`;
  return record(store, one, { tab: 1, frame: 0, openerTab: null, now: lastTime(one), newVisit });
};
const panel = (at: number, state: string) =>
  ({ at, kind: 'panel', state, methods: ['qr'] }) as Sighting;

it('counts the login of the morning on the morning', async () => {
  // Work until 18:30; the session is sent to the QR page, and its user goes home.
  await tell([EVENING - 30 * S, EVENING], [panel(EVENING, 'shown')]);
  // Next morning he moves the mouse, takes up the phone and scans: he is in.
  await tell([MORNING, MORNING + 10 * S], [panel(MORNING + 10 * S, 'gone')]);
  await tell(
    [MORNING + 20 * S],
    [{ kind: 'clear', at: MORNING + 20 * S, signedIn: true, step: false }],
  );
  await tell([MORNING + 40 * S], []);
  await leave(store, null);
  const rows = await readDays(store, '2026-11-23', '2026-11-24');
  expect(rows.map(({ day, loginN, visitN }) => [day, loginN, visitN])).toEqual([
    ['2026-11-23', 0, 1],
    ['2026-11-24', 1, 1],
  ]);
});

it('counts a form handed in in the morning on the morning, and its visit as none of the evening', async () => {
  // The first field is filled at 18:30; its user goes home. In the morning the page asks for the
  // password over the form (8:30:00 to 8:30:10), and the form is handed in at 8:30:40.
  await tell([EVENING - 30 * S, EVENING], []);
  const password = (at: number, state: string) =>
    ({ at, kind: 'panel', state, methods: ['password'] }) as Sighting;
  await tell(
    [MORNING, MORNING + 5 * S],
    [
      password(MORNING, 'shown'),
      password(MORNING + 2 * S, 'touched'),
      password(MORNING + 5 * S, 'submitted'),
      password(MORNING + 9 * S, 'gone'),
    ],
  );
  await tell(
    [MORNING + 20 * S],
    [{ kind: 'clear', at: MORNING + 10 * S, signedIn: true, step: false }],
  );
  const form = { kind: 'submit', at: EVENING, ms: MORNING + 40 * S - EVENING, fields: 6 };
  await tell([MORNING + 40 * S], [{ ...form, shape: [1, 2, 3, 4, 5, 6] }]);
  await leave(store, null);
  const rows = await readDays(store, '2026-11-23', '2026-11-24');
  expect(
    rows.map(({ day, submitN, visitN, tokenVisitN }) => ({ day, submitN, visitN, tokenVisitN })),
  ).toEqual([
    { day: '2026-11-23', submitN: 0, visitN: 1, tokenVisitN: 0 },
    { day: '2026-11-24', submitN: 1, visitN: 1, tokenVisitN: 0 },
  ]);
});

it('leaves a deleted day deleted, though a form begun on it is handed in later', async () => {
  await tell([EVENING - 30 * S, EVENING], []);
  await takeAway(store, { what: 'day', day: '2026-11-23' }, () => undefined);
  expect(await readDays(store, '2026-11-23', '2026-11-23')).toEqual([]);
  const form = { kind: 'submit', at: EVENING, ms: MORNING + 40 * S - EVENING, fields: 6 };
  await tell([MORNING + 40 * S], [{ ...form, shape: [1, 2, 3, 4, 5, 6] }]);
  await leave(store, null);
  const again = await readDays(store, '2026-11-23', '2026-11-23');
  expect(again.map(({ day, submitN, visitN }) => ({ day, submitN, visitN }))).toEqual([]);
});
