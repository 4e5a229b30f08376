import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { likeness, MIN_FIELDS } from '../../src/core/likeness';
import { overlapOf } from '../../src/core/overlap';
import type { Category, Platform } from '../../src/core/platform';

const DAY = '2026-11-16';
const row = (platform: string, ...shapes: number[][]): DayRow => ({
  ...emptyDayRow(DAY, platform),
  forms: shapes.map((shape) => ({ slot: 18, fields: shape.length, ms: 1, shape })),
});
const kind = (id: string, category: Category): Platform => ({
  id,
  name: id,
  level: 'county',
  category,
  matches: [],
});
const of = (rows: DayRow[], platforms: Platform[] = [], measured: string[] = []) =>
  overlapOf({ rows, earlier: [], platforms, measured });

describe('the overlap of two platforms', () => {
  it('is that of their two most alike forms', () => {
    const rows = [
      row('b', [1, 2, 3, 4], [10, 11, 12, 13, 14]),
      row('a', [1, 2, 90, 91], [10, 11, 12, 13, 15]),
    ];
    expect(of(rows)).toEqual([
      { a: 'a', b: 'b', likeness: 4 / 6, shared: 4, fields: 6, sameCategory: false },
    ]);
  });

  it('takes in forms of the days before the range', () => {
    const seen = overlapOf({
      rows: [row('a', [1, 2, 3, 4])],
      earlier: [row('b', [1, 2, 3, 4])],
      platforms: [],
      measured: [],
    });
    expect(seen).toMatchObject([{ likeness: 1, shared: 4, fields: 4 }]);
  });

  it('says nothing of forms with hardly any fields, or of two that share none', () => {
    expect(of([row('a', [1, 2, 3]), row('b', [1, 2, 3])])).toEqual([]);
    expect(of([row('a', [1, 2, 3, 4]), row('b', [5, 6, 7, 8])])).toEqual([]);
    expect(of([row('a', [1, 2, 3, 4], [1, 2, 3, 4])])).toEqual([]);
  });

  it('may be the category alone, even before anything was handed in', () => {
    const platforms = [kind('a', 'party'), kind('b', 'party'), kind('c', 'health')];
    expect(of([row('a')], platforms, ['b', 'c'])).toEqual([
      { a: 'a', b: 'b', likeness: 0, shared: 0, fields: 0, sameCategory: true },
    ]);
  });

  it('is none for two of the category that holds what is left over', () => {
    expect(of([], [kind('a', 'other'), kind('b', 'other')], ['a', 'b'])).toEqual([]);
  });

  it('leaves out platforms that are neither measured nor used', () => {
    expect(of([], [kind('a', 'party'), kind('b', 'party')], ['a'])).toEqual([]);
  });

  it('puts the closest first, of equally close ones those with more fields', () => {
    const rows = [
      row('a', [1, 2, 3, 4], [20, 21, 22, 23, 24, 25]),
      row('b', [1, 2, 3, 4]),
      row('c', [20, 21, 22, 23, 24, 25]),
      row('d', [1, 2, 3, 9]),
    ];
    expect(of(rows).map(({ a, b }) => a + b)).toEqual(['ac', 'ab', 'ad', 'bd']);
  });
});

describe('among any forms', () => {
  const shape = fc
    .uniqueArray(fc.nat(15), { minLength: 2, maxLength: 8 })
    .map((hashes) => hashes.sort((a, b) => a - b));
  const rowsOf = fc
    .array(
      fc.record({
        platform: fc.constantFrom('a', 'b', 'c', 'd'),
        shapes: fc.array(shape, { maxLength: 4 }),
      }),
      { maxLength: 10 },
    )
    .map((parts) => parts.map(({ platform, shapes }) => row(platform, ...shapes)));

  it('is what each form held against each gives', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const shapesOf = (id: string) =>
          rows
            .filter(({ platform }) => platform === id)
            .flatMap(({ forms }) => forms.map((form) => form.shape))
            .filter(({ length }) => length >= MIN_FIELDS);
        const expected: [string, number][] = [];
        for (const a of ['a', 'b', 'c', 'd']) {
          for (const b of ['a', 'b', 'c', 'd'].filter((id) => id > a)) {
            const all = shapesOf(a).flatMap((one) =>
              shapesOf(b).map((other) => likeness(one, other)),
            );
            const most = Math.max(0, ...all);
            if (most > 0) expected.push([a + b, most]);
          }
        }
        const found = of(rows).map((pair): [string, number] => [pair.a + pair.b, pair.likeness]);
        expect(new Map(found)).toEqual(new Map(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('is bounded, adds up, and does not ask in what order the rows came', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const pairs = of(rows);
        for (const { a, b, likeness: found, shared, fields } of pairs) {
          expect(a < b).toBe(true);
          expect(found).toBe(shared / fields);
          expect(found > 0 && found <= 1).toBe(true);
        }
        expect(of([...rows].reverse())).toEqual(pairs);
      }),
    );
  });
});
