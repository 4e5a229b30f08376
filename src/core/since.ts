/**
 * The days since which platforms are measured without a break. From such a day on, a day without a
 * trace says that a platform was not used (findings/zombie.ts, survey/observed.ts): it must be none
 * on which nothing could be seen, and none of which the records are gone.
 */
import type { Kept } from './listed';
import type { Measured } from './measured';
import type { Platform } from './platform';
import { originsOf } from './platform';
import type { Removal } from './removal';

type Since = Kept['since'];

/**
 * The platforms that are measured now: those of which the user took no origin back in the browser.
 * Where he took one of several, what he does there is not seen, and no trace means nothing.
 */
export function measuredNow({
  platforms,
  withdrawn = [],
}: Pick<Measured, 'platforms' | 'withdrawn'>): Platform[] {
  const gone = new Set(withdrawn);
  return platforms.filter((one) => !originsOf(one).some((origin) => gone.has(origin)));
}

/** The days since which these are measured: what is new begins today, what is gone is forgotten. */
export function sinceWhen(before: Since, measured: readonly Platform[], today: string): Since {
  // An id may be `constructor`, which every object answers to.
  const days = new Map(Object.entries(before));
  return Object.fromEntries(measured.map(({ id }) => [id, days.get(id) ?? today]));
}

/**
 * Beside a copy: its day stands where it is the earlier and the measuring here had begun when the
 * copy was made. Where it began later, or begins only now, nobody measured in between.
 */
export function sinceOfBoth(
  here: Since,
  theirs: Since,
  { made, today }: { made: string; today: string },
): Since {
  const days = new Map(Object.entries(here));
  for (const [id, day] of Object.entries(theirs)) {
    const begun = days.get(id) ?? today;
    if (day < begun && begun <= made) days.set(id, day);
  }
  return Object.fromEntries(days);
}

/**
 * The days that a deletion makes untrue: nothing is known any more of what was used since then. A
 * deleted day takes none along: it is no longer observed, whatever was measured.
 */
export function sinceUnknown(since: Since, removal: Removal): Since {
  if (removal.what === 'day') return {};
  const gone = (id: string) => removal.what === 'everything' || removal.platform === id;
  return Object.fromEntries(Object.entries(since).filter(([id]) => gone(id)));
}

/** These begin on that day. */
export function sinceAnew(since: Since, ids: readonly string[], day: string): Since {
  return { ...since, ...Object.fromEntries(ids.map((id) => [id, day])) };
}

/** The days of before, where they still are what `sinceAnew` made them. */
export function sinceAsBefore(since: Since, before: Since, day: string): Since {
  const were = new Map(Object.entries(before));
  const back = Object.entries(since).map(([id, now]) => [
    id,
    now === day ? (were.get(id) ?? now) : now,
  ]);
  return Object.fromEntries(back);
}

/** Whether both say the same: a browser's storage has an order of its own. */
export function isSameSince(one: Since, other: Since): boolean {
  const said = (since: Since) => Object.entries(since).sort().join();
  return said(one) === said(other);
}
