/** Names of the bars of a long range: days, weeks or months. */
import type { Bin } from '../core/bins';
import { dateOf, monthOf, shortDate } from './format';
import type { Key, T } from './text';

/** What a chart of such bars is headed. */
export const BIN_TITLE: Record<Bin['kind'], Key> = {
  day: 'chartTitle',
  week: 'chartTitleWeeks',
  month: 'chartTitleMonths',
};

/** Bars beyond this are read in hours. */
export const LONG_MS = 4 * 3_600_000;

export function binName(t: T, bin: Bin): string {
  if (bin.kind === 'month') return monthOf(t, bin.from);
  return bin.kind === 'week' ? t('weekFrom', dateOf(t, bin.from)) : shortDate(t, bin.from);
}
