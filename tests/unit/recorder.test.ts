import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastTime } from '../../src/core/batch';
import { dayOf } from '../../src/core/calendar';
import type { Batch, PanelSighting, Sighting } from '../../src/core/sighting';
import { AWAITS_MS, LAST_WORDS_MS } from '../../src/core/visit-end';
import { close, closeStale, leave, lock, record, unlock } from '../../src/recorder';
import { correct } from '../../src/store/corrections';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { DB_NAME, openStore, STEPS, StoreError } from '../../src/store/db';
import { mergeRecords, readMerged } from '../../src/store/merged';
import { readTraces, rebuildDays } from '../../src/store/traces';

const T0 = new Date(2026, 10, 23, 9, 0).getTime();
const S = 1_000;
const TODAY = dayOf(T0);

let store: Store;
let visits = 0;
beforeEach(async () => {
  await deleteDB(DB_NAME);
  store = await openStore();
  clock = T0;
});
afterEach(() => store.close());

let ids = 0;
const batch = (parts: Partial<Batch>): Batch => ({
  id: `batch-${++ids}`,
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: { pulses: [], breaks: [], aliveUntil: 0, media: [] },
  sightings: [],
  ...parts,
});
const inputs = (...seconds: number[]) => ({
  pulses: seconds.map((s): [number, 'page'] => [T0 + s * S, 'page']),
  breaks: [],
  media: [] as [number, number][],
  aliveUntil: T0 + Math.max(...seconds) * S,
});
const panel = (s: number, state: PanelSighting['state']): Sighting => ({
  at: T0 + s * S,
  kind: 'panel',
  state,
  methods: ['password'],
});
/** Batches may come late, never before what they speak of. */
let clock = T0;
const at = (one: Batch, tab = 1, frame = 0, now = Math.max(clock, lastTime(one))) => {
  clock = now;
  return record(store, one, { tab, frame, openerTab: null, now, newVisit: () => `v${++visits}` });
};
const active = async () =>
  (await readDays(store, TODAY, TODAY)).reduce((sum, row) => sum + row.activeMs, 0) / S;

