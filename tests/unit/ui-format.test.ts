import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amounts,
  clockTime,
  dateOf,
  datesOf,
  duration,
  fineDuration,
  monthOf,
  percent,
  range,
  ranged,
  shortDate,
  shortMonth,
  shown,
  spanOf,
  unitOf,
  weekdayName,
  wholeShares,
} from '../../src/ui/format';
import { wordsIn } from './ui-words';

const t = wordsIn('zh_CN');
const en = wordsIn('en');
const MINUTE = 60_000;

describe('a duration', () => {
  it.each([
    [0, '0 分'],
    [300, '1 秒'],
    [42_000, '42 秒'],
    [59_700, '1 分'],
    [89_000, '1 分'],
    [59.4 * MINUTE, '59 分'],
    [59.6 * MINUTE, '1 小时'],
    [84 * MINUTE, '1 小时 24 分'],
    [120 * MINUTE, '2 小时'],
    [28 * 60 * MINUTE, '28 小时'],
  ])('of %d ms reads %s', (ms, says) => expect(duration(t, ms)).toBe(says));

  it('reads in English too', () => {
    expect(duration(wordsIn('en'), 84 * MINUTE)).toBe('1 h 24 min');
  });

  it.each([
    [112_000, '1 分 52 秒'],
    [120_000, '2 分'],
    [900, '1 秒'],
    [0, '0 秒'],
  ])('of a single act of %d ms reads %s', (ms, says) => expect(fineDuration(t, ms)).toBe(says));
});

describe('the parts of a total', () => {
  const part = fc.integer({ min: 0, max: 5 * 3_600_000 });

  it('add up to the total as shown, each within one unit of its truth', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const total = parts.reduce((sum, ms) => sum + ms, 0);
        const unit = unitOf(total);
        const shares = wholeShares(parts, unit.ms);
        expect(shares.reduce((sum, n) => sum + n, 0)).toBe(Math.round(total / unit.ms));
        parts.forEach((ms, i) => {
          expect(Math.abs((shares[i] ?? 0) - ms / unit.ms)).toBeLessThan(1);
        });
      }),
    );
  });

  it('agree with the big figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000 }), (ms) => {
        const units: Record<string, number> = { unitHour: 60, unitMinute: 1, unitSecond: 1 };
        const big = amounts(ms).reduce(
          (sum, { value, unit }) => sum + Number(value) * (units[unit] ?? 0),
          0,
        );
        expect(big).toBe(Math.max(1, Math.round(ms / unitOf(ms).ms)));
      }),
    );
  });

  it('show what rounds to nothing as less than one', () => {
    expect(shown(0, 20_000)).toBe('<1');
    expect(shown(0, 0)).toBe('0');
    expect(shown(3, 1)).toBe('3');
  });
});

describe('a range', () => {
  it('rounds outwards, so that the total lies inside', () => {
    expect(range(t, 84 * MINUTE, 69.9 * MINUTE, 101.1 * MINUTE)).toBe(
      '估计在 1 小时 9 分到 1 小时 42 分之间',
    );
  });

  it('is not given below one minute', () => expect(range(t, 40_000, 30_000, 60_000)).toBeNull());
});

it('gives a share of nothing as nothing', () => {
  expect(percent(0, 0)).toBe('0%');
  expect(percent(1, 3)).toBe('33%');
});

describe('a date', () => {
  const day = '2026-11-16';
  const whole = { from: '2025-12-29', to: '2026-01-04' };

  it.each([
    ['short', shortDate(t, day), shortDate(en, day), '11 月 16 日', 'Nov 16'],
    ['whole', dateOf(t, day), dateOf(en, day), '2026年11月16日', 'November 16, 2026'],
    ['of a month', monthOf(t, day), monthOf(en, day), '2026年11月', 'Nov 2026'],
    ['of a month alone', shortMonth(t, day), shortMonth(en, day), '11月', 'Nov'],
    ['of a week', weekdayName(t, 1), weekdayName(en, 0), '周一', 'Sun'],
    [
      'of days',
      datesOf(t, whole),
      datesOf(en, whole),
      '2025年12月29日 至 2026年1月4日',
      'December 29, 2025 – January 4, 2026',
    ],
  ])('%s is as each language writes it', (_, chinese, english, inChinese, inEnglish) => {
    expect([chinese, english]).toEqual([inChinese, inEnglish]);
  });

  it('has its year where it is not the year of now', () => {
    expect(spanOf(en, day, day, '2026-11-20')).toBe('Nov 16');
    expect(spanOf(en, day, day, '2027-01-02')).toBe('November 16, 2026');
    expect(spanOf(t, day, '2026-11-22', '2026-11-20')).toBe('11 月 16 日 至 11 月 22 日');
  });

  it('has its time of day on twenty-four hours in both', () => {
    expect(clockTime(new Date(2026, 10, 16, 9, 5).getTime())).toBe('09:05');
    expect(clockTime(new Date(2026, 10, 16, 21, 40).getTime())).toBe('21:40');
  });
});

describe('a number in a sentence', () => {
  it('is grouped from ten thousand on, and no year is', () => {
    expect(t('issueLine', 1_234_567)).toBe('第 1,234,567 行');
    expect(en('issueLine', 10_000)).toBe('Line 10,000');
    expect(t('issueLine', 2026)).toBe('第 2026 行');
    expect(en('issueLine', '20261')).toBe('Line 20261');
  });

  it('keeps the digits that it has', () => {
    expect(t('protectNoise', 0.25)).toBe('随机作答，ε = 0.25');
  });
});

it('a time within its range is said in both languages', () => {
  const time = { ms: 42 * MINUTE, loMs: 36 * MINUTE, hiMs: 48 * MINUTE };
  expect(ranged(t, time)).toBe('42 分（36 分–48 分）');
  expect(ranged(en, time)).toBe('42 min (36 min – 48 min)');
  expect(ranged(en, { ms: 5_000, loMs: 1_000, hiMs: 9_000 })).toBe('5 s');
});
