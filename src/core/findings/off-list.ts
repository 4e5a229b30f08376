import type { DayRow } from '../day-row';
import type { Rule } from '../finding';
import type { OffListTime } from '../off-list';
import { offListMs, offListShare } from '../off-list';
import { byPlatform, sumOf } from './platform-rows';
import { observedN, spansOf } from './spans';
import { sureOf } from './sure';

/** A tenth of all time on platforms: half a day of a working week spent on nothing else. */
export const OFF_LIST_SHARE = 0.1;
/** A share of very little says nothing: at least so long a week. */
export const OFF_LIST_MS_A_WEEK = 10 * 60_000;

/**
 * 清单外事项. Evidence by METHOD: offlist_share, burden on platforms marked as outside the unit's work
 * list. One finding for all of them; time on platforms that nobody placed is never counted as off.
 * The share is of all burden, that on exempt platforms included, as it is wherever it is shown.
 */
export const offList: Rule = (evidence, whole = evidence) => {
  const { offMs } = offListShare(evidence);
  const { wholeMs } = offListShare(whole);
  const share = wholeMs > 0 ? offMs / wholeMs : 0;
  const leastMs = OFF_LIST_MS_A_WEEK * spansOf(evidence, 'week').n;
  if (share < OFF_LIST_SHARE || offMs < leastMs) return [];
  const off = offListMs(evidence);
  const rows = byPlatform(whole).flatMap((mine) => mine.rows);
  return [
    {
      clue: 'off-list',
      platforms: off.map(({ platform }) => platform),
      figures: [
        { metric: 'offlist_share', value: share },
        { metric: 'offlist_s', value: offMs },
      ],
      threshold: OFF_LIST_SHARE,
      per: null,
      sure: sureOf(leastShare(rows, off), OFF_LIST_SHARE, observedN(evidence)),
      days: [...new Set(off.flatMap(({ days }) => days))].sort(),
    },
  ];
};

/** The share if all time off the list is at the lower end of its range, and the rest at the upper. */
function leastShare(rows: readonly DayRow[], off: readonly OffListTime[]): number {
  const offDays = new Map(off.map(({ platform, days }) => [platform, new Set(days)]));
  const isOff = ({ platform, day }: DayRow) => offDays.get(platform)?.has(day) ?? false;
  const lo = sumOf(rows.filter(isOff), (row) => row.loMs);
  const hi = sumOf(
    rows.filter((row) => !isOff(row)),
    (row) => row.hiMs,
  );
  return lo + hi > 0 ? lo / (lo + hi) : 0;
}
