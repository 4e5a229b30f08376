/** Pearson's χ² of draws against their law, and how likely one as great would be by chance. */

export interface Cell {
  seen: number;
  expected: number;
}

export function chiSquare(cells: readonly Cell[]): number {
  return cells.reduce((sum, { seen, expected }) => sum + (seen - expected) ** 2 / expected, 0);
}

/**
 * Probability that χ² of so many degrees of freedom is as great or greater: Q(freedom / 2, χ² / 2),
 * the regularised upper incomplete gamma function (Abramowitz & Stegun 1964, 6.5).
 */
export function chanceOfChi(chi: number, freedom: number): number {
  const [a, x] = [freedom / 2, chi / 2];
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

const TERMS = 1_000;
const EXACT = 1e-14;

/** γ(a, x) over x^a e^-x (6.5.29). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < TERMS && term > sum * EXACT; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) over x^a e^-x, a continued fraction (6.5.31), from its far end. */
function fraction(a: number, x: number): number {
  let tail = 0;
  for (let n = TERMS; n >= 1; n -= 1) tail = (n * (n - a)) / (2 * n + 1 + x - a - tail);
  return 1 / (x + 1 - a - tail);
}

/** Of multiples of one half: Γ(z + 1) = z Γ(z), Γ(1) = 1, Γ(1/2) = √π. */
function logGamma(a: number): number {
  let log = 0;
  let z = a;
  for (; z > 1; z -= 1) log += Math.log(z - 1);
  return z === 0.5 ? log + Math.log(Math.PI) / 2 : log;
}
