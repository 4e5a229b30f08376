/** Rows, marks and forms for the tests of the findings. */

import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import type { Finding, Metric } from '../../src/core/finding';
import { findingsOf } from '../../src/core/findings/all';
import { NO_MANDATE } from '../../src/core/mark';
import type { Mandate, Platform } from '../../src/core/platform';
import { platformOf, rowOf } from './evidence-rig';

export const WORKDAYS = daysBetween('2026-11-16', '2026-11-20');
export const MONDAY = WORKDAYS[0] ?? '';
export const OCTOBER = { kind: 'month' as const, from: '2026-10-01', to: '2026-10-31' };
/** The table of twelve fields that two platforms may ask for. */
export const TABLE = Array.from({ length: 12 }, (_, i) => i);

export const marked = (id: string, mandate: Partial<Mandate>, more: Partial<Platform> = {}) =>
  platformOf(id, { mandate: { ...NO_MANDATE, ...mandate }, ...more });
/** One row a day, the counts spread over the days as given. */
export const spread = (
  metric: 'checkinN' | 'promptN' | 'tokenVisitN' | 'loginN' | 'photoN' | 'rankViewN',
  counts: readonly number[],
  more: Partial<DayRow> = {},
  days = WORKDAYS,
) =>
  counts.map((n, i) =>
    rowOf(days[i] ?? '', 'a', 1, { visitN: 1, ...more, [metric]: n } as Partial<DayRow>),
  );
export const clicked = (purpose: 'like-share' | 'acknowledge', n: number) => {
  const row = rowOf(MONDAY, 'a', 1);
  return { ...row, clicks: { ...row.clicks, [purpose]: n } };
};
export const formOf = (
  day: string,
  platform: string,
  { slot = 18, shape = TABLE, ms = 60_000 } = {},
) => ({
  ...emptyDayRow(day, platform),
  submitN: 1,
  forms: [{ slot, fields: shape.length, ms, shape }],
});
export const clues = (held: Evidence) => findingsOf(held).findings.map(({ clue }) => clue);
export const figure = (finding: Finding | undefined, metric: Metric) =>
  finding?.figures.find((one) => one.metric === metric)?.value;
