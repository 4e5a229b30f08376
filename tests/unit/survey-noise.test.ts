import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyCounts } from '../../src/core/survey/counts';
import { count, noCounts } from '../../src/core/survey/counts';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Noise } from '../../src/core/survey/noise';
import { discreteLaplace, drawNoise, hasNoise, noiseVariance } from '../../src/core/survey/noise';
import { mayRelease } from '../../src/core/survey/release';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { tableRelease } from '../../src/seal/table-release';
import { definitionOf } from './definition-sample';
import { two } from './split-rig';
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

  it('of half the ε of a field varies as the published standard error says', () => {
    for (const epsilon of [0.3, 1]) {
      const draws = drawn(epsilon, 5);
      const variance = draws.reduce((all, z) => all + z * z, 0) / DRAWS;
      expect(variance / noiseVariance({ epsilon: 2 * epsilon })).toBeCloseTo(1, 1);
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
  const fields = fieldsOf(definition);
  const EXACT = [0, 1, 5];

  function countsOf(each: number, missing = 0): SurveyCounts {
    const bands = fields.map((field) => field.bands);
    const counts = noCounts(definition.id, bands);
    counts.packets = each * 12 + missing;
    for (const field of counts.fields) {
      field.bands = field.bands.map(() => (each * 12) / field.bands.length);
      field.missing = missing;
    }
    return counts;
  }

  const noiseOf = (draw: (field: number, cell: number) => number): Noise => ({
    epsilon: 1,
    draws: fields.map(({ bands }, f) => Array.from({ length: bands + 1 }, (_, c) => draw(f, c))),
  });
  const shown = (noise: Noise | null, each = 20) =>
    disclose(definition, countsOf(each), noise)?.fields.map(({ cells }) =>
      cells.map((cell) => cell?.count ?? null),
    );

  it('has none of its own accord, and says so', () => {
    expect(shown(null)?.[0]).toEqual([60, 60, 60, 60]);
    expect(disclose(definition, countsOf(20))?.noise).toBeNull();
    const noise = drawNoise(definition, 1, seeded(2));
    expect(disclose(definition, countsOf(20), noise)?.noise).toEqual({ epsilon: 1 });
  });

  it('has a draw for each cell, and for those who did not give the field', () => {
    const noise = drawNoise(definition, 0.2, seeded(2));
    expect(noise.draws.map((one) => one.length)).toEqual(fields.map(({ bands }) => bands + 1));
    expect(shown(noise)?.[0]).not.toEqual(shown(null)?.[0]);
    const next = drawNoise(definition, 0.2, seeded(3));
    expect(next.draws).not.toEqual(noise.draws);
  });

  it('adds it to no field whose answers are randomised already', () => {
    const noise = noiseOf(() => 25);
    for (const [f, cells] of shown(noise)?.entries() ?? []) {
      if (EXACT.includes(f)) expect(cells).not.toEqual(shown(null)?.[f]);
      else expect(cells).toEqual(shown(null)?.[f]);
    }
  });

  /**
   * What makes it ε-differentially private: of an exact field nothing is looked at but its noisy
   * cells and the number of packets. People moved from cell to cell, and draws that make up for it,
   * publish the same, whatever is withheld, given or left out.
   */
  it('follows from its noisy cells and the number of packets alone', () => {
    const cell = fc.integer({ min: 0, max: 40 });
    const move = fc.integer({ min: -12, max: 12 });
    const each = { minLength: 5, maxLength: 5 };
    fc.assert(
      fc.property(fc.array(cell, each), fc.array(move, each), fc.array(move, each), (n, by, z) => {
        const [a = 0, b = 0, c = 0, d = 0, missing = 0] = n;
        const packets = 20 + a + b + c + d + missing;
        const counts = countsOf(20);
        const otherwise = countsOf(20);
        counts.packets = packets;
        otherwise.packets = packets;
        counts.fields[0] = { bands: [a + 20, b, c, d], missing };
        otherwise.fields[0] = {
          bands: [a + 20, b, c, d].map((k, i) => k + (by[i] ?? 0)),
          missing: missing + (by[4] ?? 0),
        };
        const published = (one: SurveyCounts, noise: Noise) =>
          disclose(definition, one, noise)?.fields[0];
        const noise = noiseOf((_, i) => z[i] ?? 0);
        const made = noiseOf((_, i) => (z[i] ?? 0) - (by[i] ?? 0));
        expect(published(otherwise, made)).toEqual(published(counts, noise));
      }),
    );
  });

  it('decides by noisy counts what is withheld, and shows none below ten', () => {
    const few = noiseOf((f, c) => (f === 0 && c === 0 ? -55 : 0));
    expect(shown(few)?.[0]).toEqual([null, null, null, null]);
    expect(shown(noiseOf(() => -90))?.[0]).toEqual([null, null, null, null]);
    const many = noiseOf((_, c) => (c === 4 ? 12 : 0));
    const [field] = disclose(definition, countsOf(20), many)?.fields ?? [];
    expect(field).toMatchObject({ given: 240, missing: 10 });
  });

  it('states an error that has the noise in it', () => {
    const error = (one: Noise | null) =>
      disclose(definition, countsOf(20), one)?.fields[0]?.cells[0]?.standardError ?? 0;
    expect(error(noiseOf(() => 0))).toBeGreaterThan(error(null));
  });
});

describe('whether a table has noise', () => {
  it('stands in the definition, and matters where anything is written as it is', () => {
    expect(hasNoise(definitionOf())).toBe(false);
    expect(hasNoise(definitionOf({ noise: false }))).toBe(false);
    expect(hasNoise(definitionOf({ noise: true }))).toBe(true);
    const none = { person: [], perPlatform: [], questions: [] };
    expect(hasNoise(definitionOf({ ...none, noise: true }))).toBe(false);
  });
});

describe('the noise of a table', () => {
  const noisyOne = definitionOf({ noise: true });
  const bands = fieldsOf(noisyOne).map((field) => field.bands);
  const counts = noCounts(noisyOne.id, bands);
  const MARKS = ['a', 'b', 'c'];

  it('is the same for the same packets, and another for any others, newer ones of theirs too', async () => {
    const key = await makeKeys('open');
    const of = (marks: readonly string[], some = counts) =>
      tableRelease(noisyOne, marks, some, key);
    const made = await of(MARKS);
    expect(made.noise?.draws.map((one) => one.length)).toEqual(bands.map((n) => n + 1));
    expect(await of([...MARKS].reverse())).toEqual(made);
    const newer = structuredClone(counts);
    count(
      newer,
      bands.map(() => 0),
    );
    for (const other of [await of(['a', 'b', 'd']), await of(['a', 'b']), await of(MARKS, newer)]) {
      expect(other.noise?.draws).not.toEqual(made.noise?.draws);
      expect(mayRelease(made.release, other.release)).toBe(false);
    }
    expect(mayRelease(made.release, await of(MARKS).then(({ release }) => release))).toBe(true);
  });

  it('is another for another key, and none where the definition wants none', async () => {
    const [one, other] = await Promise.all([makeKeys('open'), makeKeys('open')]);
    const of = async (key: KeyHalves) => (await tableRelease(noisyOne, MARKS, counts, key)).noise;
    expect(await of(one)).not.toEqual(await of(other));
    const plain = await tableRelease(definitionOf(), MARKS, counts, one);
    expect(plain).toMatchObject({ noise: null, release: { noise: false } });
  });

  it('is the same for both of two aggregators, and none of anybody who is not', async () => {
    const [one, other] = await Promise.all([two({ noise: true }), two()]);
    const [first, second] = one.pairs;
    const noise = await first.noise('list');
    expect(noise?.draws).toHaveLength(fieldsOf(one.definition).length);
    expect(await second.noise('list')).toEqual(noise);
    expect(await first.noise('another list')).not.toEqual(noise);
    expect(await other.pairs[0].noise('list')).toBeNull();
  });

  it('begins again with the same bytes where they do not last', async () => {
    const { questions } = definitionOf();
    const many = definitionOf({
      noise: true,
      questions: Array.from({ length: 400 }, (_, n) => ({ ...questions[0], id: `q${n}` }) as never),
    });
    const key = await makeKeys('open');
    const none = noCounts(
      many.id,
      fieldsOf(many).map((field) => field.bands),
    );
    const [first, again] = await Promise.all(
      [1, 2].map(() => tableRelease(many, MARKS, none, key)),
    );
    expect(first?.noise?.draws).toHaveLength(fieldsOf(many).length);
    expect(again).toEqual(first);
  });
});
