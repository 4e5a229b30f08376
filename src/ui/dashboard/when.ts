/** The range as a sentence begins with it. */
import type { Evidence } from '../../core/evidence';
import { spanOf } from '../format';
import type { T } from '../text';

/** 今天, 这一周, or the dates where the range is another. */
export function whenOf(t: T, { kind, from, to, today }: Evidence): string {
  const current = from <= today && today <= to;
  if (kind === 'day' && current) return t('whenToday');
  if (current && kind === 'week') return t('whenWeek');
  if (current && kind === 'month') return t('whenMonth');
  if (current && kind === 'quarter') return t('whenQuarter');
  return spanOf(t, from, to, today);
}
