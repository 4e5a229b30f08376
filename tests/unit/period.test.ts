import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, weekdayOf } from '../../src/core/calendar';
import type { Period } from '../../src/core/period';
import { PERIODS, periodAfter, periodAround, periodBefore } from '../../src/core/period';

const span = ({ from, to }: Period) => `${from} ${to}`;
const anyDay = fc.nat(36_500).map((n) => dayAfter('2000-01-01', n));

describe('the period around a day', () => {
  it('is a week from Monday, across months and years', () => {
    expect(span(periodAround('week', '2026-11-10'))).toBe('2026-11-09 2026-11-15');
    expect(span(periodAround('week', '2026-11-09'))).toBe('2026-11-09 2026-11-15');
    expect(span(periodAround('week', '2026-11-15'))).toBe('2026-11-09 2026-11-15');
    expect(span(periodAround('week', '2027-01-01'))).toBe('2026-12-28 2027-01-03');
    expect(span(periodAround('week', '2024-12-31'))).toBe('2024-12-30 2025-01-05');
  });

  it('is a month to its last day, also in leap years', () => {
    expect(span(periodAround('month', '2024-02-10'))).toBe('2024-02-01 2024-02-29');
    expect(span(periodAround('month', '2026-02-28'))).toBe('2026-02-01 2026-02-28');
    expect(span(periodAround('month', '2026-12-31'))).toBe('2026-12-01 2026-12-31');
  });

  it('is a quarter from its first month', () => {
    expect(span(periodAround('quarter', '2026-01-01'))).toBe('2026-01-01 2026-03-31');
    expect(span(periodAround('quarter', '2026-05-05'))).toBe('2026-04-01 2026-06-30');
    expect(span(periodAround('quarter', '2026-09-30'))).toBe('2026-07-01 2026-09-30');
    expect(span(periodAround('quarter', '2026-10-01'))).toBe('2026-10-01 2026-12-31');
  });

  it('is the day itself', () => {
    expect(span(periodAround('day', '2026-11-10'))).toBe('2026-11-10 2026-11-10');
    expect(span(periodAround('own', '2026-11-10'))).toBe('2026-11-10 2026-11-10');
  });

  it('holds the day, and is the same around each of its days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS), anyDay, (kind, day) => {
        const period = periodAround(kind, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodAround(kind, period.from)).toEqual(period);
        expect(periodAround(kind, period.to)).toEqual(period);
        if (kind === 'week') {
          expect(weekdayOf(period.from)).toBe(1);
          expect(daysBetween(period.from, period.to)).toHaveLength(7);
        }
      }),
    );
  });
});

describe('the periods before and after', () => {
  it('of an own range are as long as it is', () => {
    const own: Period = { kind: 'own', from: '2026-02-27', to: '2026-03-03' };
    expect(span(periodBefore(own))).toBe('2026-02-22 2026-02-26');
    expect(span(periodAfter(own))).toBe('2026-03-04 2026-03-08');
  });

  it('of a month are months, however long', () => {
    const march = periodAround('month', '2026-03-15');
    expect(span(periodBefore(march))).toBe('2026-02-01 2026-02-28');
    expect(span(periodAfter(march))).toBe('2026-04-01 2026-04-30');
    expect(span(periodBefore(periodAround('quarter', '2026-01-15')))).toBe('2025-10-01 2025-12-31');
  });

  const periods = fc.oneof(
    fc.tuple(fc.constantFrom(...PERIODS), anyDay).map(([kind, day]) => periodAround(kind, day)),
    fc
      .tuple(anyDay, fc.nat(400))
      .map(([from, n]): Period => ({ kind: 'own', from, to: dayAfter(from, n) })),
  );

  it('lead back to where one began, and leave no day between', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(periodAfter(periodBefore(period))).toEqual(period);
        expect(periodBefore(periodAfter(period))).toEqual(period);
        expect(dayAfter(periodBefore(period).to, 1)).toBe(period.from);
        expect(periodAfter(period).from).toBe(dayAfter(period.to, 1));
      }),
    );
  });
});
