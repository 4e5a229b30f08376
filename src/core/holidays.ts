/**
 * Official holidays and make-up workdays (调休) by the State Council office's yearly notices:
 * 2024 国办发明电〔2023〕7号, 2025 国办发明电〔2024〕12号, 2026 国办发明电〔2025〕7号 (4 November 2025).
 * A notice comes out in the autumn before its year; later years fall back on weekdays, and the
 * pages say so.
 */

/** First and last day of each holiday. */
const OFF: readonly (readonly [string, string])[] = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];

/** Days of a weekend on which offices work. */
const WORKED: ReadonlySet<string> = new Set([
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

/** The years that the tables above hold. */
export const HOLIDAY_YEARS: readonly [first: number, last: number] = [2024, 2026];

/** What the notices say of a day: off, worked, or nothing. */
export function officially(day: string): 'off' | 'work' | null {
  if (WORKED.has(day)) return 'work';
  return OFF.some(([from, to]) => from <= day && day <= to) ? 'off' : null;
}

/** Whether a notice for the year of this day is known. */
export function holidaysKnown(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= HOLIDAY_YEARS[0] && year <= HOLIDAY_YEARS[1];
}