describe('the recorder', () => {
  it('counts a batch received twice once', async () => {
    const one = batch({
      attention: inputs(0, 30),
      sightings: [{ at: T0, kind: 'click', purpose: 'other' }],
    });
    await at(one);
    await at(one);
    expect((await readTraces(store, TODAY)).filter(({ kind }) => kind === 'click')).toHaveLength(1);
    expect(await active()).toBe(30);
  });

  it('counts it once although the clock, wrong by years, was set right in between', async () => {
    const one = batch({ sightings: [{ at: T0, kind: 'click', purpose: 'other' }] });
    await at(one);
    const years = T0 + 26 * 365 * 24 * 3_600 * S;
    await at(batch({ attention: inputs(0) }), 1, 0, years);
    await at(one, 1, 0, years);
    expect((await readTraces(store, TODAY)).filter(({ kind }) => kind === 'click')).toHaveLength(1);
  });

  it('forgets the ids of old batches once it knows of a thousand newer ones', async () => {
    const old = { id: 'old', at: T0 - 31 * 24 * 3_600 * S };
    for (const n of [998, 1]) {
      const known = Array.from({ length: n }, (_, i) => ({ id: `${n}-${i}`, at: T0 }));
      const tx = store.transaction('batches', 'readwrite');
      for (const row of [old, ...known]) await tx.store.put(row);
      await tx.done;
      await at(batch({ attention: inputs(0) }));
      expect(await store.getKey('batches', 'old')).toBe(n === 1 ? undefined : 'old');
    }
  });

  it('counts a second once in two tabs', async () => {
    await at(batch({ attention: inputs(0, 40) }), 1);
    await at(batch({ attention: inputs(20, 60), platform: 'study' }), 2);
    expect(await active()).toBe(60);
  });

  describe('a form whose document was left on its press', () => {
    const form = (s: number): Sighting => ({
      kind: 'submit',
      at: T0 + s * S,
      fields: 3,
      ms: 20 * S,
      shape: [7],
      left: true,
    });
    const handed = () => at(batch({ sightings: [form(0)] }));
    const next = (s: number, seen: Sighting[] = []) =>
      at(batch({ attention: inputs(s), sightings: seen }));
    const forms = async () =>
      (await readTraces(store, TODAY)).filter(({ kind }) => kind === 'submit');

    it('counts once nothing refused it in time', async () => {
      await handed();
      await next(22);
      expect(await forms()).toEqual([]);
      await next(31);
      expect(await forms()).toMatchObject([{ at: T0, fields: 3, ms: 20 * S, shape: [7] }]);
    });
    it('counts nothing where the document after it refuses', async () => {
      await handed();
      await next(22, [{ kind: 'refusal', at: T0 + 22 * S }]);
      await close(store, 1, T0 + 90 * S, false);
      expect(await forms()).toEqual([]);
    });
    it('counts in spite of a refusal that comes too late to be its answer', async () => {
      await handed();
      await next(32, [{ kind: 'refusal', at: T0 + 32 * S }]);
      expect(await forms()).toHaveLength(1);
    });
    it('counts when its tab is closed, and twice when two are handed in', async () => {
      await handed();
      await at(batch({ sightings: [form(1)] }));
      await close(store, 1, T0 + 25 * S, false);
      expect(await forms()).toHaveLength(2);
    });
  });

  it('follows a login over a sign-on host to the platform that led there', async () => {
    await at(batch({ attention: inputs(0) }));
    await at(
      batch({
        platform: null,
        relatedTo: ['study', 'oa'],
        sightings: [panel(2, 'shown'), panel(8, 'submitted'), panel(9, 'gone')],
      }),
    );
    await at(batch({ sightings: [{ at: T0 + 10 * S, kind: 'clear', signedIn: false }] }));
    const logins = (await readTraces(store, TODAY)).filter(({ kind }) => kind === 'login');
    expect(logins).toMatchObject([{ platform: 'oa', outcome: 'success', ms: 2 * S }]);
  });

  describe('an attempt in one window', () => {
    const clear = (s: number): Sighting => ({ at: T0 + s * S, kind: 'clear', signedIn: true });
    const outcomes = async () =>
      (await readTraces(store, TODAY)).flatMap((one) => (one.kind === 'login' ? one.outcome : []));

    it('is answered by another that shows a way to log out', async () => {
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      await at(batch({ sightings: [clear(3)] }), 2);
      expect(await outcomes()).toEqual(['success']);
    });
    it('is not answered by one that has a panel in a frame', async () => {
      await at(batch({ sightings: [panel(0, 'shown')] }), 2, 5);
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      await at(batch({ sightings: [clear(3)] }), 2);
      expect(await outcomes()).toEqual([]);
    });
    it('is answered by the last words of its window, though they come late', async () => {
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      await close(store, 1, T0 + 4 * S, false);
      await at(batch({ sightings: [clear(3)] }), 1);
      await close(store, 1, T0 + 4 * S + LAST_WORDS_MS, false);
      expect(await outcomes()).toEqual(['success']);
    });
    it('that nothing answered, with no other window open, failed soon', async () => {
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      await close(store, 1, T0 + 4 * S, false);
      expect(await outcomes()).toEqual([]);
      await close(store, 1, T0 + 4 * S + LAST_WORDS_MS, false);
      expect(await outcomes()).toEqual(['failure']);
    });
    it('that was refused failed as its window is closed', async () => {
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      await at(batch({ sightings: [panel(3, 'refused')] }), 1);
      await close(store, 1, T0 + 4 * S, false);
      expect(await outcomes()).toEqual(['failure']);
    });
    it('that nothing answered in time failed, once its window is closed', async () => {
      await at(batch({ attention: inputs(0) }), 2);
      await at(batch({ sightings: [panel(1, 'shown'), panel(2, 'submitted')] }), 1);
      const closedAt = T0 + 4 * S;
      await close(store, 1, closedAt, false);
      expect(await outcomes()).toEqual([]);
      await close(store, 1, closedAt + AWAITS_MS, false);
      expect(await outcomes()).toEqual(['failure']);
    });
  });

  it('gives a frame of another platform to the page it stands in', async () => {
    await at(batch({ attention: inputs(0) }));
    await at(batch({ root: false, platform: 'study', attention: inputs(30) }), 1, 7);
    expect((await readDays(store, TODAY, TODAY)).map(({ platform }) => platform)).toEqual(['oa']);
    expect(await active()).toBe(30);
  });

  it('begins another visit after 30 minutes without input', async () => {
    await at(batch({ attention: inputs(0, 5) }));
    await at(batch({ attention: inputs(1_700, 1_705) }));
    await at(batch({ attention: inputs(3_600, 3_605) }));
    const [row] = await readDays(store, TODAY, TODAY);
    expect(row?.visitN).toBe(2);
  });

  it('splits a visit at midnight', async () => {
    const midnight = new Date(2026, 10, 24).getTime();
    const near = (midnight - T0) / S;
    await at(batch({ attention: inputs(near - 20, near + 10) }));
    const rows = await readDays(store, TODAY, '2026-11-24');
    expect(rows.map(({ day, activeMs }) => [day, activeMs / S])).toEqual([
      [TODAY, 20],
      ['2026-11-24', 10],
    ]);
  });

  describe('where the clock was set back by half an hour', () => {
    const BEFORE = T0 + 3_600 * S;
    /** On the new clock, one real second after 3,630 on the old. */
    const AFTER = BEFORE - 1_770 * S;
    const counted = () => at(batch({ attention: inputs(3_600, 3_630) }), 1, 0, BEFORE + 30 * S);

    it('counts on, before and after', async () => {
      await counted();
      // What the page had not told yet when the clock was moved comes on the new clock.
      await at(batch({ attention: inputs(3_630, 3_640) }), 1, 0, AFTER + S);
      await at(batch({ attention: inputs(1_831, 1_846) }), 1, 0, AFTER + 16 * S);
      await at(batch({ attention: inputs(1_846, 1_861) }), 1, 0, AFTER + 31 * S);
      expect(await active()).toBe(30 + 10 + 30);
    });
    it('goes on counting when the new clock comes to what the old one had counted', async () => {
      await counted();
      await at(batch({ attention: inputs(3_600, 3_620) }), 1, 0, BEFORE + 20 * S);
      expect(await active()).toBe(50);
    });
    it('takes late what another frame saw before it, and forgets nothing for it', async () => {
      await counted();
      await at(batch({ attention: inputs(1_831, 1_846) }), 1, 0, AFTER + 16 * S);
      await at(batch({ root: false, attention: inputs(3_620, 3_636) }), 1, 5, AFTER + 17 * S);
      await at(batch({ attention: inputs(1_846, 1_861) }), 1, 0, AFTER + 31 * S);
      expect(await active()).toBe(30 + 6 + 30);
    });
    it('ends an open login as it stood', async () => {
      const login: Sighting = {
        at: BEFORE,
        kind: 'panel',
        state: 'submitted',
        methods: ['password'],
      };
      await at(batch({ attention: inputs(3_600), sightings: [login] }), 1, 0, BEFORE);
      await at(batch({ attention: inputs(1_831) }), 1, 0, AFTER + S);
      const logins = (await readTraces(store, TODAY)).filter(({ kind }) => kind === 'login');
      expect(logins).toMatchObject([{ outcome: 'failure', at: BEFORE }]);
    });
  });

  describe('while the screen is locked', () => {
    const playing = (from: number, until: number) =>
      at(
        batch({
          attention: {
            pulses: [],
            breaks: [],
            media: [[T0 + from * S, T0 + until * S]],
            aliveUntil: T0 + until * S,
          },
        }),
      );
    const studied = async () =>
      (await readDays(store, TODAY, TODAY)).reduce((sum, row) => sum + row.mediaMs, 0) / S;
    beforeEach(() => at(batch({ attention: inputs(0) })));

    it('a course that plays on is not attended', async () => {
      await playing(0, 100);
      await lock(store, T0 + 100 * S);
      await playing(100, 400);
      await unlock(store, T0 + 400 * S);
      await playing(400, 450);
      await leave(store, null);
      expect((await studied()) + (await active())).toBe(150);
    });
    it('and that it was opened is seen by an input as well', async () => {
      await lock(store, T0 + 100 * S);
      await at(batch({ attention: inputs(400) }));
      await playing(401, 600);
      await leave(store, null);
      expect((await studied()) + (await active())).toBe(5 + 200);
    });
    it('and a browser that starts anew is locked no more', async () => {
      await lock(store, T0 + 100 * S);
      await leave(store, null);
      await playing(300, 500);
      await leave(store, null);
      expect(await studied()).toBe(200);
    });
  });

  it('forgets no tab that is open, and remembers none for ever that nobody said was closed', async () => {
    const DAY_S = 86_400;
    const login: Sighting = { at: T0, kind: 'panel', state: 'submitted', methods: ['password'] };
    await at(batch({ attention: inputs(0, 20), sightings: [login] }), 1);
    await at(batch({ attention: inputs(2 * DAY_S) }), 2);
    await closeStale(store, T0 + DAY_S * S);
    expect(await store.getAllKeys('visits')).toEqual([1, 2]);
    // A login without an answer waits a while, as in a tab that was seen to close.
    for (const days of [3, 3.5]) await closeStale(store, T0 + days * DAY_S * S);
    expect(await store.getAllKeys('visits')).toEqual([2]);
    expect(await active()).toBe(20);
    const logins = (await readTraces(store, TODAY)).filter(({ kind }) => kind === 'login');
    expect(logins).toMatchObject([{ outcome: 'failure' }]);
  });

  it('ends the visits of a browser that is gone at their last sign of life', async () => {
    const login: Sighting = { at: T0, kind: 'panel', state: 'submitted', methods: ['password'] };
    await at(batch({ attention: inputs(0), sightings: [login] }));
    await leave(store, null);
    await leave(store, null);
    const traces = await readTraces(store, TODAY);
    expect(traces.filter(({ kind }) => kind === 'login')).toMatchObject([{ outcome: 'failure' }]);
    expect(await active()).toBe(0);
  });
});

