/** Since when platforms are measured, where what was measured until now is deleted. */
import { dayOf } from '../core/calendar';
import type { Kept } from '../core/listed';
import type { Removal } from '../core/removal';
import { sinceAnew, sinceAsBefore, sinceUnknown } from '../core/since';
import { change } from './platforms';

export interface Begun {
  /** The day of the deletion. */
  day: string;
  /** Those that begin on it, and since when they were measured. */
  before: Kept['since'];
}

/** What is deleted was measured, but nobody can tell any more: it begins anew today. */
export async function beginAnew(removal: Removal, now: number): Promise<Begun> {
  const begun: Begun = { day: dayOf(now), before: {} };
  await change(now, (_, { since }) => {
    begun.before = sinceUnknown(since, removal);
    return { since: sinceAnew(since, Object.keys(begun.before), begun.day) };
  });
  return begun;
}

/** The records are back. What was stopped or begun another time meanwhile stays as it is. */
export async function beginAsBefore({ day, before }: Begun, now: number): Promise<void> {
  if (Object.keys(before).length === 0) return;
  await change(now, (_, { since }) => ({ since: sinceAsBefore(since, before, day) }));
}
