/** Durations and numbers as they are read: whole minutes that add up, seconds below one minute. */
import type { Bounded } from '../core/rates';
import type { Key, T } from './text';

const SECOND = 1000;
const MINUTE = 60_000;

export interface Amount {
  value: string;
  unit: Key;
}

/** The unit a total is shown in, and so the unit of its parts: seconds below one minute. */
export function unitOf(totalMs: number): { ms: number; key: Key } {
  return Math.round(totalMs / SECOND) < 60
    ? { ms: SECOND, key: 'unitSecond' }
    : { ms: MINUTE, key: 'unitMinute' };
}

/** `1 小时 24 分`, `9 分`, `42 秒`; nothing at all is `0 分`, and a trace of time `1 秒`. */
export function amounts(ms: number): Amount[] {
  if (ms <= 0) return [{ value: '0', unit: 'unitMinute' }];
  const unit = unitOf(ms);
  const n = Math.max(1, Math.round(ms / unit.ms));
  if (unit.ms === SECOND || n < 60) return [{ value: String(n), unit: unit.key }];
  const hours = { value: String(Math.floor(n / 60)), unit: 'unitHour' as const };
  return n % 60 === 0 ? [hours] : [hours, { value: String(n % 60), unit: 'unitMinute' }];
}

export function duration(t: T, ms: number): string {
  return amounts(ms)
    .map(({ value, unit }) => `${value} ${t(unit)}`)
    .join(' ');
}

/** Minutes and seconds, for single acts: `1 分 52 秒`. */
export function fineDuration(t: T, ms: number): string {
  const seconds = Math.max(ms > 0 ? 1 : 0, Math.round(ms / SECOND));
  if (seconds < 60) return `${seconds} ${t('unitSecond')}`;
  if (seconds >= 3600) return duration(t, ms);
  const rest = seconds % 60;
  const minutes = `${Math.floor(seconds / 60)} ${t('unitMinute')}`;
  return rest === 0 ? minutes : `${minutes} ${rest} ${t('unitSecond')}`;
}

/** The range around a total. Null below one minute, where a range says nothing. */
export function range(t: T, totalMs: number, loMs: number, hiMs: number): string | null {
  if (unitOf(totalMs).ms === SECOND) return null;
  const [lo, hi] = outwards(totalMs, loMs, hiMs);
  return t('range', duration(t, lo), duration(t, hi));
}

/** `42 分（36 分–48 分）`: a time with the range around it, where there is one to state. */
export function ranged(t: T, { ms, loMs, hiMs }: Bounded): string {
  const [lo, hi] = outwards(ms, loMs, hiMs);
  if (unitOf(ms).ms === SECOND || lo === hi) return duration(t, ms);
  return t('timeWithin', duration(t, ms), duration(t, lo), duration(t, hi));
}

/** Rounded outwards, so that the total shown lies inside. */
function outwards(totalMs: number, loMs: number, hiMs: number): [number, number] {
  const lo = Math.floor(Math.min(loMs, totalMs) / MINUTE) * MINUTE;
  const hi = Math.ceil(Math.max(hiMs, totalMs) / MINUTE) * MINUTE;
  return [lo, hi];
}

/**
 * Divides a total into whole units that add up to the total as it is shown (largest remainder).
 * @param parts ms; their sum is the total
 */
export function wholeShares(parts: readonly number[], unitMs: number): number[] {
  const total = Math.round(parts.reduce((sum, ms) => sum + ms, 0) / unitMs);
  const shares = parts.map((ms) => Math.floor(ms / unitMs));
  const missing = total - shares.reduce((sum, n) => sum + n, 0);
  const byRemainder = parts
    .map((ms, i) => ({ i, rest: ms % unitMs }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, missing);
  for (const { i } of byRemainder) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
}

/** A share as shown: what is there but rounds to nothing is `<1`. */
export function shown(share: number, ms: number): string {
  return share === 0 && ms > 0 ? '<1' : String(share);
}

export function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)}%` : '0%';
}

/** Cut, not rounded: what is below the threshold that it is held against must not read as it. */
export function percentOfLikeness(likeness: number): string {
  return `${Math.floor(likeness * 100 + 1e-9)}%`;
}

/** `09:05`, local. */
export function clockTime(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `11 月 16 日`, `Nov 16`, from `2026-11-16`. */
export function shortDate(t: T, day: string): string {
  return spaced(inWords(t, day, { month: 'short', day: 'numeric' }));
}

/** Between a figure and a Chinese word stands a space, which Intl leaves out. */
export function spaced(text: string): string {
  return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ');
}

/** `11 月 16 日 至 11 月 22 日`, one day alone where it is one, with years where they are not today's. */
export function spanOf(t: T, from: string, to: string, today: string): string {
  const now = today.slice(0, 4);
  const plain = from.startsWith(now) && to.startsWith(now);
  const said = (day: string) => (plain ? shortDate(t, day) : dateOf(t, day));
  return from === to ? said(from) : t('rangeDates', said(from), said(to));
}

/** With its years, whatever today is: of what is read long after. */
export function datesOf(t: T, { from, to }: { from: string; to: string }): string {
  return t('rangeDates', dateOf(t, from), dateOf(t, to));
}

/** `2026年11月23日`, as the reader's language writes it. */
export function dateOf(t: T, day: string): string {
  return inWords(t, day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `2026年11月` from any of its days. */
export function monthOf(t: T, day: string): string {
  return inWords(t, day, { year: 'numeric', month: 'short' });
}

/** `11月` from any of its days. */
export function shortMonth(t: T, day: string): string {
  return inWords(t, day, { month: 'short' });
}

/** `周一`; 0 is Sunday. */
export function weekdayName(t: T, weekday: number): string {
  // 1 November 2026 is a Sunday.
  return inWords(t, `2026-11-0${weekday + 1}`, { weekday: 'short' });
}

/** Making one takes a hundred times as long as using it, and a calendar names every month. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function inWords(t: T, day: string, form: Intl.DateTimeFormatOptions): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const language = t('htmlLang');
  const key = JSON.stringify([language, form]);
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(language, form);
  FORMATS.set(key, format);
  return format.format(new Date(year, month - 1, date, 12));
}
