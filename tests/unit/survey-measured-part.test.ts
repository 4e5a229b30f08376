import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { Protection } from '../../src/core/survey/definition';
import type { PublishedField } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import { MIN_CELL, MIN_PACKETS } from '../../src/core/survey/limits';
import { measuredPart } from '../../src/core/survey/measured-part';
import { fewestGiving } from '../../src/core/survey/nearly-all';
import { drawsFor } from '../../src/core/survey/randomise';
import { CLEAR, definitionOf, noisy } from './definition-sample';
import { seeded } from './survey-chance';

/** Of one platform of which one thing is asked: no, yes, not measured. */
function fieldOf(bands: number[], missing = 0, protection: Protection = CLEAR): PublishedField {
  const definition = definitionOf({
    ...{ person: [], questions: [], perPlatform: [{ metric: 'token', edges: [], protection }] },
    platforms: definitionOf().platforms.slice(0, 1),
  });
  const counts = noCounts(
    definition.id,
    fieldsOf(definition).map((field) => field.bands),
  );
  counts.packets = bands.reduce((sum, n) => sum + n, missing);
  counts.fields = [{ bands, missing }];
  return disclose(definition, counts)?.fields[0] as PublishedField;
}

describe('a platform that is not measured on some computers', () => {
  it('is not unused there: shares are of the computers that measure it', () => {
    const field = fieldOf([30, 60, 300], 10);
    expect(field.cells.map((cell) => cell?.share)).toEqual([1 / 3, 2 / 3]);
    expect(field).toMatchObject({ given: 90, missing: 310 });
  });

  it('has no cell of its own, so that few of these withhold nothing else', () => {
    expect(fieldOf([320, 80, 0]).cells.map((cell) => cell?.count)).toEqual([320, 80]);
    expect(fieldOf([320, 80, 3]).cells).not.toContain(null);
    expect(fieldOf([320, 80, 3])).toMatchObject({ given: null, missing: null });
  });

  it('is withheld where it is measured on too few', () => {
    expect(fieldOf([10, 9, 381])).toMatchObject({ withheld: 'few', cells: [null, null] });
  });

  it('adds up to all packets', () => {
    const bands = fc.array(fc.nat(300), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(bands, fc.nat(50), (counts, missing) => {
        const unmeasured = counts.length - 1;
        const part = measuredPart({ unmeasured }, { bands: counts, missing });
        expect(part.cells).toHaveLength(unmeasured);
        expect(part.given + part.missing).toBe(counts.reduce((sum, n) => sum + n, missing));
      }),
    );
  });

  it('comes out of randomised answers within its standard error', () => {
    const random = seeded(11);
    const truths = [...repeat(0, 6_000), ...repeat(1, 3_000), ...repeat(2, 11_000)];
    const bands = [0, 0, 0];
    for (const truth of truths) {
      const said = drawsFor(3, 1, random)[truth] ?? 0;
      bands[said] = (bands[said] ?? 0) + 1;
    }
    const field = fieldOf(bands, 0, noisy(1));
    const [no, yes] = field.cells;
    if (!no || !yes) throw new Error('withheld');
    expect(Math.abs(no.share - 2 / 3)).toBeLessThan(3 * no.standardError);
    expect(Math.abs(yes.share - 1 / 3)).toBeLessThan(3 * yes.standardError);
    // By the delta method on paper; the same for both, since each is what the other is not.
    expect(yes.standardError).toBeCloseTo(0.0167, 3);
    expect(no.standardError).toBeCloseTo(0.0167, 3);
    // Who measures it is not known of anybody: all of them answered.
    expect(field.given).toBe(null);
    expect(fieldOf(bands, 500, noisy(1))).toMatchObject({ given: 20_000, missing: 500 });
  });

  /** Of 800 that answer at ε = 0.5, 300 measure it; 200 more left it out. */
  it('has the error of those who answered, left out by others or not', () => {
    const bands = [0.29, 0.28, 0.43].map((share) => 800 * share);
    const error = (missing: number) => {
      const field = fieldOf(bands, missing, noisy(2));
      return field.cells[1]?.standardError;
    };
    expect(error(200)).toBe(error(20));
    expect(error(200)).toBeGreaterThan(0);
  });

  it('is withheld as too uncertain by how many measure it, never by what they say', () => {
    const of = (no: number, yes: number) => fieldOf([no, yes, 300], 700, noisy(1)).withheld;
    expect([of(200, 140), of(340, 0), of(0, 340)]).toEqual(['error', 'error', 'error']);
    const many = (no: number, yes: number) => fieldOf([no, yes, 300], 700, noisy(2)).withheld;
    expect([many(400, 200), many(600, 0), many(0, 600)]).toEqual([null, null, null]);
  });
});