const anySighting = fc.oneof(
  fc.constantFrom('rank', 'prompt').map((kind) => ({ kind })),
  fc
    .constantFrom('shown', 'touched', 'submitted', 'refused', 'gone')
    .map((state) => ({ kind: 'panel', state, methods: ['password'] })),
  fc.boolean().map((signedIn) => ({ kind: 'clear', signedIn })),
  fc.nat(90_000).map((ms) => ({ kind: 'wait', ms })),
  fc.boolean().map((left) => ({ kind: 'submit', fields: 2, ms: 9_000, shape: [], left })),
  fc.constantFrom('refusal', 'expired').map((kind) => ({ kind })),
  fc.constantFrom('sign-in', 'quiz', 'media').map((form) => ({ kind: 'checkin', form })),
  fc.constantFrom('logout', 'acknowledge', 'other').map((purpose) => ({ kind: 'click', purpose })),
);

/** After a batch the user may correct what was noticed, or make one platform of two. */
const anyAct = fc.option(
  fc.oneof(
    fc.record({ correct: fc.nat(20), wrong: fc.boolean() }),
    fc.constantFrom('oa', 'study').map((gone) => ({ gone })),
  ),
  { nil: null },
);
type Act = { correct: number; wrong: boolean } | { gone: string } | null;
async function perform(act: Act) {
  if (act === null) return;
  if ('gone' in act) return mergeRecords(store, act.gone, act.gone === 'oa' ? 'study' : 'oa');
  const judged = (await readTraces(store, TODAY)).filter(
    ({ kind }) => kind === 'login' || kind === 'checkin',
  );
  const key = judged[act.correct % Math.max(1, judged.length)]?.key ?? 0;
  await correct(store, { key, wrong: act.wrong, now: T0, today: TODAY });
}

