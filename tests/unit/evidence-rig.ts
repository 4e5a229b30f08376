/** Evidence of a few days with sensible defaults, for the tests of what is made from it. */
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import { evidenceOf } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { periodBefore } from '../../src/core/period';
import { DEFAULT_PLAN } from '../../src/core/plan';
import type { Platform } from '../../src/core/platform';

/** A Monday to Sunday without a holiday; the Monday after it is `TODAY`. */
export const WEEK: Period = { kind: 'week', from: '2026-11-16', to: '2026-11-22' };
export const TODAY = '2026-11-23';

export function platformOf(id: string, more: Partial<Platform> = {}): Platform {
  return { id, name: id, level: 'county', category: 'oa', matches: [`https://${id}/*`], ...more };
}

/** A row of so many minutes of one activity, under all three rules alike, at nine in the morning. */
export function rowOf(day: string, platform: string, minutes: number, more: Partial<DayRow> = {}) {
  const row = emptyDayRow(day, platform);
  const ms = minutes * 60_000;
  row.activities.other = ms;
  row.slots[18] = ms;
  return { ...row, loMs: ms, hiMs: ms, activeMs: ms, ...more };
}

interface Readings extends Partial<Evidence> {
  period?: Period;
  present?: readonly string[];
}

/** Observed on every day of the range and the one before, unless `present` says otherwise. */
export function evidence(rows: DayRow[], more: Readings = {}): Evidence {
  const { period = WEEK, today = TODAY, present, ...known } = more;
  const all = daysBetween(periodBefore(period).from, period.to);
  const seen = new Set(present ?? all);
  return evidenceOf(
    { period, today, rows, present: seen, pauses: [] },
    {
      plan: DEFAULT_PLAN,
      platforms: [...new Set(rows.map(({ platform }) => platform))].map((id) => platformOf(id)),
      measured: [],
      since: {},
      items: [],
      diary: [],
      ...known,
    },
  );
}
