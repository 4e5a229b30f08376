import { describe, expect, it } from 'vitest';
import type { SurveyCounts } from '../../src/core/survey/counts';
import { noCounts } from '../../src/core/survey/counts';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Noise } from '../../src/core/survey/noise';
import { discreteLaplace, drawNoise, noiseVariance } from '../../src/core/survey/noise';
import { definitionOf } from './definition-sample';
import { seeded } from './survey-chance';

const DRAWS = 20_000;

function drawn(epsilon: number, seed: number): number[] {
  const bytes = seeded(seed);
  return Array.from({ length: DRAWS }, () => discreteLaplace(epsilon, bytes));
}

describe('discrete Laplace noise', () => {
  it.each([0.5, 1, 2])('at ε = %d is as likely as its law says (χ²)', (epsilon) => {
    const draws = drawn(epsilon, 3);
    const ratio = Math.exp(-epsilon);
    const law = (z: number) => ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(z);
    // Two tails, and each value between them that is expected at least five times.
    const edge = Math.max(
      ...[...Array(60).keys()].filter((z) => DRAWS * law(z) * (ratio / (1 - ratio)) >= 5),
    );
    const middle = Array.from({ length: 2 * edge + 1 }, (_, i) => i - edge);
    const tail = (1 - middle.reduce((all, z) => all + law(z), 0)) / 2;
    const cells = [
      { seen: draws.filter((z) => z < -edge).length, expected: DRAWS * tail },
      { seen: draws.filter((z) => z > edge).length, expected: DRAWS * tail },
      ...middle.map((z) => ({
        seen: draws.filter((one) => one === z).length,
        expected: DRAWS * law(z),
      })),
    ];
    const chi = cells.reduce(
      (all, { seen, expected }) => all + (seen - expected) ** 2 / expected,
      0,
    );
    const freedom = cells.length - 1;
    // Four standard deviations of χ² above its mean.
    expect(chi).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
  });

  it('varies as the published standard error says', () => {
    for (const epsilon of [0.3, 1]) {
      const draws = drawn(epsilon, 5);
      const variance = draws.reduce((all, z) => all + z * z, 0) / DRAWS;
      expect(variance / noiseVariance({ epsilon, draws: [] })).toBeCloseTo(1, 1);
    }
  });

  it('is integers, drawn from bytes alone', () => {
    expect(drawn(1, 9).every((z) => Number.isInteger(z) && !Object.is(z, -0))).toBe(true);
    expect(drawn(1, 9)).toEqual(drawn(1, 9));
    expect(() => discreteLaplace(0, seeded(1))).toThrow(RangeError);
    expect(() => discreteLaplace(-1, seeded(1))).toThrow(RangeError);
  });
});

describe('a table with noise', () => {
  const definition = definitionOf();

  function countsOf(each: number): SurveyCounts {
    const bands = fieldsOf(definition).map((field) => field.bands);
    const counts = noCounts(definition.id, bands);
    counts.packets = each * 12;
    for (const field of counts.fields) {
      field.bands = field.bands.map(() => (each * 12) / field.bands.length);
    }
    return counts;
  }

  const shown = (noise: Noise | null, each = 20) =>
    disclose(definition, countsOf(each), noise)?.fields.map(({ cells }) =>
      cells.map((cell) => cell?.count ?? null),
    );

  it('has none of its own accord', () => {
    expect(shown(null)?.[0]).toEqual([60, 60, 60, 60]);
  });

  it('has the same noise each time, one draw a cell', () => {
    const noise = drawNoise(definition, 0.1, seeded(2));
    expect(noise.draws.map((one) => one.length)).toEqual(
      fieldsOf(definition).map(({ bands }) => bands),
    );
    expect(shown(noise)).toEqual(shown(noise));
    expect(shown(noise)?.[0]).not.toEqual(shown(null)?.[0]);
  });

  it('adds it to no field whose answers are randomised already', () => {
    const noise = drawNoise(definition, 0.1, seeded(2));
    expect(shown(noise)?.[2]).toEqual(shown(null)?.[2]);
  });

  it('decides what is withheld before it, and never shows less than ten', () => {
    const noise = {
      epsilon: 1,
      draws: fieldsOf(definition).map(({ bands }) => Array(bands).fill(-90)),
    };
    expect(shown(noise, 20)?.[0]).toEqual([10, 10, 10, 10]);
    const error = (one: Noise | null) =>
      disclose(definition, countsOf(20), one)?.fields[0]?.cells[0]?.standardError ?? 0;
    expect(error({ ...noise, draws: noise.draws.map((one) => one.map(() => 0)) })).toBeGreaterThan(
      error(null),
    );
  });
});