describe('for any batches and corrections', () => {
  it('day rows equal a rebuild from the traces, and no dwell overlaps another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            tab: fc.constantFrom(1, 2),
            platform: fc.constantFrom('oa', 'study'),
            pulses: fc.array(fc.nat(4_000), { minLength: 1, maxLength: 6 }),
            seen: fc.array(fc.tuple(fc.nat(4_000), anySighting), { maxLength: 4 }),
            media: fc.array(fc.tuple(fc.nat(4_000), fc.nat(60)), { maxLength: 2 }),
            act: anyAct,
          }),
          { maxLength: 8 },
        ),
        async (several) => {
          store.close();
          await deleteDB(DB_NAME);
          store = await openStore();
          clock = T0;
          for (const { tab, platform, pulses, seen, media, act } of several) {
            const sightings = seen.map(([s, one]) => ({ ...one, at: T0 + s * S }) as Sighting);
            const attention = {
              ...inputs(...pulses),
              media: media.map(([s, ms]): [number, number] => [T0 + s * S, T0 + (s + ms) * S]),
            };
            await at(batch({ platform, attention, sightings }), tab);
            await perform(act);
          }
          await leave(store, null);
          const before = await readDays(store, '2026-01-01', '2027-01-01');
          await rebuildDays(store);
          expect(await readDays(store, '2026-01-01', '2027-01-01')).toEqual(before);
          const dwells = (await readTraces(store, TODAY))
            .flatMap((one) => (one.kind === 'dwell' && one.ms > 0 ? [one] : []))
            .sort((a, b) => a.at - b.at);
          for (const [i, one] of dwells.entries()) {
            expect(one.at + one.ms).toBeLessThanOrEqual(dwells[i + 1]?.at ?? Number.MAX_VALUE);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('the database', () => {
  it('opens every version it ever had and comes to the present one', async () => {
    store.close();
    for (let version = 1; version <= STEPS.length; version += 1) {
      await deleteDB(DB_NAME);
      const { openDB } = await import('idb');
      const old = await openDB(DB_NAME, version, {
        upgrade(db, _from, _to, tx) {
          for (const step of STEPS.slice(0, version)) step(db as never, tx as never);
        },
      });
      await old.put('presence', { day: TODAY, ownMs: 7 });
      old.close();
      store = await openStore();
      expect(store.version).toBe(STEPS.length);
      expect(await store.get('presence', TODAY)).toEqual({ day: TODAY, ownMs: 7 });
      expect(await readMerged(store)).toEqual(new Map());
      store.close();
    }
    store = await openStore();
  });

  it('leaves a database of a newer version alone and says so', async () => {
    store.close();
    const { openDB } = await import('idb');
    const newer = await openDB(DB_NAME, STEPS.length + 1);
    newer.close();
    await expect(openStore()).rejects.toEqual(new StoreError('newer'));
    await deleteDB(DB_NAME);
    store = await openStore();
  });
});
