import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import type { DayFact } from '../../src/core/coverage';
import { emptyDayRow } from '../../src/core/day-row';
import { MIN_OFF_HOURS_DAYS, offHours } from '../../src/core/off-hours';
import { DEFAULT_PLAN, isScheduled, SLOT_MS } from '../../src/core/plan';

// Two weeks from a Monday, without a holiday.
const days = daysBetween('2026-11-02', '2026-11-15');
const facts = (observed: (day: string) => boolean): DayFact[] =>
  days.map((day) => {
    const scheduledMs = isScheduled(DEFAULT_PLAN, day) ? 8 * 3_600_000 : 0;
    return { day, scheduledMs, observed: observed(day) };
  });
const today = '2026-11-16';

function row(day: string, burden: Record<number, number>) {
  const empty = emptyDayRow(day, 'oa');
  const slots = empty.slots.map((_, slot) => burden[slot] ?? 0);
  const other = slots.reduce((sum, ms) => sum + ms, 0);
  return { ...empty, slots, activities: { ...empty.activities, other } };
}
const seen = (rows: ReturnType<typeof row>[], observed = (_: string) => true) =>
  offHours({ days: facts(observed), rows, plan: DEFAULT_PLAN, today });

describe('the share outside the schedule', () => {
  it('is what lies before, between and after the hours, and all of a day off', () => {
    const rows = [
      // Monday: 7:30, 8:00, 11:30, 12:00, 14:00, 17:30, 18:00.
      row('2026-11-02', { 15: 10, 16: 20, 23: 30, 24: 40, 28: 50, 35: 60, 36: 70 }),
      row('2026-11-07', { 20: 1_000 }),
    ];
    expect(seen(rows)).toEqual({
      ms: 10 + 40 + 70 + 1_000,
      share: 1_120 / 1_280,
      days: ['2026-11-02', '2026-11-07'],
      observedN: 14,
    });
  });

  it('is nothing, not withheld, where all work fell inside', () => {
    expect(seen([row('2026-11-02', { 16: 60_000 })])).toEqual({
      ms: 0,
      share: 0,
      days: [],
      observedN: 14,
    });
  });

  it('follows the user, not the week: his leave is outside, his worked Saturday inside', () => {
    const own = [
      { from: '2026-11-02', to: '2026-11-02', as: 'leave' as const },
      { from: '2026-11-07', to: '2026-11-07', as: 'work' as const },
    ];
    const rows = [row('2026-11-02', { 20: 300 }), row('2026-11-07', { 20: 100 })];
    const plan = { ...DEFAULT_PLAN, own };
    expect(offHours({ days: facts(() => true), rows, plan, today })).toMatchObject({
      ms: 300,
      share: 0.75,
    });
  });

  it('takes a make-up day for a working day, and a holiday for none', () => {
    const range = daysBetween('2026-02-14', '2026-03-01');
    const rows = [row('2026-02-14', { 20: 100 }), row('2026-02-16', { 20: 100 })];
    const all = range.map((day) => ({ day, scheduledMs: 1, observed: true }));
    expect(offHours({ days: all, rows, plan: DEFAULT_PLAN, today })).toMatchObject({
      days: ['2026-02-16'],
      share: 0.5,
    });
  });

  it('leaves out what was recorded on a day that counts as not observed', () => {
    const rows = [row('2026-11-02', { 40: SLOT_MS }), row('2026-11-03', { 16: SLOT_MS })];
    expect(seen(rows, (day) => day !== '2026-11-02')).toMatchObject({ ms: 0, share: 0 });
  });

  it('is withheld below ten observed days, and given from the tenth on', () => {
    const rows = [row('2026-11-02', { 16: 1, 40: 5 })];
    const until = (n: number) => (day: string) => days.indexOf(day) < n;
    expect(seen(rows, until(MIN_OFF_HOURS_DAYS - 1))).toEqual({
      withheld: 'few-days',
      ms: 5,
      observedN: 9,
    });
    expect(seen(rows, until(MIN_OFF_HOURS_DAYS))).toMatchObject({ share: 5 / 6, observedN: 10 });
  });

  it('is withheld where too few of the scheduled days were observed', () => {
    // All four days off, and six of ten working days.
    const away = new Set(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']);
    expect(seen([row('2026-11-06', { 16: 1, 40: 5 })], (day) => !away.has(day))).toEqual({
      withheld: 'coverage',
      ms: 5,
      observedN: 10,
    });
  });

  it('is withheld where nothing was used at all', () => {
    expect(seen([])).toEqual({ withheld: 'nothing', ms: 0, observedN: 14 });
  });
});
