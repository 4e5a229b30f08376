/** An attacker who names the likeliest person for each packet, and how often he is right. */

export interface Guesses {
  tried: number;
  /** Ties are drawn by lot: one of m is 1/m of a right guess. */
  right: number;
  /** What drawing lots alone would have got right, and the variance of that. */
  byLot: number;
  variance: number;
  /** Right, and at 90 % or more by his own reckoning. */
  sure: number;
}

export const NO_GUESSES: Guesses = { tried: 0, right: 0, byLot: 0, variance: 0, sure: 0 };
const SURE = 0.9;
const EQUAL = 1e-9;

/**
 * One guess.
 * @param scores log-likelihood of each candidate
 * @param truth place of the right one
 */
export function guess(scores: readonly number[], truth: number): Guesses {
  const n = scores.length;
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > best) best = score;
  let ties = 0;
  let weight = 0;
  for (const score of scores) {
    if (score >= best - EQUAL) ties += 1;
    weight += Math.exp(score - best);
  }
  const among = (scores[truth] ?? Number.NEGATIVE_INFINITY) >= best - EQUAL;
  return {
    tried: 1,
    right: among ? 1 / ties : 0,
    byLot: 1 / n,
    // Were the scores of nothing to do with the truth, it would be among the ties by ties/n.
    variance: 1 / (n * ties) - 1 / n ** 2,
    sure: among && 1 / weight >= SURE ? 1 : 0,
  };
}

export function joined(all: readonly Guesses[]): Guesses {
  return all.reduce(
    (sum, one) => ({
      tried: sum.tried + one.tried,
      right: sum.right + one.right,
      byLot: sum.byLot + one.byLot,
      variance: sum.variance + one.variance,
      sure: sum.sure + one.sure,
    }),
    NO_GUESSES,
  );
}

/** The most that drawing lots comes to but once in seven hundred times: three standard deviations. */
export function mostByLot(guesses: Guesses): number {
  return byLot(guesses) + (3 * Math.sqrt(guesses.variance)) / guesses.tried;
}

export const rate = ({ right, tried }: Guesses) => right / tried;
export const byLot = (guesses: Guesses) => guesses.byLot / guesses.tried;
