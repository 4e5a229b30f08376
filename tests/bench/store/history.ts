/**
 * Runs inside a page of the extension, on its own database: an invented history, written as the
 * store writes it, and the work that is timed on it.
 */
import { dayAfter, dayOf } from '../../../src/core/calendar';
import { DEFAULT_PLAN, isScheduled } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import type { Batch, Sighting } from '../../../src/core/sighting';
import type { Fact, Purpose, StoredTrace } from '../../../src/core/trace';
import { record } from '../../../src/recorder';
import { withStore } from '../../../src/store/db';
import { rebuildDays } from '../../../src/store/traces';

const MINUTE = 60_000;
const PLATFORMS = 30;
const PLATFORMS_A_DAY = 6;
const VISITS_A_DAY = 40;
/** With its wait, login, dwells, keys and the rest ten traces a visit: 400 a day. */
const CLICKS_A_VISIT = 5;
/** Tables that are asked for; each has so many fields of its own beside those that all share. */
const TABLES = 50;
const OWN_FIELDS = 9;
const PURPOSES: Purpose[] = ['navigate', 'other', 'submit', 'acknowledge', 'task'];

/** The facts of one visit that begins at `at`, each with its time. */
function visit(at: number, n: number): [number, Fact][] {
  const dwell = { kind: 'dwell', loMs: 20_000, hiMs: 40_000, mediaMs: 0 } as const;
  const clicks = Array.from({ length: CLICKS_A_VISIT }, (_, i): [number, Fact] => [
    at + 40_000 + i * 5_000,
    { kind: 'click', purpose: PURPOSES[(n + i) % PURPOSES.length] ?? 'other' },
  ]);
  const done: Fact =
    n % 4 === 0
      ? { kind: 'checkin', form: 'sign-in', ms: 50_000 }
      : { kind: 'submit', fields: OWN_FIELDS + 3, ms: 60_000, shape: shape(n % TABLES) };
  return [
    [at, { kind: 'wait', ms: 1_500 }],
    [
      at + 2_000,
      {
        kind: 'login',
        ms: 20_000,
        outcome: 'success',
        method: ['password', 'captcha'],
        attempts: 1,
        forced: n % 9 === 0,
      },
    ],
    [at + 2_000, { ...dwell, ms: 30_000, context: 'panel' }],
    [at + 35_000, { ...dwell, ms: 30_000, context: n % 3 ? 'page' : 'form' }],
    ...clicks,
    [at + 70_000, done],
  ];
}

const shape = (table: number) => [
  ...Array.from({ length: OWN_FIELDS }, (_, i) => table * 100 + i),
  900_001,
  900_002,
  900_003,
];

/** The last so many days on which offices worked, the latest first. */
export function workdays(n: number): string[] {
  const days: string[] = [];
  for (let day = dayOf(Date.now()); days.length < n; day = dayAfter(day, -1)) {
    if (isScheduled(DEFAULT_PLAN, day)) days.push(day);
  }
  return days;
}

/** Writes so many workdays of history that end today; answers with how many traces there are. */
export async function seed(n: number): Promise<number> {
  const days = workdays(n);
  return withStore(async (store) => {
    for (const [ago, day] of [...days.entries()].reverse()) {
      const morning = new Date(`${day}T08:00:00`).getTime();
      const tx = store.transaction(['traces', 'days', 'presence'], 'readwrite');
      const byPlatform = new Map<string, StoredTrace[]>();
      for (let n = 0; n < VISITS_A_DAY; n += 1) {
        const platform = `p${(ago + (n % PLATFORMS_A_DAY) * 5) % PLATFORMS}`;
        for (const [at, fact] of visit(morning + n * 12 * MINUTE, n + ago)) {
          const trace = { ...fact, at, day, platform, visit: `${ago}-${n}` };
          const key = await tx.objectStore('traces').add(trace);
          const mine = byPlatform.get(platform) ?? [];
          byPlatform.set(platform, mine);
          mine.push({ ...trace, key });
        }
      }
      for (const [platform, traces] of byPlatform) {
        await tx.objectStore('days').put(rollUp(day, platform, traces));
      }
      await tx.objectStore('presence').put({ day, ownMs: 5_000 });
      await tx.done;
    }
    return store.count('traces');
  });
}

/** Milliseconds that so many batches of 20 clicks each take, one after another as the worker does. */
export async function recording(batches: number): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < batches; n += 1)
    await withStore((store) => record(store, batchOf(n), ORIGIN));
  return performance.now() - began;
}

const CLICKS_A_BATCH = 20;
const ORIGIN = { tab: 7, frame: 0, openerTab: null, now: Date.now(), newVisit: () => 'bench' };

function batchOf(n: number): Batch {
  const from = ORIGIN.now - MINUTE * 10 + n * 1_000;
  const at = (i: number) => from + i * 40;
  const sightings = Array.from({ length: CLICKS_A_BATCH }, (_, i): Sighting => {
    return { kind: 'click', purpose: 'other', at: at(i) };
  });
  const pulses: Batch['attention']['pulses'] = [[from, 'page']];
  const attention = { pulses, breaks: [], aliveUntil: from + 900, media: [] };
  const id = crypto.randomUUID();
  return { id, root: true, platform: 'p0', relatedTo: [], attention, sightings };
}

/** Milliseconds that making all day rows anew takes. */
export async function rebuilding(): Promise<number> {
  const began = performance.now();
  await withStore(rebuildDays);
  return performance.now() - began;
}
