/** Local calendar days. The machine's time zone decides; no clock is read here. */

/** The local calendar day of an epoch time, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first instant of the local day after the one that holds `at`. */
export function nextMidnight(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** The `n` days before `day`, the nearest first. */
export function daysBefore(day: string, n: number): string[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Noon keeps clear of the hour that a clock change takes or gives.
  return Array.from({ length: n }, (_, i) =>
    dayOf(new Date(year, month - 1, date - 1 - i, 12).getTime()),
  );
}
