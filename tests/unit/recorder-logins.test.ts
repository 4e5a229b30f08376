/** Logins from the recorder's side: over tabs, platforms, nights, and what they answer. */
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
import { readTraces } from '../../src/store/traces';

const T0 = new Date(2026, 10, 23, 9, 0).getTime();
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

type Doc = { opened?: number; closed?: number; platform?: string };
const tell = (
  tab: number,
  pulses: number[],
  sightings: Sighting[] = [],
  { opened, closed, platform = 'oa' }: Doc = {},
  frame = 0,
) => {
  const one: Batch = {
    id: `b-${++ids}`,
    root: frame === 0,
    platform,
    relatedTo: [],
    attention: {
      pulses: pulses.map((s): [number, 'page'] => [T0 + s * S, 'page']),
      breaks: [],
      media: [],
      aliveUntil: T0 + Math.max(0, closed ?? 0, ...pulses) * S,
      ...(opened === undefined ? {} : { opened: T0 + opened * S }),
      ...(closed === undefined ? {} : { closed: T0 + closed * S }),
    },
    sightings,
  };
  const now = Math.max(clock, lastTime(one));
  clock = now;
  return record(store, one, { tab, frame, openerTab: null, now, newVisit: () => `v-${++ids}` });
};
const panel = (s: number, state: string, more: object = {}): Sighting =>
  ({ at: T0 + s * S, kind: 'panel', state, methods: ['password'], ...more }) as Sighting;
const clear = (s: number, signedIn = true): Sighting => ({
  at: T0 + s * S,
  kind: 'clear',
  signedIn,
});
const logins = async (day = TODAY) =>
  (await readTraces(store, day)).flatMap((one) =>
    one.kind === 'login'
      ? [{ platform: one.platform, outcome: one.outcome, s: one.ms / S, forced: one.forced }]
      : [],
  );

describe('two tabs whose session ran out, one login in tab 2, F5 in tab 1', () => {
  /** What tab 1 shows while its panel stands, and how it says that it was left by F5. */
  const live = async (before: Sighting[], last: Sighting) => {
    await tell(1, [0], [clear(0)], { opened: -1 });
    await tell(2, [10], [clear(10)], { opened: 9 });
    // Both pages are sent to the login.
    await tell(1, [], [], { closed: 300 });
    await tell(1, [301], before, { opened: 300 });
    await tell(2, [], [], { closed: 310 });
    await tell(2, [311], [panel(311, 'shown')], { opened: 310 });
    // He logs in in tab 2, in ten seconds.
    await tell(
      2,
      [312, 321],
      [panel(312, 'touched'), panel(321, 'submitted'), panel(321.5, 'gone')],
      { closed: 321.5 },
    );
    await tell(2, [323], [clear(322)], { opened: 321.4 });
    // Two minutes later he goes back to tab 1 and presses F5: he is in there too.
    await tell(1, [440], [last], { closed: 441 });
    await tell(1, [443], [clear(442)], { opened: 440.9 });
    await leave(store, null);
    const [row] = await readDays(store, TODAY, TODAY);
    return { loginN: row?.loginN, loginS: (row?.loginMs ?? 0) / S };
  };
  const one = { loginN: 1, loginS: 10 };
  it('the panel of tab 1 was only seen', async () => {
    expect(await live([panel(301, 'shown')], panel(441, 'left'))).toEqual(one);
  });
  it('the name was clicked in tab 1', async () => {
    const touched = [panel(301, 'shown'), panel(302, 'touched')];
    expect(await live(touched, panel(441, 'left'))).toEqual(one);
  });
  it('the browser had filled its saved password in tab 1', async () => {
    expect(await live([panel(301, 'shown')], panel(441, 'left', { filled: true }))).toEqual(one);
  });
  it('tab 1 shows a QR code', async () => {
    const qr = { methods: ['qr'] };
    expect(await live([panel(301, 'shown', qr)], panel(441, 'left', qr))).toEqual(one);
  });
  it('tab 1 had refused a password before: a failure, and one login', async () => {
    const refused = [
      panel(301, 'shown'),
      panel(302, 'touched'),
      panel(303, 'submitted'),
      panel(304, 'refused'),
    ];
    expect(await live(refused, panel(441, 'left'))).toEqual(one);
  });
});

