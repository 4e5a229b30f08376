/** Pauses less a span of time, such as a day that is deleted or that was observed elsewhere. */
import type { Interval } from './interval';
import type { Pause } from './pauses';

/**
 * What lies outside the span; a pause that reaches over it becomes two. One that nobody ended goes
 * on behind it. Of those that then begin at once, the longest is kept: they are stored by beginning.
 * @param span epoch ms, [from, until)
 */
export function pausesOutside(pauses: readonly Pause[], [from, until]: Interval): Pause[] {
  const pieces = pauses.flatMap((pause): Pause[] => {
    if (pause.from >= until || isBefore(pause, from)) return [pause];
    const before = pause.from < from ? [{ from: pause.from, until: from }] : [];
    const after = endOf(pause) > until ? [{ from: until, until: pause.until }] : [];
    return [...before, ...after];
  });
  return longestEach(pieces);
}

/** Of pauses that begin at once, the longest. */
export function longestEach(pauses: readonly Pause[]): Pause[] {
  const kept = new Map<number, Pause>();
  for (const pause of pauses) {
    const other = kept.get(pause.from);
    if (!other || endOf(other) < endOf(pause)) kept.set(pause.from, pause);
  }
  return [...kept.values()];
}

/** Whether a pause overlaps the span or meets it at either end. */
export function touches(pause: Pause, [from, until]: Interval): boolean {
  return pause.from <= until && endOf(pause) >= from;
}

function isBefore(pause: Pause, from: number): boolean {
  return pause.from < from && endOf(pause) <= from;
}

function endOf({ until }: Pause): number {
  return until ?? Number.POSITIVE_INFINITY;
}