describe('where nearly all say one thing', () => {
  it('is said that they do, and how many the others leave at least', () => {
    const none = { band: 0, least: 0.95 };
    expect(fieldOf([397, 3, 0])).toMatchObject({ withheld: 'cells', nearlyAll: none });
    const all = { band: 1, least: 0.95 };
    expect(fieldOf([3, 397, 0])).toMatchObject({ cells: [null, null], nearlyAll: all });
    expect(fieldOf([20, 380, 0])).toMatchObject({ withheld: null, nearlyAll: null });
    // Nine of the 88 that rounding leaves of 90; nine more may have left it out.
    expect(fieldOf([1, 89, 0], 20).nearlyAll?.least).toBe(0.85);
    expect(fieldOf([1, 89, 0]).nearlyAll?.least).toBe(0.85);
    // Of four bands three may hold nine each.
    expect(bandedOf([2, 190, 5, 3], 40).nearlyAll).toEqual({ band: 1, least: 0.85 });
    expect(bandedOf([2, 66, 4, 5], 40).nearlyAll).toEqual({ band: 1, least: 0.6 });
  });

  it('is not said of what may be half of them or less', () => {
    expect(bandedOf([2, 48, 2, 3], 40)).toMatchObject({ withheld: 'cells', nearlyAll: null });
  });

  it('turns on no small cell, and on nobody who left it out: 115 of 120 agree, or 111', () => {
    const LEAST: Record<number, number> = { 60: 0.8, 90: 0.85, 100: 0.85, 120: 0.9, 400: 0.95 };
    for (const packets of [60, 90, 100, 120, 400]) {
      const said = Array.from({ length: MIN_CELL }, (_, small) =>
        Array.from({ length: MIN_CELL }, (__, missing) => {
          const field = fieldOf([small, packets - missing - small, 0], missing);
          return [field.withheld, field.nearlyAll?.band, field.nearlyAll?.least].join();
        }),
      ).flat();
      expect(new Set(said).size).toBe(1);
      expect(said[0]).toBe(`cells,1,${LEAST[packets]}`);
    }
  });

  it('is true, of every table', () => {
    const cells = fc.array(fc.oneof(fc.nat(9), fc.nat(60), fc.nat(600)), {
      ...{ minLength: 2, maxLength: 4 },
    });
    let said = 0;
    fc.assert(
      fc.property(cells, fc.nat(40), (own, missing) => {
        fc.pre(own.reduce((sum, n) => sum + n, missing) >= MIN_PACKETS);
        const { nearlyAll } = bandedOf(own, missing);
        if (nearlyAll === null) return;
        said += 1;
        const given = own.reduce((sum, n) => sum + n, 0);
        expect((own[nearlyAll.band] ?? 0) / given).toBeGreaterThanOrEqual(nearlyAll.least);
        expect(given).toBeGreaterThanOrEqual(fewestGiving(nearlyAll, own.length));
      }),
      { numRuns: 2_000 },
    );
    expect(said).toBeGreaterThan(20);
  });

  it('is not said where two are the largest: nothing small stands beside the one', () => {
    expect(bandedOf([300, 300, 3])).toMatchObject({ withheld: 'cells', nearlyAll: null });
  });

  /** Whoever tries every table of 203 in three bands, and of 73 in four, knows that it is a tie. */
  it.each([
    [3, 203],
    [4, 73],
  ])('tells where nothing is said of no cell whether it is small: %d bands of %d', (bands, n) => {
    const silent = tablesOf(bands, n).filter((own) => {
      const { withheld, nearlyAll } = bandedOf(own);
      return withheld === 'cells' && nearlyAll === null;
    });
    for (let band = 0; band < bands; band += 1) {
      const counts = silent.map((own) => own[band] ?? 0);
      expect(Math.min(...counts)).toBeLessThan(MIN_CELL);
      expect(Math.max(...counts)).toBeGreaterThanOrEqual(MIN_CELL);
    }
    const ties = silent.filter((own) => own.filter((one) => one === Math.max(...own)).length > 1);
    expect(ties).toHaveLength(silent.length);
  });
});

/** Of a question. */
function bandedOf(bands: number[], missing = 0): PublishedField {
  const options = bands.map((_, n) => `选项${n}`);
  const definition = definitionOf({
    ...{ person: [], platforms: [], perPlatform: [] },
    questions: [{ id: 'q', text: '问题', options, protection: CLEAR }],
  });
  const packets = bands.reduce((sum, n) => sum + n, missing);
  const counts = { survey: definition.id, packets, fields: [{ bands, missing }] };
  return disclose(definition, counts)?.fields[0] as PublishedField;
}

function tablesOf(bands: number, n: number): number[][] {
  if (bands === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    tablesOf(bands - 1, n - first).map((rest) => [first, ...rest]),
  ).flat();
}

function repeat(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