describe('a sign-on portal that is a platform of its own', () => {
  it('has let nobody in where its user typed another address', async () => {
    await tell(1, [0, 1, 8], [panel(0, 'shown'), panel(1, 'touched'), panel(8, 'submitted')], {
      opened: -1,
      platform: 'portal',
    });
    await tell(1, [], [panel(20, 'left')], { closed: 20, platform: 'portal' });
    await tell(1, [23], [clear(21)], { opened: 20, platform: 'oa' });
    await leave(store, null);
    expect(await logins()).toMatchObject([{ platform: 'portal', outcome: 'failure' }]);
  });
  it('has let one in where its page leads on to the system', async () => {
    await tell(1, [0, 1, 8], [panel(0, 'shown'), panel(1, 'touched'), panel(8, 'submitted')], {
      opened: -1,
      platform: 'portal',
    });
    await tell(1, [], [panel(9, 'gone')], { closed: 9, platform: 'portal' });
    await tell(1, [12], [clear(10)], { opened: 8.9, platform: 'oa' });
    await leave(store, null);
    expect(await logins()).toEqual([
      { platform: 'portal', outcome: 'success', s: expect.any(Number), forced: false },
    ]);
  });
});

describe('two tabs that each log in', () => {
  it('are two logins', async () => {
    const log = async (tab: number, s: number) => {
      await tell(tab, [s], [panel(s, 'shown')], { opened: s - 1 });
      await tell(tab, [s + 1, s + 5], [panel(s + 1, 'touched'), panel(s + 5, 'submitted')]);
      await tell(tab, [], [panel(s + 6, 'gone')], { closed: s + 6 });
      await tell(tab, [s + 8], [clear(s + 7)], { opened: s + 6 });
    };
    await log(1, 0);
    await log(2, 300);
    await leave(store, null);
    expect(await logins()).toHaveLength(2);
  });
});

describe('a form handed in after the session ran out', () => {
  it('is answered by the login page: it was not taken', async () => {
    const form = (at: number, ms: number): Sighting => ({
      kind: 'submit',
      at: T0 + at * S,
      fields: 6,
      ms: ms * S,
      shape: [1, 2, 3, 4, 5, 6],
      left: true,
    });
    await tell(1, [0], [clear(0)], { opened: -1 });
    await tell(1, [10, 60, 120, 180], [form(10, 170)], { closed: 180 });
    // The answer is the login page, which says that the session ran out.
    await tell(1, [182], [panel(181, 'shown', { ranOut: true })], { opened: 180 });
    await tell(1, [183, 190], [panel(183, 'touched'), panel(190, 'submitted')]);
    await tell(1, [], [panel(191, 'gone')], { closed: 191 });
    await tell(1, [193], [clear(191.5)], { opened: 190.9 });
    // He fills it in again, and it is taken.
    await tell(1, [200, 250, 300], [form(200, 100)], { closed: 300 });
    await tell(1, [302, 320], [clear(300.5)], { opened: 299.9 });
    await leave(store, null);
    const [row] = await readDays(store, TODAY, TODAY);
    expect({ submitN: row?.submitN, loginN: row?.loginN }).toEqual({ submitN: 1, loginN: 1 });
  });
});

