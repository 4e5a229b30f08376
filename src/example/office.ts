/** The example whole: fourteen weeks of an invented office, ended on the Friday that it is shown on. */
import { dayAfter, daysBetween, weekdayOf } from '../core/calendar';
import type { DayRow } from '../core/day-row';
import type { DiaryEntry } from '../core/diary';
import type { Plan } from '../core/plan';
import { DEFAULT_PLAN, isScheduled } from '../core/plan';
import type { Platform } from '../core/platform';
import { rollUp } from '../core/rollup';
import type { StoredTrace } from '../core/trace';
import type { WorkItem } from '../core/work-list';
import { chanceOf } from './chance';
import { dayTraces } from './day';
import { HABITS } from './habits';
import { diaryOf, itemsOf, leaveOf } from './notes';
import type { Language } from './platforms';
import { platformsIn } from './platforms';

export const WEEKS = 14;
/** Days before the last on which the computer stood unused although its user was at work. */
const UNSEEN_DAYS_AGO = 16;

export interface Office {
  today: string;
  platforms: Platform[];
  traces: StoredTrace[];
  rows: DayRow[];
  /** Days on which the extension was there. */
  present: Set<string>;
  plan: Plan;
  items: WorkItem[];
  diary: DiaryEntry[];
  since: Record<string, string>;
}

/** The last Friday up to `day` on which offices worked, so that a whole week can be seen. */
export function shownOn(day: string): string {
  let friday = dayAfter(day, -((weekdayOf(day) + 2) % 7));
  while (!isScheduled(DEFAULT_PLAN, friday)) friday = dayAfter(friday, -7);
  return friday;
}

/** @param today the last day; what was drawn for a day depends on how long ago it was */
export function office(today: string, language: Language): Office {
  const first = dayAfter(today, -(WEEKS * 7 - 3));
  const days = daysBetween(first, today);
  const plan = { ...DEFAULT_PLAN, own: leaveOf(today), unitSize: 46 };
  const since = Object.fromEntries(
    HABITS.map(({ platform, sinceDays }) => [
      platform,
      sinceDays === undefined ? first : dayAfter(today, -sinceDays),
    ]),
  );
  const traces: StoredTrace[] = [];
  const rows: DayRow[] = [];
  const present = new Set<string>();
  for (const [n, day] of days.entries()) {
    const ago = days.length - 1 - n;
    const off = !isScheduled(plan, day);
    const onLeave = plan.own.some(({ from, to, as }) => as === 'leave' && from <= day && day <= to);
    if (ago === UNSEEN_DAYS_AGO || onLeave) continue;
    const habits = HABITS.filter(({ platform }) => (since[platform] ?? first) <= day);
    const drawn = dayTraces(day, habits, off, chanceOf(`day ${ago}`));
    const kept = drawn.map((trace, i) => ({ ...trace, key: traces.length + i + 1 }));
    traces.push(...kept);
    rows.push(...rowsOf(day, kept));
    if (!off || kept.length > 0) present.add(day);
  }
  return {
    today,
    platforms: platformsIn(language),
    traces,
    rows,
    present,
    plan,
    items: itemsOf(today, language),
    diary: diaryOf(days, plan),
    since,
  };
}

/** Day rows of one day, as the recorder makes them. */
export function rowsOf(day: string, traces: readonly StoredTrace[]): DayRow[] {
  const ids = [...new Set(traces.map(({ platform }) => platform))].sort();
  return ids.map((id) =>
    rollUp(
      day,
      id,
      traces.filter(({ platform }) => platform === id),
    ),
  );
}
