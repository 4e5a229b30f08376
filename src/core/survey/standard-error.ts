/** How far a published share may be off by chance. */
import { ROUND_TO } from './limits';
import { chancesOf } from './randomise';

/** A count that is rounded to r is off by any of −(r − 1)/2 … (r − 1)/2. */
const ROUNDING_VARIANCE = (ROUND_TO ** 2 - 1) / 12;

/**
 * The standard error of a share of n, the fewest that may have given the field. An answer says a
 * band with probability λ = q + (p − q)·share, p being that of the truth and q that of one other
 * answer; the estimated share then varies by λ(1 − λ) / n(p − q)² (Warner 1965), which without
 * randomising is share(1 − share) / n. It is computed from what is published alone: out of an exact
 * count it would tell that count.
 */
export function errorOf(n: number, bands: number, epsilon: number | null, noiseVariance: number) {
  const { truth: p, other: q } =
    epsilon === null ? { truth: 1, other: 0 } : chancesOf(bands, epsilon);
  return (share: number) => {
    const said = q + (p - q) * share;
    const drawn = (said * (1 - said)) / (n * (p - q) ** 2);
    return Math.sqrt(drawn + (noiseVariance + ROUNDING_VARIANCE) / n ** 2);
  };
}
