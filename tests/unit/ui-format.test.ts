import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amounts,
  duration,
  fineDuration,
  percent,
  range,
  shown,
  unitOf,
  wholeShares,
} from '../../src/ui/format';
import { wordsIn } from './ui-words';

const t = wordsIn('zh_CN');
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
