/**
 * What may be shown of a randomised field. None of its shares is withheld by what it comes to:
 * estimates that are shown only where they come out large enough would be too large on average. So it
 * is shown whole, or not at all, by how many answered and at which ε; of a platform also by how many
 * are estimated to measure it, since all its shares are of these, but not by what these say. And no
 * cell of it is hidden, since no answer is known of anybody.
 */
import type { FieldCounts } from './counts';
import { debias } from './debias';
import type { PublishedField } from './disclose';
import type { Field } from './fields';
import { MIN_CELL, MIN_PACKETS, MOST_ERROR } from './limits';
import { rounded } from './rounding';
import { errorOf, worstError } from './standard-error';

/**
 * Estimates are as they come out: one of hardly anybody may be below zero. Of a platform they are
 * shares of those who measure it, and how many these are is an estimate out of the same answers.
 * @param packets all of them, whether or not they answer the field
 */
export function estimatedField(
  { id, bands, unmeasured }: Field,
  { bands: said, missing }: FieldCounts,
  packets: number,
  epsilon: number,
): PublishedField {
  const answered = said.reduce((sum, n) => sum + n, 0);
  const told = missing >= MIN_CELL;
  const of = told ? answered : packets;
  const scale = answered > 0 ? of / answered : 0;
  const counts = debias(said, epsilon)
    .estimates.filter((_, band) => band !== unmeasured)
    .map((n) => rounded(n * scale));
  const total = counts.reduce((sum, n) => sum + n, 0);
  const least = told ? rounded(of) : Math.max(MIN_PACKETS, rounded(of) - (MIN_CELL - 1));
  // No more can measure it than answered, though an estimate may say so.
  const measuring = unmeasured === null ? least : Math.min(least, (total * least) / rounded(of));
  const how = { bands, epsilon, measured: unmeasured === null };
  const few = answered < MIN_PACKETS || measuring < MIN_PACKETS;
  const withheld = few ? 'few' : worstError(measuring, least, how) > MOST_ERROR ? 'error' : null;
  const error = errorOf(measuring, least, how);
  return {
    ...{ id, epsilon, withheld, nearlyAll: null },
    cells: counts.map((count) => {
      if (withheld !== null) return null;
      const share = count / total;
      return { count, share, standardError: error(Math.min(1, Math.max(0, share))) };
    }),
    given: told && withheld === null ? rounded(answered) : null,
    missing: told && withheld === null ? rounded(missing) : null,
  };
}
