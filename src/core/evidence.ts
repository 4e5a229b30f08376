/** All that the dashboard's figures, findings and savings are made from: one range, read once. */
import { dayAfter, daysBetween } from './calendar';
import type { DayFact } from './coverage';
import { dayFacts } from './coverage';
import type { DayRow } from './day-row';
import type { DiaryEntry } from './diary';
import type { Pause } from './pauses';
import type { Period, PeriodKind } from './period';
import { periodBefore } from './period';
import type { Plan } from './plan';
import type { Platform } from './platform';
import type { WorkItem } from './work-list';

/** How far before a range a form is looked for that its forms repeat (METHOD: repeat_form_n). */
export const REPEAT_DAYS = 30;

export interface Evidence {
  today: string;
  /** The first day ever observed; null before there is one. */
  firstDay: string | null;
  /** The range, first and last day included. */
  kind: PeriodKind;
  from: string;
  to: string;
  /** Every day of the range in order; days after today are left out. */
  days: DayFact[];
  /** Day rows of the range. */
  rows: DayRow[];
  /** The period before, of the same kind: every day of it, and the day rows of it. */
  daysBefore: DayFact[];
  rowsBefore: DayRow[];
  /** Day rows of the `REPEAT_DAYS` days before the range, and before the period before it. */
  earlier: DayRow[];
  earlierBefore: DayRow[];
  plan: Plan;
  /** Platforms as the user sees them: measured now, with rows, or on the work list. */
  platforms: Platform[];
  /** Ids of those measured now. */
  measured: string[];
  /** Platform id → the day since which it is measured, where that is known. */
  since: Record<string, string>;
  items: WorkItem[];
  /** Diary entries of the range. */
  diary: DiaryEntry[];
}

/** What an evidence is put together from, as it was read. */
export interface Readings {
  period: Period;
  today: string;
  /** Day rows since `earliestOf(period)`. */
  rows: readonly DayRow[];
  /** Days on which the extension was there, since then. */
  present: ReadonlySet<string>;
  pauses: readonly Pause[];
  /** Where it is earlier than all that was read. */
  firstDay?: string | null;
}
type Known = Pick<Evidence, 'plan' | 'platforms' | 'measured' | 'since' | 'items' | 'diary'>;

/** The first day whose rows an evidence of this period needs. */
export function earliestOf(period: Period): string {
  return dayAfter(periodBefore(period).from, -REPEAT_DAYS);
}

export function evidenceOf(readings: Readings, known: Known): Evidence {
  const { period, today, rows, present, pauses } = readings;
  const { kind, from, to } = period;
  const seen = new Set([...present, ...rows.map(({ day }) => day)]);
  const facts = (first: string, last: string) =>
    dayFacts(daysBetween(first, last < today ? last : today), known.plan, seen, pauses);
  const within = (first: string, last: string) =>
    rows.filter(({ day }) => first <= day && day <= last);
  const before = periodBefore(period);
  return {
    ...known,
    today,
    firstDay: readings.firstDay ?? [...seen].sort()[0] ?? null,
    kind,
    from,
    to,
    days: facts(from, to),
    rows: within(from, to),
    daysBefore: facts(before.from, before.to),
    rowsBefore: within(before.from, before.to),
    earlier: within(dayAfter(from, -REPEAT_DAYS), dayAfter(from, -1)),
    earlierBefore: within(dayAfter(before.from, -REPEAT_DAYS), dayAfter(before.from, -1)),
  };
}
