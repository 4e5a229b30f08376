/** The range as a sentence begins with it. */
import type { Period } from '../../core/period';
import { shortDate } from '../format';
import type { T } from '../text';

/** 今天, 这一周, or the dates where the range is another. */
export function whenOf(t: T, { kind, from, to }: Period, today: string): string {
  const current = from <= today && today <= to;
  if (kind === 'day') return current ? t('whenToday') : shortDate(t, from);
  if (current && kind === 'week') return t('whenWeek');
  if (current && kind === 'month') return t('whenMonth');
  if (current && kind === 'quarter') return t('whenQuarter');
  return t('rangeDates', shortDate(t, from), shortDate(t, to));
}
