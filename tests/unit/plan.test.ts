import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, weekdayOf } from '../../src/core/calendar';
import { NOTICES, noticeFor, officially } from '../../src/core/holidays';
import type { Plan } from '../../src/core/plan';
import {
  DEFAULT_PLAN,
  isScheduled,
  outsideMs,
  plannedSlots,
  SLOT_MS,
  SLOTS,
  scheduledMs,
} from '../../src/core/plan';
import { planSchema } from '../../src/core/schema';

const HOUR = 3_600_000;
const year = (of: number) => daysBetween(`${of}-01-01`, `${of}-12-31`);
const withOwn = (...own: Plan['own']): Plan => ({ ...DEFAULT_PLAN, own });

describe.each(NOTICES)('the notice for $year', (notice) => {
  const { holidays } = notice;
  const work = holidays.flatMap((one) => one.work);
  const off = holidays.flatMap(({ from, to }) => daysBetween(from, to));

  it('came out in the year before', () => {
    expect(notice.issued).toBe(notice.year - 1);
  });

  it('has its holidays inside its year, in order, none twice', () => {
    expect(off.every((day) => day.startsWith(`${notice.year}-`))).toBe(true);
    expect(off).toEqual([...new Set(off)].sort());
  });

  it('has its make-up days on weekends, and not on holidays', () => {
    for (const day of work) {
      expect(day.slice(0, 4)).toBe(String(notice.year));
      expect([0, 6]).toContain(weekdayOf(day));
      expect(off).not.toContain(day);
    }
    expect(work).toHaveLength(new Set(work).size);
  });

  it('has each make-up day within three weeks of the holiday it is for', () => {
    for (const { from, to, work: days } of holidays) {
      for (const day of days) {
        const apart = day < from ? daysBetween(day, from) : daysBetween(to, day);
        expect(apart.length).toBeGreaterThan(1);
        expect(apart.length).toBeLessThanOrEqual(21);
      }
    }
  });

  it('leaves as many days off on weekdays as the law gives, less those made up for', () => {
    // 11 days until 2024, 13 since 2025 (全国年节及纪念日放假办法); one that falls on a weekend
    // is given on a weekday, by moving rest days whose working day is made up.
    const weekdaysOff = off.filter((day) => ![0, 6].includes(weekdayOf(day))).length;
    const given: Record<number, number> = { 2024: 11, 2025: 13, 2026: 13 };
    const net = weekdaysOff - work.length;
    expect(net).toBe(given[notice.year]);
  });

  it('is what a scheduled day follows', () => {
    for (const day of off) expect(isScheduled(DEFAULT_PLAN, day)).toBe(false);
    for (const day of work) expect(isScheduled(DEFAULT_PLAN, day)).toBe(true);
    const plain = year(notice.year).filter((day) => officially(day) === null);
    for (const day of plain) {
      expect(isScheduled(DEFAULT_PLAN, day)).toBe(![0, 6].includes(weekdayOf(day)));
    }
  });
});

describe('the notices', () => {
  it('are known by the year of a day', () => {
    expect(noticeFor('2026-12-31')).toMatchObject({ issued: 2025, number: 7 });
    expect(noticeFor('2027-01-01')).toBeNull();
    expect(noticeFor('2023-12-31')).toBeNull();
  });

  it('say nothing of a year that none is known for: its weekdays hold', () => {
    for (const day of year(2027)) {
      expect(isScheduled(DEFAULT_PLAN, day)).toBe(![0, 6].includes(weekdayOf(day)));
    }
  });
});

describe('a scheduled day', () => {
  it("is the user's own word before the notices", () => {
    const leave = withOwn({ from: '2026-11-09', to: '2026-11-13', as: 'leave' });
    const week = daysBetween('2026-11-08', '2026-11-14').map((day) => isScheduled(leave, day));
    expect(week.some(Boolean)).toBe(false);
    const duty = withOwn({ from: '2026-10-03', to: '2026-10-03', as: 'work' });
    expect(isScheduled(duty, '2026-10-03')).toBe(true);
    expect(isScheduled(duty, '2026-10-04')).toBe(false);
    const away = withOwn({ from: '2026-02-14', to: '2026-02-14', as: 'leave' });
    expect(isScheduled(away, '2026-02-14')).toBe(false);
  });

  it('is what he said last', () => {
    const week = { from: '2026-11-09', to: '2026-11-13', as: 'leave' } as const;
    const back = { from: '2026-11-11', to: '2026-11-11', as: 'work' } as const;
    expect(isScheduled(withOwn(week, back), '2026-11-11')).toBe(true);
    expect(isScheduled(withOwn(back, week), '2026-11-11')).toBe(false);
  });

  it('has the hours of the plan, each half hour once', () => {
    expect(scheduledMs(DEFAULT_PLAN, '2026-11-10')).toBe(8 * HOUR);
    expect(scheduledMs(DEFAULT_PLAN, '2026-11-14')).toBe(0);
    const overlapping: Plan = {
      ...DEFAULT_PLAN,
      hours: [
        [16, 24],
        [20, 26],
      ],
    };
    expect(scheduledMs(overlapping, '2026-11-10')).toBe(5 * HOUR);
    expect(scheduledMs({ ...DEFAULT_PLAN, hours: [[0, 48]] }, '2026-11-10')).toBe(24 * HOUR);
    expect(scheduledMs({ ...DEFAULT_PLAN, hours: [] }, '2026-11-10')).toBe(0);
  });

  it('begins with its first half hour and ends before the one it names', () => {
    const slots = plannedSlots(DEFAULT_PLAN);
    expect(slots).toHaveLength(SLOTS);
    expect([15, 16, 23, 24, 27, 28, 35, 36].map((slot) => slots[slot])).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('burden outside the schedule', () => {
  const burden = fc.array(fc.nat(SLOT_MS), { minLength: SLOTS, maxLength: SLOTS });
  const sum = (slots: readonly number[]) => slots.reduce((all, ms) => all + ms, 0);

  it('is all of it on a day off, and what lies outside the hours on any other', () => {
    fc.assert(
      fc.property(burden, (slots) => {
        expect(outsideMs(DEFAULT_PLAN, '2026-11-14', slots)).toBe(sum(slots));
        const inside = slots.filter((_, slot) => plannedSlots(DEFAULT_PLAN)[slot]);
        expect(outsideMs(DEFAULT_PLAN, '2026-11-10', slots)).toBe(sum(slots) - sum(inside));
        const always = { ...DEFAULT_PLAN, hours: [[0, 48]] as Plan['hours'] };
        expect(outsideMs(always, '2026-11-10', slots)).toBe(0);
      }),
    );
  });
});

it('a plan with a stretch or days turned round is not stored', () => {
  const taken = (change: object) => planSchema.safeParse({ ...DEFAULT_PLAN, ...change }).success;
  expect(taken({})).toBe(true);
  expect(taken({ hours: [[20, 20]] })).toBe(false);
  expect(taken({ hours: [[0, 49]] })).toBe(false);
  expect(taken({ own: [{ from: '2026-05-02', to: '2026-05-01', as: 'leave' }] })).toBe(false);
  expect(taken({ own: [{ from: '2026-05-02', to: '2026-05-02', as: 'leave' }] })).toBe(true);
  expect(taken({ own: [{ from: '2026-02-30', to: '2026-03-01', as: 'leave' }] })).toBe(false);
});