describe('a login of the morning, on a page left open overnight', () => {
  const NIGHT = 23.5 * 3_600;
  const MORNING = dayOf(T0 + NIGHT * S);
  it('is not forced within 30 minutes of activity: the night was longer', async () => {
    await tell(1, [0, 30], [clear(0)], { opened: -1 });
    // Next morning: the mouse moves over the old page, one click on a menu, and the login page comes.
    await tell(1, [NIGHT, NIGHT + 2], [], { closed: NIGHT + 2 });
    await tell(1, [NIGHT + 4], [panel(NIGHT + 3, 'shown')], { opened: NIGHT + 2 });
    await tell(
      1,
      [NIGHT + 5, NIGHT + 9],
      [panel(NIGHT + 5, 'touched'), panel(NIGHT + 9, 'submitted')],
    );
    await tell(1, [], [panel(NIGHT + 10, 'gone')], { closed: NIGHT + 10 });
    await tell(1, [NIGHT + 12], [clear(NIGHT + 10.5)], { opened: NIGHT + 9.9 });
    await leave(store, null);
    expect(await logins(MORNING)).toMatchObject([{ outcome: 'success', forced: false }]);
  });
  it('nor is it in a page that draws its panel itself', async () => {
    await tell(1, [0, 30], [clear(0)], { opened: -1 });
    await tell(1, [NIGHT, NIGHT + 2], [panel(NIGHT + 3, 'shown')]);
    await tell(
      1,
      [NIGHT + 5, NIGHT + 9],
      [panel(NIGHT + 5, 'touched'), panel(NIGHT + 9, 'submitted'), panel(NIGHT + 10, 'gone')],
    );
    await tell(1, [NIGHT + 12], [clear(NIGHT + 10)]);
    await leave(store, null);
    expect(await logins(MORNING)).toMatchObject([{ outcome: 'success', forced: false }]);
  });
  it('by QR took the seconds of the morning, and did not begin at midnight', async () => {
    await tell(1, [0, 30], [panel(30, 'shown', { methods: ['qr'] })]);
    await tell(1, [NIGHT + 60], []);
    await tell(1, [NIGHT + 70], [panel(NIGHT + 70, 'gone', { methods: ['qr'] })]);
    await tell(1, [NIGHT + 72], [clear(NIGHT + 71)]);
    await leave(store, null);
    const [row] = await readDays(store, MORNING, MORNING);
    expect({ n: row?.loginN, s: (row?.loginMs ?? 0) / S, first: row?.firstLogin?.slot }).toEqual({
      n: 1,
      // From the first sign of its user, and what taking up a phone takes.
      s: 15,
      first: 17,
    });
  });
  it('by QR that nobody touched anything for began within the five minutes that count', async () => {
    await tell(1, [0, 30], [panel(30, 'shown', { methods: ['qr'] })]);
    await tell(1, [], [panel(NIGHT + 600, 'gone', { methods: ['qr'] })]);
    await tell(1, [], [clear(NIGHT + 601)]);
    await leave(store, null);
    const [row] = await readDays(store, MORNING, MORNING);
    expect({ n: row?.loginN, s: (row?.loginMs ?? 0) / S, first: row?.firstLogin?.slot }).toEqual({
      ...{ n: 1, s: 300, first: 17 },
    });
  });
  it('is forced where its user had worked for a while before the session ran out', async () => {
    await tell(1, [0, 30], [clear(0)], { opened: -1 });
    for (let s = 0; s <= 600; s += 30) await tell(1, [NIGHT + s]);
    await tell(1, [NIGHT + 603], [panel(NIGHT + 602, 'shown')]);
    await tell(1, [NIGHT + 609], [panel(NIGHT + 605, 'touched'), panel(NIGHT + 609, 'submitted')]);
    await tell(1, [], [panel(NIGHT + 610, 'gone')]);
    await tell(1, [NIGHT + 612], [clear(NIGHT + 611)]);
    await leave(store, null);
    expect(await logins(MORNING)).toMatchObject([{ outcome: 'success', forced: true }]);
  });
});

describe('a code that was wrong', () => {
  const code = (s: number, state: string) => panel(s, state, { methods: ['sms'], step: true });
  const attempts = async () =>
    (await readTraces(store, TODAY)).flatMap((one) =>
      one.kind === 'login' ? [[one.outcome, one.attempts]] : [],
    );
  it('is a failed attempt where the page asks for it again, loaded anew', async () => {
    await tell(1, [0], [panel(0, 'shown'), panel(1, 'touched'), panel(3, 'submitted')]);
    await tell(1, [], [panel(4, 'gone')], { closed: 4 });
    await tell(1, [6], [code(5, 'shown'), code(6, 'touched'), code(9, 'submitted')], { opened: 4 });
    await tell(1, [], [code(10, 'gone')], { closed: 10 });
    await tell(1, [12], [code(11, 'shown'), code(12, 'touched'), code(16, 'submitted')], {
      opened: 10,
    });
    await tell(1, [], [code(17, 'gone')], { closed: 17 });
    await tell(1, [19], [clear(18)], { opened: 17 });
    await leave(store, null);
    expect(await attempts()).toEqual([['success', 2]]);
  });
  it('and is none where it was right at once', async () => {
    await tell(1, [0], [panel(0, 'shown'), panel(1, 'touched'), panel(3, 'submitted')]);
    await tell(1, [], [panel(4, 'gone')], { closed: 4 });
    await tell(1, [6], [code(5, 'shown'), code(6, 'touched'), code(9, 'submitted')], { opened: 4 });
    await tell(1, [], [code(10, 'gone')], { closed: 10 });
    await tell(1, [12], [clear(11)], { opened: 10 });
    await leave(store, null);
    expect(await attempts()).toEqual([['success', 1]]);
  });
});
