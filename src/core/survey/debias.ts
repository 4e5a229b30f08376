/** What a histogram of randomised answers says of the true one. */
import { chancesOf } from './randomise';

export interface Debiased {
  /** Unbiased estimate of how many answered each band; a single one may come out below zero. */
  estimates: number[];
  /** Standard error that the randomising adds to each; sampling adds its own where there was any. */
  standardErrors: number[];
}

/**
 * Of n answers, c say a band; p is the probability of the truth, q that of one other answer. Then
 * (c − n·q) / (p − q) is unbiased, with variance (t·p(1 − p) + (n − t)·q(1 − q)) / (p − q)² for t
 * true ones (Kairouz, Bonawitz & Ramage 2016), t taken from the estimate, kept within 0 to n.
 * @param counts as reported, one a band
 */
export function debias(counts: readonly number[], epsilon: number): Debiased {
  const { truth: p, other: q } = chancesOf(counts.length, epsilon);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const estimates = counts.map((count) => (count - n * q) / (p - q));
  return {
    estimates,
    standardErrors: estimates.map((estimate) => {
      const t = Math.min(n, Math.max(0, estimate));
      return Math.sqrt(t * p * (1 - p) + (n - t) * q * (1 - q)) / (p - q);
    }),
  };
}
