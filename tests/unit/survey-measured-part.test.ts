import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { Protection } from '../../src/core/survey/definition';
import type { PublishedField } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import { MIN_CELL } from '../../src/core/survey/limits';
import { measuredPart } from '../../src/core/survey/measured-part';
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

  it('adds up to all packets, and never below nothing, out of randomised answers', () => {
    const bands = fc.array(fc.nat(300), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(
        bands,
        fc.nat(50),
        fc.constantFrom(null, 0.2, 1, 2),
        (counts, missing, epsilon) => {
          const unmeasured = counts.length - 1;
          const part = measuredPart({ unmeasured }, { bands: counts, missing }, epsilon);
          expect(part.cells).toHaveLength(unmeasured);
          expect(part.given + part.missing).toBe(counts.reduce((sum, n) => sum + n, missing));
          expect(part.given).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(part.given)).toBe(true);
        },
      ),
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
    expect(field.given).toBeGreaterThan(8_000);
  });
});

describe('where nearly all say one thing', () => {
  it('is said that they do, and no more, from a hundred on', () => {
    expect(fieldOf([397, 3, 0])).toMatchObject({ withheld: 'cells', nearlyAll: 0 });
    expect(fieldOf([3, 397, 0])).toMatchObject({ cells: [null, null], nearlyAll: 1 });
    expect(fieldOf([98, 1, 0]).nearlyAll).toBe(null);
    expect(fieldOf([1, 99, 0]).nearlyAll).toBe(1);
    // A tenth is said only where it could hold a cell's worth.
    expect(100 / 10).toBe(MIN_CELL);
  });

  it('is not said of what chance may have brought there, nor beside cells that are shown', () => {
    expect(fieldOf([9, 91, 0])).toMatchObject({ withheld: 'cells', nearlyAll: null });
    expect(fieldOf([20, 380, 0])).toMatchObject({ withheld: null, nearlyAll: null });
  });
});

function repeat(value: number, times: number): number[] {
  return Array.from({ length: times }, () => value);
}
