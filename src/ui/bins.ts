/** Names of the bars of a long range: days, weeks or months. */
import type { Bin } from '../core/bins';
import { dateOf, duration, monthOf, shortDate, shown } from './format';
import type { Key, T } from './text';

/** What a chart of such bars is headed. */
export const BIN_TITLE: Record<Bin['kind'], Key> = {
  day: 'chartTitle',
  week: 'chartTitleWeeks',
  month: 'chartTitleMonths',
};

const MINUTE = 60_000;
/** Bars beyond this are read in hours. */
export const LONG_MS = 4 * 3_600_000;

/** Stands by the figure of a bar that was not observed, but for a part; a note says so. */
export const PARTLY_MARK = '*';

/** Nothing of it was observed as a whole, and yet there is time of it. */
export function isPartly({ observedN, partlyN }: Bin): boolean {
  return observedN === 0 && partlyN > 0;
}

/** The figure over a bar: minutes, where there is room, and the mark of a day seen in part. */
export function barFigure(bin: Bin, crowded: boolean): string {
  const partly = isPartly(bin);
  if (bin.observedN === 0 && !partly) return '';
  const minutes = crowded ? '' : shown(Math.round(bin.burdenMs / MINUTE), bin.burdenMs);
  return partly ? `${minutes}${PARTLY_MARK}` : minutes;
}

/** `1 小时 24 分`, `9 分（观测不全）`, or that it was not observed. */
export function binTime(t: T, bin: Bin): string {
  if (isPartly(bin)) return t('partlyObserved', duration(t, bin.burdenMs));
  return bin.observedN > 0 ? duration(t, bin.burdenMs) : t('notObserved');
}

export function binName(t: T, bin: Bin): string {
  if (bin.kind === 'month') return monthOf(t, bin.from);
  return bin.kind === 'week' ? t('weekFrom', dateOf(t, bin.from)) : shortDate(t, bin.from);
}
