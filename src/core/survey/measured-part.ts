/**
 * Of one field's counts, those whose computer measures what it is about. A platform that a computer
 * does not measure is not unused there: whose packet says so stands among those who did not give
 * the field, and every share is of the rest.
 */
import type { FieldCounts } from './counts';
import { debias } from './debias';
import type { Field } from './fields';

export interface MeasuredPart {
  /** One a band that measures something: exact, or an estimate out of randomised answers. */
  cells: number[];
  /** Packets that say one of these; together with `missing`, all packets. */
  given: number;
  /** Packets that left the field out, or are of a computer that does not measure it. */
  missing: number;
}

/** @param epsilon of randomised answers; null where they came as they are */
export function measuredPart(
  { unmeasured }: Pick<Field, 'unmeasured'>,
  { bands, missing }: FieldCounts,
  epsilon: number | null,
): MeasuredPart {
  const exact = epsilon === null ? bands : debias(bands, epsilon).estimates;
  const answered = bands.reduce((sum, n) => sum + n, 0);
  // One estimate alone may come out below zero, or above all.
  const none =
    unmeasured === null ? 0 : Math.round(Math.min(answered, Math.max(0, exact[unmeasured] ?? 0)));
  const cells = exact.filter((_, band) => band !== unmeasured);
  const given = answered - none;
  const sum = cells.reduce((all, n) => all + n, 0);
  return {
    cells: sum > 0 ? cells.map((n) => (n * given) / sum) : cells,
    given,
    missing: missing + none,
  };
}
