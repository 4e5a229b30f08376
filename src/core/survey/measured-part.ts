/**
 * Of one field's exact counts, those whose computer measures what it is about. A platform that a
 * computer does not measure is not unused there: whose packet says so stands among those who did not
 * give the field, and every share is of the rest. Of token visits that is those who came at all.
 */
import type { FieldCounts } from './counts';
import type { Field } from './fields';

export interface MeasuredPart {
  /** One a band that measures something. */
  cells: number[];
  /** Packets that say one of these; together with `missing`, all packets. */
  given: number;
  /** Packets that left the field out, or are of a computer that does not measure it. */
  missing: number;
  /** Of these, the latter; of token visits with those who never came. */
  unmeasured: number;
}

export function measuredPart(
  { unmeasured }: Pick<Field, 'unmeasured'>,
  { bands, missing }: FieldCounts,
): MeasuredPart {
  const none = unmeasured === null ? 0 : (bands[unmeasured] ?? 0);
  const cells = bands.filter((_, band) => band !== unmeasured);
  const given = cells.reduce((sum, n) => sum + n, 0);
  return { cells, given, missing: missing + none, unmeasured: none };
}
