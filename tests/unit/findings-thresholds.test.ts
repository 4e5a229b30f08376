import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import { spansOf } from '../../src/core/findings/spans';
import { sureOf } from '../../src/core/findings/sure';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { evidence } from './evidence-rig';
import { OCTOBER, spread, WORKDAYS } from './findings-rig';

describe('the threshold of a range', () => {
  const spans = (n: number, span: 'week' | 'month' = 'week', weekdays = [1, 2, 3, 4, 5]) => {
    const days = Array.from({ length: n }, (_, i) => dayAfter('2026-01-01', i));
    return spansOf(
      {
        today: '2027-01-01',
        plan: { ...DEFAULT_PLAN, weekdays },
        days: days.map((day) => ({ day, scheduledMs: 1, observed: true })),
      },
      span,
    ).n;
  };

  it('is reached once for every whole week observed, and once for less', () => {
    expect([1, 4, 5, 9, 10, 22].map((n) => spans(n))).toEqual([1, 1, 1, 1, 2, 4]);
    expect([5, 20, 39, 40].map((n) => spans(n, 'month'))).toEqual([1, 1, 1, 2]);
  });

  it('goes by the week of its user, and stands for somebody without one', () => {
    expect(spans(12, 'week', [1, 2, 3, 4, 5, 6])).toBe(2);
    expect(spans(10, 'week', [])).toBe(2);
  });

  it('does not grow by days that were not observed, or not scheduled', () => {
    const rows = spread('checkinN', [1, 1, 1, 0, 0]);
    expect(spansOf(evidence(rows, { period: OCTOBER, present: WORKDAYS }), 'week').n).toBe(1);
    // 17 workdays after the holiday, and a Saturday made up.
    const october = evidence(rows, { period: OCTOBER });
    expect(october.days.filter(({ scheduledMs }) => scheduledMs > 0)).toHaveLength(18);
    expect(spansOf(october, 'week').n).toBe(3);
  });
});

describe('how sure a finding is', () => {
  it('is low if the likeliest fault would undo it, or on few days', () => {
    expect(sureOf(2, 3, 20)).toBe('low');
    expect(sureOf(9, 3, 2)).toBe('low');
  });

  it('is high over a working week, and in between otherwise', () => {
    expect(sureOf(3, 3, 5)).toBe('high');
    expect(sureOf(3, 3, 4)).toBe('medium');
    expect(sureOf(3, 3, 3)).toBe('medium');
  });
});
