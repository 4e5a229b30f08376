/**
 * Day rows whose traces were folded away: what they say stays, the traces are gone. A row is its
 * folded part and the roll-up of the traces that are there, so that it can be made anew at any time
 * and what arrives late is added instead of taking the row's place.
 *
 * Visits are named at random where they begin. Their marks tell, when a copy comes, which of its
 * traces are in the row already.
 */
import type { DayRow, Folded, Sums } from './day-row';
import { rollUp } from './rollup';
import type { StoredTrace } from './trace';

/** A visit's name as 32 bits (FNV-1a): the visits of one platform and day are told apart by less. */
export function markOf(visit: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < visit.length; i += 1) {
    hash = Math.imul(hash ^ visit.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Marks of the visits of these traces, rising, each once. */
export function marksOf(traces: readonly { visit: string }[]): number[] {
  const visits = new Set(traces.map(({ visit }) => visit));
  return rising([...visits].map(markOf));
}

/** Marks of both; null where those of either are not known. */
export function bothMarks(a: Folded['visits'], b: Folded['visits']): Folded['visits'] {
  return a === null || b === null ? null : rising([...a, ...b]);
}

function rising(marks: readonly number[]): number[] {
  return [...new Set(marks)].sort((a, b) => a - b);
}

/** What of a row was folded; null where every trace of it is kept. */
export function foldedPart(row: DayRow): Sums | null {
  return row.folded ? (row.folded.part ?? sumsOf(row)) : null;
}

function sumsOf({ folded: _, ...sums }: DayRow): Sums {
  return sums;
}

/** A row of which no trace is kept. */
export function foldedRow(sums: Sums, visits: Folded['visits']): DayRow {
  return { ...sums, folded: { visits, part: null } };
}

/**
 * The row without these traces, all that are kept of it: every figure stays as it is.
 * @param traces all kept traces of the row's platform and day
 */
export function fold(row: DayRow, traces: readonly StoredTrace[]): DayRow {
  const before = row.folded ? row.folded.visits : [];
  return foldedRow(sumsOf(row), bothMarks(before, marksOf(traces)));
}

/**
 * The row of a platform and day: what was folded before, and its traces.
 * @param traces all kept traces of the platform and day
 * @param before the row as it stands; undefined where there is none
 */
export function rowOf(
  day: string,
  platform: string,
  traces: readonly StoredTrace[],
  before: DayRow | undefined,
): DayRow {
  const part = before && foldedPart(before);
  if (!part) return rollUp(day, platform, traces);
  const visits = before.folded?.visits ?? null;
  if (traces.length === 0) return foldedRow(part, visits);
  const known = new Set(visits);
  const fresh = traces.filter(({ visit }) => !known.has(markOf(visit)));
  const { visitN, tokenVisitN } = rollUp(day, platform, fresh);
  // What came late of a visit that is counted already is no visit more.
  const late = { ...rollUp(day, platform, traces), visitN, tokenVisitN };
  return { ...joined(part, late), folded: { visits, part } };
}

/** Two rows of one platform and day that count different things, as one. */
export function joined(a: Sums, b: Sums): Sums {
  const { day, platform, activities, clicks, steps, slots, firstLogin, forms, ...counts } = a;
  const most = [firstLogin, b.firstLogin].flatMap((one) => (one ? [one] : []));
  // As the roll-up has it: the earliest, and of several in one half hour the longest.
  const [first = null] = most.sort((x, y) => x.slot - y.slot || y.ms - x.ms);
  return {
    day,
    platform,
    ...added(counts, b),
    activities: added(activities, b.activities),
    clicks: added(clicks, b.clicks),
    steps: added(steps, b.steps),
    slots: slots.map((ms, slot) => ms + (b.slots[slot] ?? 0)),
    firstLogin: first,
    forms: [...forms, ...b.forms].sort((x, y) => x.slot - y.slot),
  };
}

/** Every number of `a` and the one of its name in `b`, summed. */
function added<T extends Record<string, number>>(a: T, b: { [K in keyof T]: number }): T {
  const names = Object.keys(a) as (keyof T & string)[];
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + b[name]])) as T;
}
