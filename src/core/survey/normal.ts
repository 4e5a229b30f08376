/** Quantiles of the normal distribution. */

/**
 * The deviate that chance exceeds so often, to less than 0.00045 (Abramowitz & Stegun 1964, 26.2.23).
 * @param chance above 0, to one half
 */
export function deviateOf(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}
