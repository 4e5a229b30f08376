import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debias } from '../../src/core/survey/debias';
import type { Odds } from '../../src/core/survey/randomise';
import { drawsFor, oddsOf, randomised } from '../../src/core/survey/randomise';
import { seeded } from './survey-chance';

function histogram(truth: number, bands: number, odds: Odds, draws: number, seed: number) {
  const bytes = seeded(seed);
  const counts = Array.from({ length: bands }, () => 0);
  for (let n = 0; n < draws; n += 1) {
    const answer = randomised(truth, bands, odds, bytes);
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

/** Pearson's χ² of counts against the odds. */
function chiSquare(counts: readonly number[], truth: number, { truth: t, other: o }: Odds) {
  const tickets = Number(t + o * BigInt(counts.length - 1));
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, band) => {
    const expected = (n * Number(band === truth ? t : o)) / tickets;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

const anyEpsilon = fc.integer({ min: 1, max: 200 }).map((hundredths) => hundredths / 100);

describe('the odds', () => {
  it('never exceed e^ε, and fall short of it by less than 2^-17', () => {
    fc.assert(
      fc.property(anyEpsilon, (epsilon) => {
        const { truth, other } = oddsOf(epsilon);
        // 2^-50 is what Math.exp itself may be wrong by.
        const short = Math.exp(epsilon) - Number(truth) / Number(other);
        expect(short).toBeGreaterThanOrEqual(-(2 ** -50));
        expect(short).toBeLessThan(2 ** -17);
      }),
    );
  });

  it('are those of e at ε = 1, digit by digit', () => {
    const { truth, other } = oddsOf(1);
    // e to 40 digits.
    const e = 27182818284590452353602874713526624977572n;
    const unit = 10n ** 40n;
    expect(truth * unit <= e * other).toBe(true);
    expect((truth + 1n) * unit > e * other).toBe(true);
  });

  it.each([0, -1, 2.01, Number.NaN, Number.POSITIVE_INFINITY])('are none for ε = %s', (epsilon) => {
    expect(() => oddsOf(epsilon)).toThrow(RangeError);
  });
});

describe('the noise', () => {
  // Critical values of χ² at 0.001 for 1, 2, 3 and 4 degrees of freedom.
  const CRITICAL = [10.83, 13.82, 16.27, 18.47];

  it.each([
    [2, 0, 2],
    [2, 1, 0.25],
    [3, 1, 1],
    [4, 3, 0.5],
    [5, 2, 2],
  ])('of %i answers and truth %i at ε = %d is as stated over 10⁵ draws', (k, truth, epsilon) => {
    const odds = oddsOf(epsilon);
    const counts = histogram(truth, k, odds, 100_000, k * 100 + truth);
    expect(chiSquare(counts, truth, odds)).toBeLessThan(CRITICAL[k - 2] ?? 0);
  });

  it('of a million draws passes too, and one with slightly other odds would not', () => {
    const odds = oddsOf(1);
    const counts = histogram(1, 4, odds, 1_000_000, 7);
    expect(chiSquare(counts, 1, odds)).toBeLessThan(16.27);
    expect(chiSquare(counts, 1, oddsOf(1.02))).toBeGreaterThan(16.27);
  }, 60_000);

  it('is drawn anew, byte for byte, where a draw falls beyond the tickets', () => {
    // Five tickets of three bits each: 7, 6 and 5 are rejected, 4 is the last.
    const drawn = [0xff, 0x06, 0x05, 0x04];
    const odds = { truth: 2n, other: 1n };
    const answer = randomised(0, 4, odds, () => Uint8Array.of(drawn.shift() ?? 0));
    expect(answer).toBe(3);
    expect(drawn).toEqual([]);
  });

  it('gives each ticket its answer: the truth its own, the others theirs', () => {
    const odds = { truth: 2n, other: 1n };
    const answers = [0, 1, 2, 3, 4].map((ticket) =>
      randomised(2, 4, odds, () => Uint8Array.of(ticket)),
    );
    expect(answers).toEqual([2, 2, 0, 1, 3]);
  });
});

describe('the draws of a field', () => {
  it('say an answer for every truth, each in range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), anyEpsilon, fc.nat(), (bands, epsilon, seed) => {
        const draws = drawsFor(bands, epsilon, seeded(seed));
        expect(draws).toHaveLength(bands);
        for (const answer of draws) expect(answer >= 0 && answer < bands).toBe(true);
      }),
    );
  });
});

describe('the estimate from randomised answers', () => {
  it('is the true histogram where the answers came out as expected', () => {
    const odds = oddsOf(1);
    const tickets = Number(odds.truth + 2n * odds.other);
    const [p, q] = [Number(odds.truth) / tickets, Number(odds.other) / tickets];
    const truth = [700, 200, 100];
    const expected = truth.map((own) => own * p + (1000 - own) * q);
    debias(expected, 1).estimates.forEach((estimate, band) => {
      expect(estimate).toBeCloseTo(truth[band] ?? 0, 6);
    });
  });

  it('is unbiased, and off by what its standard error says', () => {
    const [epsilon, truth, rounds] = [1, [60, 30, 10], 400];
    const odds = oddsOf(epsilon);
    const bytes = seeded(11);
    const sums = [0, 0, 0];
    const squares = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const counts = [0, 0, 0];
      truth.forEach((people, band) => {
        for (let n = 0; n < people; n += 1) {
          const answer = randomised(band, 3, odds, bytes);
          counts[answer] = (counts[answer] ?? 0) + 1;
        }
      });
      debias(counts, epsilon).estimates.forEach((estimate, band) => {
        sums[band] = (sums[band] ?? 0) + estimate / rounds;
        squares[band] = (squares[band] ?? 0) + (estimate - (truth[band] ?? 0)) ** 2 / rounds;
      });
    }
    const { truth: t, other: o } = odds;
    const tickets = Number(t + 2n * o);
    const exact = truth.map((own) => own * Number(t) + (100 - own) * Number(o));
    const stated = debias(
      exact.map((count) => count / tickets),
      epsilon,
    ).standardErrors;
    truth.forEach((own, band) => {
      const error = stated[band] ?? 0;
      // Within four standard errors of a mean of so many rounds.
      expect(Math.abs((sums[band] ?? 0) - own)).toBeLessThan((4 * error) / Math.sqrt(rounds));
      expect(Math.sqrt(squares[band] ?? 0) / error).toBeGreaterThan(0.85);
      expect(Math.sqrt(squares[band] ?? 0) / error).toBeLessThan(1.15);
    });
  });

  it('of nothing is nothing', () => {
    expect(debias([0, 0], 1)).toEqual({ estimates: [0, 0], standardErrors: [0, 0] });
  });
});
