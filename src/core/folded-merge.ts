/**
 * A folded row of a copy beside what is here of the same platform and day. Its seconds cannot be
 * held against those here one by one any more, only its visits: nothing is ever counted twice, and
 * where two that share visits each know what the other does not, what is here stays.
 */
import type { DayRow, Folded, Sums } from './day-row';
import { bothMarks, foldedPart, joined } from './folded';

/** A part that was folded, with the visits in it. */
export interface Part {
  sums: Sums;
  visits: Folded['visits'];
}

/** Nothing of it is new; all of it is; or it holds all that is here, and more. */
export type Beside = 'known' | 'new' | 'more';

/** @param here marks of the visits here; null where not known, none where nothing is here */
export function standsBeside(theirs: Folded['visits'], here: Folded['visits']): Beside {
  if (here?.length === 0) return 'new';
  if (here === null || theirs === null) return 'known';
  const [mine, other] = [new Set(here), new Set(theirs)];
  const shared = theirs.filter((mark) => mine.has(mark)).length;
  if (shared === 0 && other.size > 0) return 'new';
  return shared === mine.size && other.size > mine.size ? 'more' : 'known';
}

/** What of a row was folded. */
export function partOf(row: DayRow): Part | null {
  const sums = foldedPart(row);
  return sums && { sums, visits: row.folded?.visits ?? null };
}

/** Both, as one; either may be none. */
export function bothParts(a: Part | null, b: Part | null): Part | null {
  if (!a || !b) return a ?? b;
  return { sums: joined(a.sums, b.sums), visits: bothMarks(a.visits, b.visits) };
}
