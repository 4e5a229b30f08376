/** An entry in words: `工作群 · 回复收到`. */
import type { DiaryEntry } from '../../../core/diary';
import { CARRIER_NAME, DIARY_KIND_NAME } from '../../diary-names';
import { shortDate } from '../../format';
import type { T } from '../../text';

export const MINUTE_MS = 60_000;

export function entryName(t: T, { carrier, kind }: Pick<DiaryEntry, 'carrier' | 'kind'>): string {
  return `${t(CARRIER_NAME[carrier])} · ${t(DIARY_KIND_NAME[kind])}`;
}

/** With its day, where several entries have one name. */
export function entryOnDay(t: T, entry: DiaryEntry): string {
  return `${shortDate(t, entry.day)} ${entryName(t, entry)}`;
}
