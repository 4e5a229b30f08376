/** How far a published share may be from that of another such group. */
import { ROUND_TO } from './limits';
import { chancesOf } from './randomise';

/** A count that is rounded to r is off by any of −(r − 1)/2 … (r − 1)/2. */
const ROUNDING_VARIANCE = (ROUND_TO ** 2 - 1) / 12;

/** Errors on either side that a ± stands for: 95 of 100 truths lie within. */
export const ERRORS_SHOWN = 2;

export interface Said {
  bands: number;
  epsilon: number;
  /** No band stands for what is not measured. */
  measured: boolean;
}

/**
 * The standard error of a share of n, the fewest that may have given the field. An answer says a
 * band with probability λ = q + (p − q)·share, p being that of the truth and q that of one other
 * answer; the estimated share then varies by λ(1 − λ) / n(p − q)² (Warner 1965), which without
 * randomising is share(1 − share) / n. Where one answer stands for not measured, n is an estimate
 * out of the same answers, and the share R a ratio of two: with λ of the band, μ of not measured
 * and N answers in all, N(λ(1 − λ) + R²μ(1 − μ) − 2Rλμ) / n²(p − q)². It is computed from what is
 * published alone: out of an exact count it would tell that count.
 * @param all those who answered, if only that it is not measured; not who was not drawn, or left it
 *   out: they said nothing that could vary
 */
export function errorOf(n: number, all: number, said: Said | null, noiseVariance = 0) {
  const { truth: p, other: q } = said
    ? chancesOf(said.bands, said.epsilon)
    : { truth: 1, other: 0 };
  return (share: number) => {
    const of = n / all;
    const band = q + (p - q) * share * (said ? of : 1);
    const none = said && !said.measured ? q + (p - q) * (1 - of) : 0;
    const varies = band * (1 - band) + share ** 2 * none * (1 - none) - 2 * share * band * none;
    const drawn = ((said ? all : n) * varies) / (n * (p - q)) ** 2;
    return Math.sqrt(drawn + (noiseVariance + ROUNDING_VARIANCE) / n ** 2);
  };
}

const STEPS = 100;

/** The standard error of whichever share has the largest: a rule by it looks at no share. */
export function worstError(n: number, all: number, said: Said): number {
  if (!(n > 0)) return Number.POSITIVE_INFINITY;
  const error = errorOf(n, all, said);
  return Math.max(...Array.from({ length: STEPS + 1 }, (_, step) => error(step / STEPS)));
}
