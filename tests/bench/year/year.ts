/**
 * Runs inside a page of the extension, on its own database: workdays lived through the recorder,
 * batch by batch and each in its transaction as the worker does it, by a clock of their own.
 */
import { dayAfter, dayOf } from '../../../src/core/calendar';
import { DEFAULT_PLAN, isScheduled } from '../../../src/core/plan';
import type { KeepDays } from '../../../src/core/retention';
import { dueBefore } from '../../../src/core/retention';
import type { Batch, Sighting } from '../../../src/core/sighting';
import { close, closeStale, record } from '../../../src/recorder';
import { withStore } from '../../../src/store/db';
import { markPresence } from '../../../src/store/presence';
import { foldOldest } from '../../../src/store/retention';

const SECOND = 1_000;
const PLATFORMS = 30;
const VISITS_A_DAY = 10;
const BATCHES_A_VISIT = 4;
/** Traces of a day beside its clicks: dwells, waits, logins, check-ins and forms. */
const OTHERS_A_DAY = 180;
/** Tables that are asked for; each has so many fields. */
const TABLES = 50;
const FIELDS = 9;

/** The last so many days on which offices worked, the latest last. */
export function workdays(n: number): string[] {
  const days: string[] = [];
  for (let day = dayOf(Date.now()); days.length < n; day = dayAfter(day, -1)) {
    if (isScheduled(DEFAULT_PLAN, day)) days.push(day);
  }
  return days.reverse();
}

export interface Lived {
  recordMs: number;
  batches: number;
  foldMs: number;
  folded: number;
  /** The longest that one day's folding held up whatever else was to be stored. */
  longestFoldMs: number;
}

/** Lives these days, and looks for what is due on each as the worker does. */
export async function live(days: string[], traces: number, keep: KeepDays): Promise<Lived> {
  const lived: Lived = { recordMs: 0, batches: 0, foldMs: 0, folded: 0, longestFoldMs: 0 };
  for (const day of days) {
    const began = performance.now();
    lived.batches += await workOn(day, traces);
    lived.recordMs += performance.now() - began;
    await fold(day, keep, lived);
  }
  return lived;
}

async function fold(today: string, keep: KeepDays, lived: Lived): Promise<void> {
  await withStore((store) => closeStale(store, new Date(`${today}T20:00:00`).getTime()));
  const before = dueBefore(keep, today, today);
  for (let more = before !== null; more && before !== null; ) {
    const began = performance.now();
    more = (await withStore((store) => foldOldest(store, before))) !== null;
    const ms = performance.now() - began;
    lived.foldMs += ms;
    lived.longestFoldMs = Math.max(lived.longestFoldMs, ms);
    if (more) lived.folded += 1;
  }
}

async function workOn(day: string, traces: number): Promise<number> {
  const morning = new Date(`${day}T08:00:00`).getTime();
  const batches = VISITS_A_DAY * BATCHES_A_VISIT;
  const clicks = Math.max(1, Math.round((traces - OTHERS_A_DAY) / batches));
  const number = Math.round(morning / 86_400_000);
  for (let n = 0; n < batches; n += 1) {
    const visit = Math.floor(n / BATCHES_A_VISIT);
    const step = n % BATCHES_A_VISIT;
    const tab = 10 + visit;
    const platform = `p${(number + (visit % 6) * 5) % PLATFORMS}`;
    const from = morning + n * 720 * SECOND;
    const batch = batchOf(platform, from, step, clicks, number + n);
    const now = from + 25 * SECOND;
    const newVisit = () => crypto.randomUUID();
    await withStore(async (store) => {
      await record(store, batch, { tab, frame: 0, openerTab: null, now, newVisit });
      await markPresence(store, day, 0);
    });
    if (step === BATCHES_A_VISIT - 1) {
      await withStore((store) => close(store, tab, now + 60 * SECOND, false));
    }
  }
  return batches;
}

/** What one frame tells of twenty seconds: it logs in first, and hands in a form or checks in last. */
function batchOf(platform: string, from: number, step: number, clicks: number, n: number): Batch {
  const at = (ms: number) => from + ms;
  const sightings: Sighting[] = Array.from({ length: clicks }, (_, i): Sighting => {
    return { kind: 'click', purpose: i % 3 ? 'other' : 'acknowledge', at: at(8_000 + i * 300) };
  });
  sightings.unshift({ kind: 'wait', ms: 800, at: at(0) });
  if (step === 0) {
    const methods: ['password', 'captcha'] = ['password', 'captcha'];
    const panel = (state: 'shown' | 'touched' | 'submitted' | 'gone', ms: number): Sighting => ({
      ...{ kind: 'panel', state, methods, at: at(ms) },
    });
    sightings.push(panel('shown', 900), panel('touched', 1_500), panel('submitted', 6_000));
    sightings.push(panel('gone', 6_500), { kind: 'clear', signedIn: true, at: at(6_600) });
  }
  if (step === BATCHES_A_VISIT - 1 && n % 4 === 0) {
    sightings.push({ kind: 'checkin', form: 'sign-in', at: at(19_000) });
  } else if (step % 2 === 1) {
    const table = (n % TABLES) * 100;
    const shape = Array.from({ length: FIELDS }, (_, i) => table + i);
    sightings.push({ kind: 'submit', fields: FIELDS, ms: 9_000, shape, at: at(19_500) });
  }
  const pulses: Batch['attention']['pulses'] = [1, 5, 9, 14, 19].map((s) => [
    at(s * SECOND),
    s > 8 && step % 2 ? 'form' : 'page',
  ]);
  const attention = { pulses, breaks: [], aliveUntil: at(20_000), media: [] };
  sightings.sort((a, b) => a.at - b.at);
  const id = crypto.randomUUID();
  return { id, root: true, platform, relatedTo: [], attention, sightings };
}

export interface HeldNow {
  traces: number;
  days: number;
  /** Rows that only the running of the extension needs. */
  bookkeeping: number;
  estimate: number;
}

export async function held(): Promise<HeldNow> {
  const { usage = Number.NaN } = await navigator.storage.estimate();
  return withStore(async (store) => {
    const [traces, days, ...rest] = await Promise.all([
      store.count('traces'),
      store.count('days'),
      store.count('batches'),
      store.count('visits'),
      store.count('sessions'),
      store.count('covered'),
    ]);
    return { traces, days, bookkeeping: rest.reduce((sum, n) => sum + n, 0), estimate: usage };
  });
}
