/**
 * Pauses of two browsers: a day that was observed in either is observed. Who pauses one of two and
 * works in the other was measured, and his day stays counted.
 */
import { pauseToKeep } from './copy-rest';
import { dayFacts } from './coverage';
import { longestEach, pausesOutside, touches } from './pause-clip';
import type { Pause } from './pauses';
import type { Plan } from './plan';
import { DEFAULT_PLAN } from './plan';
import { spanOfDay } from './removal';

/** What says of a browser which days it observed. */
export interface Watched {
  /** Days on which the extension was there, or that have rows. */
  present: ReadonlySet<string>;
  pauses: readonly Pause[];
  /** Null where its user never changed it. */
  plan: Plan | null;
}

export interface PauseTerms {
  /** When a pause without an end has ended; null where it goes on here. */
  openUntil: number | null;
  /** The day the copy was made; null where nothing that is put back may touch a pause. */
  made: string | null;
}

/**
 * All pauses from now on; one that both have stands as it is here. Those here give way on days that
 * the copy alone observed and that were over when it was made: of its own day it does not know the
 * afternoon, which may have been paused. All days are judged by the plan that holds from now on, so
 * that the same copy has nothing to say the second time.
 */
export function pausesOfBoth(
  here: Watched,
  there: Watched,
  { openUntil, made }: PauseTerms,
): Pause[] {
  const plan = here.plan ?? there.plan ?? DEFAULT_PLAN;
  const observed = new Set(observedBy(here, plan));
  const gained = observedBy(there, plan).filter(
    (day) => made !== null && day < made && !observed.has(day),
  );
  const mine = pausesBeside(here.pauses, gained);
  const left = new Set(mine.map(({ from }) => from));
  const begun = new Set(here.pauses.map(({ from }) => from).filter((from) => left.has(from)));
  const unknown = there.pauses.filter(({ from }) => !begun.has(from));
  const ended = unknown.map((pause) => pauseToKeep(pause, openUntil));
  // What is left of one behind a midnight may begin as another does: they are stored by beginning.
  return longestEach([...mine, ...pausesBeside(ended, [...observed])]);
}

function observedBy({ present, pauses }: Watched, plan: Plan): string[] {
  return dayFacts([...present], plan, present, pauses)
    .filter(({ observed }) => observed)
    .map(({ day }) => day);
}

/** What of these is on none of the days. */
function pausesBeside(pauses: readonly Pause[], days: readonly string[]): Pause[] {
  const spans = days.map((day) => {
    const { from, until } = spanOfDay(day);
    return [from, until] as const;
  });
  return pauses.flatMap((pause) =>
    spans.filter((span) => touches(pause, span)).reduce(pausesOutside, [pause]),
  );
}
