/**
 * What may be shown of a field that comes out as it was given: no cell of fewer than `MIN_CELL`, nor
 * what would give it away, and how many did not give the field only where these are as many.
 */
import { apportioned } from './apportion';
import type { PublishedField } from './disclose';
import type { Field } from './fields';
import { MIN_CELL, MIN_PACKETS } from './limits';
import type { MeasuredPart } from './measured-part';
import { nearlyAll } from './nearly-all';
import { ROUNDED_BY, rounded } from './rounding';
import { errorOf } from './standard-error';
import { suppressed } from './suppress';

export interface ExactPart extends MeasuredPart, Pick<Field, 'id'> {
  /** Of a cell; 0 where there is no noise on them. */
  noiseVariance: number;
  /** Whether cells are whole numbers. Where they may be none is known by what is withheld. */
  whole: boolean;
}

/** @param packets all of them, whether or not they give the field */
export function exactField(
  { id, cells: exact, given, missing, noiseVariance, whole }: ExactPart,
  packets: number,
): PublishedField {
  const hidden = suppressed(exact);
  const none = hidden.every((one) => one);
  const withheld = given < MIN_PACKETS ? 'few' : none ? 'cells' : null;
  const open = missing >= MIN_CELL;
  const told = withheld === null && open;
  const of = open ? given : packets;
  // As they are, whole or not: so that equal ones stay equal.
  const scaled = open
    ? exact.map((n, band) => (hidden[band] ? null : n))
    : scaledUp(exact, hidden, given, packets);
  const shown = scaled.map((n) => {
    if (withheld !== null || n === null) return null;
    return Math.max(MIN_CELL, rounded(n));
  });
  // Shares of a histogram that is shown whole add up to one.
  const sum = shown.reduce<number>((all, n) => all + (n ?? 0), 0);
  const total = shown.includes(null) ? rounded(of) : sum;
  const least = open ? total : Math.max(MIN_PACKETS, total - (MIN_CELL - 1));
  const error = errorOf(least, least, null, noiseVariance);
  return {
    id,
    epsilon: null,
    cells: shown.map((count) => {
      if (count === null) return null;
      const share = Math.min(1, count / total);
      return { count, share, standardError: error(share) };
    }),
    given: told ? rounded(given) : null,
    missing: told ? rounded(missing) : null,
    withheld,
    nearlyAll:
      withheld === 'cells' ? nearlyAll(exact, least - ROUNDED_BY, noiseVariance, whole) : null,
  };
}

/**
 * Cells as whole numbers of so many packets, as though everybody of them had given the field; those
 * that are hidden count as one, so that none of them matters by itself.
 */
function scaledUp(
  exact: readonly number[],
  hidden: readonly boolean[],
  given: number,
  packets: number,
): (number | null)[] {
  const shown = exact.filter((_, band) => !hidden[band]);
  // Not added up from the hidden ones: of fractions the last digit would turn on their places.
  const all = [given - shown.reduce((sum, n) => sum + n, 0), ...shown];
  const [, ...rest] = apportioned(
    all.map((n) => (n * packets) / given),
    packets,
  );
  const left = rest[Symbol.iterator]();
  return hidden.map((one) => (one ? null : (left.next().value ?? null)));
}
