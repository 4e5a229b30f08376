/** The range a dashboard is about: a day, a calendar week, month or quarter, or the user's own. */
import { dayAfter, daysIn, weekdayOf } from './calendar';

export const PERIODS = ['day', 'week', 'month', 'quarter', 'own'] as const;
export type PeriodKind = (typeof PERIODS)[number];

export interface Period {
  kind: PeriodKind;
  /** First and last day, both included. */
  from: string;
  to: string;
}

/** The calendar period that holds `day`; an own range of that day alone. Weeks begin on Monday. */
export function periodAround(kind: PeriodKind, day: string): Period {
  if (kind === 'week') {
    const from = dayAfter(day, -((weekdayOf(day) + 6) % 7));
    return { kind, from, to: dayAfter(from, 6) };
  }
  if (kind === 'month' || kind === 'quarter') {
    const [year = 0, month = 1] = day.split('-').map(Number);
    const length = kind === 'month' ? 1 : 3;
    const first = month - 1 - ((month - 1) % length);
    const from = firstOf(year, first);
    return { kind, from, to: dayAfter(firstOf(year, first + length), -1) };
  }
  return { kind, from: day, to: day };
}

/** The period before: of the same kind; an own range is followed by one as long. */
export function periodBefore(period: Period): Period {
  return shift(period, -1);
}

export function periodAfter(period: Period): Period {
  return shift(period, 1);
}

function shift({ kind, from, to }: Period, by: 1 | -1): Period {
  const beside = by < 0 ? dayAfter(from, -1) : dayAfter(to, 1);
  if (kind !== 'own') return periodAround(kind, beside);
  const length = daysIn(from, to);
  return by < 0
    ? { kind, from: dayAfter(beside, 1 - length), to: beside }
    : { kind, from: beside, to: dayAfter(beside, length - 1) };
}

function firstOf(year: number, month: number): string {
  const date = new Date(year, month, 1, 12);
  const two = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${two}-01`;
}
