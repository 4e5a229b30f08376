/**
 * Official holidays and make-up workdays (调休), as the State Council office's yearly notices give
 * them. A notice comes out in the autumn before its year; of later years only the weekdays are
 * known, and the pages say so.
 */
import { daysBetween } from './calendar';

export const HOLIDAYS = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'national-day-mid-autumn',
] as const;
export type HolidayName = (typeof HOLIDAYS)[number];

export interface Holiday {
  name: HolidayName;
  /** First and last day off, without a weekend before or after that the notice does not name. */
  from: string;
  to: string;
  /** Days of a weekend on which offices work for it. */
  work: readonly string[];
}

/** 国办发明电〔`issued`〕`number`号, and the year that it arranges. */
export interface HolidayNotice {
  year: number;
  issued: number;
  number: number;
  holidays: readonly Holiday[];
}

const off = (name: HolidayName, from: string, to: string, ...work: string[]): Holiday => ({
  name,
  from,
  to,
  work,
});

export const NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    issued: 2023,
    number: 7,
    holidays: [
      off('new-year', '2024-01-01', '2024-01-01'),
      off('spring-festival', '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
      off('qingming', '2024-04-04', '2024-04-06', '2024-04-07'),
      off('labour-day', '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
      off('dragon-boat', '2024-06-10', '2024-06-10'),
      off('mid-autumn', '2024-09-15', '2024-09-17', '2024-09-14'),
      off('national-day', '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
    ],
  },
  {
    year: 2025,
    issued: 2024,
    number: 12,
    holidays: [
      off('new-year', '2025-01-01', '2025-01-01'),
      off('spring-festival', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labour-day', '2025-05-01', '2025-05-05', '2025-04-27'),
      off('dragon-boat', '2025-05-31', '2025-06-02'),
      off('national-day-mid-autumn', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    year: 2026,
    issued: 2025,
    number: 7,
    holidays: [
      off('new-year', '2026-01-01', '2026-01-03', '2026-01-04'),
      off('spring-festival', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labour-day', '2026-05-01', '2026-05-05', '2026-05-09'),
      off('dragon-boat', '2026-06-19', '2026-06-21'),
      off('mid-autumn', '2026-09-25', '2026-09-27'),
      off('national-day', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
];

const STATED: ReadonlyMap<string, 'off' | 'work'> = new Map(
  NOTICES.flatMap(({ holidays }) => holidays).flatMap(({ from, to, work }) => [
    ...daysBetween(from, to).map((day) => [day, 'off'] as const),
    ...work.map((day) => [day, 'work'] as const),
  ]),
);

/** What the notices say of a day: off, worked, or nothing. */
export function officially(day: string): 'off' | 'work' | null {
  return STATED.get(day) ?? null;
}

/** The notice that arranges the year of this day; null where none is known. */
export function noticeFor(day: string): HolidayNotice | null {
  const year = Number(day.slice(0, 4));
  return NOTICES.find((notice) => notice.year === year) ?? null;
}
