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

/** The day `n` days after `day`; before it where negative. */
export function dayAfter(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(new Date(year, month - 1, date + n, 12).getTime());
}

/** Every day from `from` to `to`, both included, in order. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** How many days from `from` to `to`, both included; 1 where they are one, less where turned round. */
export function daysIn(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / 86_400_000) + 1;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getDay();
}

/** The half hour of its local day that holds `at`, 0 to 47. */
export function slotOf(at: number): number {
  const date = new Date(at);
  return date.getHours() * 2 + (date.getMinutes() >= 30 ? 1 : 0);
}
