/** Day rows → what the popup says about a day. */
import type { ByActivity } from './activity';
import { ACTIVITIES, noActivity } from './activity';
import type { DayRow } from './day-row';
import { burdenOf } from './day-row';

/** Fewer observed days than this among the last seven give no median. */
export const MEDIAN_MIN_DAYS = 3;

export interface PlatformSummary {
  id: string;
  burdenMs: number;
  parts: ByActivity;
  loginN: number;
  forcedN: number;
  checkinN: number;
  submitN: number;
  tokenVisitN: number;
}

export interface DaySummary {
  day: string;
  burdenMs: number;
  loMs: number;
  hiMs: number;
  parts: ByActivity;
  /** By burden, the largest first. */
  platforms: PlatformSummary[];
  loginN: number;
  forcedN: number;
  checkinN: number;
  ackN: number;
  /** Null where the day was not observed. */
  yesterdayMs: number | null;
  /** Median over the observed days among the seven before today; null below MEDIAN_MIN_DAYS. */
  medianMs: number | null;
}

/**
 * @param today local calendar day, `YYYY-MM-DD`
 * @param rows day rows of today and the seven days before, in any order
 * @param week the seven days before today, yesterday first, each with whether it was observed
 */
export function summarise(
  today: string,
  rows: readonly DayRow[],
  week: readonly { day: string; observed: boolean }[],
): DaySummary {
  const mine = rows.filter((row) => row.day === today);
  const parts = noActivity();
  for (const row of mine) for (const name of ACTIVITIES) parts[name] += row.activities[name];
  const total = (pick: (row: DayRow) => number) => mine.reduce((sum, row) => sum + pick(row), 0);
  const past = week
    .filter(({ observed }) => observed)
    .map(({ day }) =>
      rows.filter((row) => row.day === day).reduce((sum, row) => sum + burdenOf(row), 0),
    );
  const yesterday = week[0];
  return {
    day: today,
    burdenMs: total(burdenOf),
    loMs: total((row) => row.loMs),
    hiMs: total((row) => row.hiMs),
    parts,
    platforms: mine.map(platformSummary).sort((a, b) => b.burdenMs - a.burdenMs),
    loginN: total((row) => row.loginN),
    forcedN: total((row) => row.forcedN),
    checkinN: total((row) => row.checkinN),
    ackN: total((row) => row.clicks.acknowledge),
    yesterdayMs: yesterday?.observed ? (past[0] ?? 0) : null,
    medianMs: past.length >= MEDIAN_MIN_DAYS ? median(past) : null,
  };
}

function platformSummary(row: DayRow): PlatformSummary {
  const { platform, activities, loginN, forcedN, checkinN, submitN, tokenVisitN } = row;
  return {
    id: platform,
    burdenMs: burdenOf(row),
    parts: activities,
    loginN,
    forcedN,
    checkinN,
    submitN,
    tokenVisitN,
  };
}

/** The middle value, or the mean of the two middle ones. Throws on an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
