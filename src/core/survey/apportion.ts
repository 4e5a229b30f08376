/** Amounts as whole numbers of the same sum, by largest remainders (Hamilton's method). */

/** @param total their sum, a whole number */
export function apportioned(amounts: readonly number[], total: number): number[] {
  const whole = amounts.map(Math.floor);
  const left = total - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = amounts
    .map((amount, i) => ({ i, remainder: amount - (whole[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const more = new Set(byRemainder.slice(0, Math.round(left)).map(({ i }) => i));
  return whole.map((n, i) => n + Number(more.has(i)));
}
