/** Local calendar days. The machine's time zone decides; no clock is read here. */

const DAY_MS = 86_400_000;

/** The local calendar day of an epoch time, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return inWriting(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The first instant of the local day after the one that holds `at`. */
export function nextMidnight(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** The `n` days before `day`, the nearest first. */
export function daysBefore(day: string, n: number): string[] {
  return Array.from({ length: n }, (_, i) => dayAfter(day, -1 - i));
}

/** The day `n` days after `day`; before it where negative. */
export function dayAfter(day: string, n: number): string {
  const date = new Date(inUtc(day) + n * DAY_MS);
  return inWriting(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

/** Every day from `from` to `to`, both included, in order. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** How many days from `from` to `to`, both included; 1 where they are one, less where turned round. */
export function daysIn(from: string, to: string): number {
  return Math.round((inUtc(to) - inUtc(from)) / DAY_MS) + 1;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(inUtc(day)).getUTCDay();
}

/** Days are counted where each has 24 hours. Years of them are, for one range: so no `split`. */
function inUtc(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** @param month 0 is January */
function inWriting(year: number, month: number, date: number): string {
  const two = (n: number) => (n < 10 ? `0${n}` : n);
  return `${year}-${two(month + 1)}-${two(date)}`;
}

/** The half hour of its local day that holds `at`, 0 to 47. */
export function slotOf(at: number): number {
  const date = new Date(at);
  return date.getHours() * 2 + (date.getMinutes() >= 30 ? 1 : 0);
}
