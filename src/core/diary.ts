/**
 * The diary (手工记录): what no browser sees, as its user noted it. Always shown apart from what was
 * measured, and never added to it.
 */
import { dayAfter } from './calendar';

export const CARRIERS = ['app', 'group', 'paper', 'document'] as const;
/** A phone app, a work group, paper, or a document on this computer (a table filled in Excel). */
export type Carrier = (typeof CARRIERS)[number];

export const DIARY_KINDS = ['checkin', 'acknowledge', 'report', 'study', 'photo', 'other'] as const;
export type DiaryKind = (typeof DIARY_KINDS)[number];

export interface DiaryEntry {
  /** Made where the entry is made, so that copies of one diary merge without doubles. */
  id: string;
  day: string;
  carrier: Carrier;
  kind: DiaryKind;
  /** How many times, and the minutes they took together. */
  n: number;
  minutes: number;
}

/** More times in one entry is a slip of the finger. */
export const MOST_TIMES = 999;
/** A day has no more minutes. */
export const MOST_MINUTES = 1440;

const PLACE = /^n(\d{4})-/;
const LAST_PLACE = 9_999;

/**
 * An id whose order within a day is that of noting, so that a day's entries are listed as they were
 * noted, and what was noted last is what the next note begins with. It counts the day's entries and
 * tells no hour: ids leave in copies. Ids of before, which began with the time, come first.
 * @param noted the entries of that day, and any others
 * @param unique chance enough for two machines that note at the same place
 */
export function entryId(noted: readonly DiaryEntry[], day: string, unique: string): string {
  const places = noted.map((one) => (one.day === day ? Number(PLACE.exec(one.id)?.[1] ?? 0) : 0));
  const next = Math.min(LAST_PLACE, Math.max(0, ...places) + 1);
  return `n${String(next).padStart(4, '0')}-${unique}`;
}

/** By day, then as they were noted. */
export function inOrder(entries: readonly DiaryEntry[]): DiaryEntry[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries].sort((a, b) => before(a.day, b.day) || before(a.id, b.id));
}

export interface DiarySum {
  /** Entries, the times they name, and their minutes. */
  entryN: number;
  n: number;
  minutes: number;
}

export function sumOf(entries: readonly DiaryEntry[]): DiarySum {
  return {
    entryN: entries.length,
    n: entries.reduce((sum, one) => sum + one.n, 0),
    minutes: entries.reduce((sum, one) => sum + one.minutes, 0),
  };
}

export interface CarrierSum extends DiarySum {
  carrier: Carrier;
  /** A kind that was never noted of this carrier sums to nothing. */
  kinds: Record<DiaryKind, DiarySum>;
}

/** Sums by carrier and kind; a carrier without an entry is left out. */
export function byCarrier(entries: readonly DiaryEntry[]): CarrierSum[] {
  return CARRIERS.flatMap((carrier) => {
    const mine = entries.filter((one) => one.carrier === carrier);
    if (mine.length === 0) return [];
    const kinds = Object.fromEntries(
      DIARY_KINDS.map((kind) => [kind, sumOf(mine.filter((one) => one.kind === kind))]),
    ) as Record<DiaryKind, DiarySum>;
    return [{ carrier, ...sumOf(mine), kinds }];
  });
}

export type EntryFault = 'day' | 'times' | 'minutes';

/**
 * What of an entry cannot be: a day that is none or not among those it may be of, times outside 1 to
 * `MOST_TIMES`, minutes outside 0 to `MOST_MINUTES`, either of them not whole.
 * @param last no later than today: nothing is noted before it was done
 */
export function faultsOf(
  { day, n, minutes }: Pick<DiaryEntry, 'day' | 'n' | 'minutes'>,
  { first, last }: { first: string; last: string },
): EntryFault[] {
  const faults: EntryFault[] = [];
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && dayAfter(day, 0) === day;
  if (!real || day < first || day > last) faults.push('day');
  if (!Number.isInteger(n) || n < 1 || n > MOST_TIMES) faults.push('times');
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) faults.push('minutes');
  return faults;
}
