import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldCounts, SurveyCounts } from '../../src/core/survey/counts';
import type { Protection, SurveyDefinition } from '../../src/core/survey/definition';
import { DIFFERENCE_SHARE } from '../../src/core/survey/difference';
import type { PublishedField } from '../../src/core/survey/disclose';
import { disclose, leastPackets } from '../../src/core/survey/disclose';
import { MIN_CELL, MIN_PACKETS, ROUND_TO } from '../../src/core/survey/limits';
import { drawsFor } from '../../src/core/survey/randomise';
import { MIN_HIDDEN, suppressed } from '../../src/core/survey/suppress';
import { CLEAR, definitionOf, noisy, POINTS } from './definition-sample';
import { seeded } from './survey-chance';

/** A survey of one question. */
function asking(options: number, protection: Protection = CLEAR): SurveyDefinition {
  const named = Array.from({ length: options }, (_, option) => `选项${option}`);
  return definitionOf({
    ...{ person: [], platforms: [], perPlatform: [] },
    questions: [{ id: 'q', text: '问题', options: named, protection }],
  });
}

function countsOf(definition: SurveyDefinition, ...fields: FieldCounts[]): SurveyCounts {
  const [first] = fields;
  const given = first?.bands.reduce((sum, n) => sum + n, 0) ?? 0;
  return { survey: definition.id, packets: given + (first?.missing ?? 0), fields };
}

function fieldOf(bands: number[], missing = 0, protection: Protection = CLEAR): PublishedField {
  const definition = asking(bands.length, protection);
  const table = disclose(definition, countsOf(definition, { bands, missing }));
  return table?.fields[0] as PublishedField;
}

const shownOf = ({ cells }: PublishedField) => cells.map((cell) => cell?.count ?? null);
const sum = (cells: readonly number[]) => cells.reduce((all, n) => all + n, 0);

const anyCells = fc
  .array(fc.oneof(fc.nat(14), fc.nat(60), fc.nat(2_000)), { minLength: 2, maxLength: 8 })
  .filter((cells) => sum(cells) >= MIN_PACKETS);

describe('the minimum of packets', () => {
  it('gives no table below 20, whatever a definition says', () => {
    const definition = { ...asking(2), minimumPackets: 1 };
    const of = (n: number) =>
      disclose(definition, countsOf(definition, { bands: [n, 0], missing: 0 }));
    expect(leastPackets(definition)).toBe(20);
    expect(of(19)).toBeNull();
    expect(of(20)).not.toBeNull();
  });

  it("gives none below the survey's own", () => {
    const definition = { ...asking(2), minimumPackets: 50 };
    const of = (n: number) =>
      disclose(definition, countsOf(definition, { bands: [n - 20, 20], missing: 0 }));
    expect(of(49)).toBeNull();
    expect(of(50)).not.toBeNull();
  });

  it('holds for each field: what fewer than 20 gave is withheld whole', () => {
    const few = fieldOf([10, 9], 81);
    expect(few).toMatchObject({ withheld: 'few', cells: [null, null] });
    expect(fieldOf([10, 10], 80)).toMatchObject({ withheld: null, given: 20 });
  });

  it('takes counts of its own survey alone', () => {
    const definition = asking(2);
    const other = { ...countsOf(definition, { bands: [20, 20], missing: 0 }), survey: 'other' };
    expect(() => disclose(definition, other)).toThrow(RangeError);
    const wider = countsOf(definition, { bands: [20, 20, 20], missing: 0 });
    expect(() => disclose(definition, wider)).toThrow(RangeError);
  });
});

describe('what is withheld', () => {
  it.each([
    ['nothing where every cell is of ten or more', [10, 30, 12], [10, 30, 10]],
    ['a small cell, and the next smallest with it', [4, 31, 58, 77], [null, null, 60, 75]],
    ['two small cells, and the next smallest still', [4, 5, 58, 77], [null, null, null, 75]],
    ['a cell of nobody as any other', [0, 31, 58], [null, null, 60]],
    ['more where those do not come to twenty', [0, 10, 12, 90], [null, null, null, 90]],
    ['cells that are equal, together', [3, 40, 40, 61], [null, null, null, 60]],
    ['everything where that is what it takes', [9, 91], [null, null]],
    ['everything where no cell is of ten', [9, 9, 9], [null, null, null]],
  ])('is %s', (_, bands, shown) => {
    const field = fieldOf(bands);
    expect(shownOf(field)).toEqual(shown);
    expect(field.withheld).toBe(shown.some((count) => count !== null) ? null : 'cells');
  });

  it('never stands alone, and holds at least twenty, or is everything', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const hidden = suppressed(cells);
        const held = cells.filter((_, i) => hidden[i]);
        expect(cells.every((cell, i) => hidden[i] || cell >= MIN_CELL)).toBe(true);
        if (held.length === 0) return;
        expect(held.length).toBeGreaterThan(1);
        if (held.length < cells.length) {
          expect(sum(held)).toBeGreaterThanOrEqual(MIN_HIDDEN);
          expect(Math.max(...held)).toBeGreaterThanOrEqual(MIN_CELL);
        }
      }),
    );
  });
});

describe('solving for a withheld cell', () => {
  it('fails: any two of them may be exchanged and the same is published', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(7), fc.nat(7), (cells, a, b) => {
        const published = fieldOf(cells, 30);
        // That nearly all are in one band is said of it; of the others it is not said in which.
        const held = cells.flatMap((_, i) =>
          published.cells[i] === null && published.nearlyAll?.band !== i ? [i] : [],
        );
        if (held.length < 2) return;
        const from = held[a % held.length] ?? 0;
        const to = held[b % held.length] ?? 0;
        const other = [...cells];
        other[from] = cells[to] ?? 0;
        other[to] = cells[from] ?? 0;
        expect(fieldOf(other, 30)).toEqual(published);
      }),
    );
  });

  it('fails by the sums: from all that is published each may be of ten or more', () => {
    const half = (ROUND_TO - 1) / 2;
    fc.assert(
      fc.property(anyCells, fc.nat(40), (cells, missing) => {
        const field = fieldOf(cells, missing);
        const held = field.cells.filter((cell) => cell === null).length;
        if (held === 0) return;
        // The number of packets is known exactly: by whoever handed them in.
        const packets = sum(cells) + missing;
        const shown = field.cells.flatMap((cell) => (cell ? [cell.count] : []));
        const least = sum(shown.map((count) => Math.max(MIN_CELL, count - half)));
        const left = field.missing === null ? 0 : field.missing - half;
        const most = Math.min(
          packets - least - left,
          (field.given ?? Number.POSITIVE_INFINITY) + half - least,
        );
        expect(most).toBeGreaterThanOrEqual(MIN_CELL);
      }),
    );
  });

  /**
   * The strongest reader: he knows the rule, the exact number of packets and the exact number of
   * those who did not answer, and tries every table there can be.
   */
  it.each([
    [2, [20, 21, 29, 40, 77]],
    [3, [20, 21, 24, 27, 30, 38, 45, 60]],
    [4, [20, 24, 30, 36, 41]],
    [5, [20, 27]],
  ])('fails by trying all tables of %i cells', (bands, totals) => {
    for (const total of totals) {
      const seen = new Map<string, { least: number; most: number }[]>();
      for (const cells of tablesOf(bands, total)) {
        const hidden = suppressed(cells);
        if (!hidden.includes(true)) continue;
        const shown = cells.map((cell, i) => (hidden[i] ? null : cell)).join();
        const known = seen.get(shown) ?? cells.map((cell) => ({ least: cell, most: cell }));
        cells.forEach((cell, i) => {
          const range = known[i];
          if (range) known[i] = widened(range, cell);
        });
        seen.set(shown, known);
      }
      expect(seen.size).toBeGreaterThan(0);
      for (const [shown, ranges] of seen) {
        const held = shown.split(',').flatMap((text, i) => (text === '' ? [ranges[i]] : []));
        for (const range of held) {
          expect(range?.least).toBeLessThan(MIN_CELL);
          expect(range?.most).toBeGreaterThanOrEqual(MIN_CELL);
        }
      }
    }
  });
});

function widened({ least, most }: { least: number; most: number }, cell: number) {
  return { least: Math.min(least, cell), most: Math.max(most, cell) };
}

function* tablesOf(bands: number, total: number): Generator<number[]> {
  if (bands === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of tablesOf(bands - 1, total - first)) yield [first, ...rest];
  }
}

describe('what is shown', () => {
  it('is rounded to five, of ten at the least, and no other number', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(40), (cells, missing) => {
        const { cells: shown, given, missing: left } = fieldOf(cells, missing);
        const scale = given === null ? (sum(cells) + missing) / sum(cells) : 1;
        const numbers = [...shown.map((cell) => cell?.count ?? null), given, left];
        for (const n of numbers) {
          if (n === null) continue;
          expect(n % ROUND_TO).toBe(0);
          expect(n).toBeGreaterThanOrEqual(MIN_CELL);
        }
        shown.forEach((cell, i) => {
          const n = scale * (cells[i] ?? 0);
          const off = Math.abs((cell?.count ?? n) - n);
          expect(off).toBeLessThan(given === null ? ROUND_TO / 2 + 1 : ROUND_TO / 2);
        });
      }),
    );
  });

  it('has shares that add up where nothing of it is withheld', () => {
    for (const missing of [61, 3]) {
      const { cells } = fieldOf([13, 13, 13], missing);
      expect(cells.map((cell) => cell?.count)).toEqual([15, 15, 15]);
      expect(sum(cells.map((cell) => cell?.share ?? 0))).toBeCloseTo(1);
    }
    expect(fieldOf([13, 13, 13], 61).given).toBe(40);
  });

  it('has no minimum, no maximum and no two fields together', () => {
    const definition = definitionOf();
    const fields = [4, 4, 4, 3, 3, 3].map((bands) => ({
      bands: Array.from({ length: bands }, () => 30),
      missing: 120 - bands * 30,
    }));
    const table = disclose(definition, { survey: definition.id, packets: 120, fields });
    const words = new Set(JSON.stringify(table).match(/"\w+":/g));
    expect([...words].sort()).toEqual(
      ['cells', 'count', 'epsilon', 'fields', 'given', 'id', 'missing', 'nearlyAll', 'noise']
        .concat(['packets', 'share', 'standardError', 'survey', 'withheld'])
        .map((word) => `"${word}":`),
    );
    expect(table?.fields.map(({ id }) => id)).toEqual([
      'person:burden',
      'person:logins',
      'person:study',
      'platform:oa:token',
      'platform:grid:token',
      'question:ranked',
    ]);
  });

  it('depends on nothing but what may be told: a standard error is of the rounded share', () => {
    const a = fieldOf([38, 62]);
    const b = fieldOf([41, 58]);
    expect(a).toEqual(b);
    const share = 0.4;
    // Nine of the hundred may have left it out.
    const expected = Math.sqrt((share * (1 - share)) / 91 + 2 / 91 ** 2);
    expect(a.cells[0]?.standardError).toBeCloseTo(expected, 12);
  });
});

describe('those who did not give a field', () => {
  it('are told, with those who did, from ten on', () => {
    expect(fieldOf([50, 50], 10)).toMatchObject({ given: 100, missing: 10 });
    expect(fieldOf([50, 50], 9)).toMatchObject({ given: null, missing: null });
  });

  it('are not told where the field is withheld: the rest would be those who gave it', () => {
    expect(fieldOf([10, 9], 81)).toMatchObject({ withheld: 'few', given: null, missing: null });
    expect(fieldOf([9, 91], 81)).toMatchObject({ withheld: 'cells', given: null, missing: null });
  });

  it('are made up for by the others where they are fewer', () => {
    const all = fieldOf([40, 60]);
    const most = fieldOf([36, 55], 9);
    expect(shownOf(most)).toEqual(shownOf(all));
    // As many as may have left it out, so that no error is stated too small.
    expect(all.cells[0]?.standardError).toBeGreaterThan(Math.sqrt((0.4 * 0.6) / 92));
  });

  /**
   * The strongest reader again: he knows the rules and the exact number of packets, and tries every
   * table there can be. What is published where fewer than ten left the field out is also published
   * where nobody did, and where several did.
   */
  it.each([
    [2, 40],
    [2, 83],
    [2, 100],
    [3, 47],
    [3, 60],
  ])('are not found out by trying all tables of %i cells of %i packets', (bands, packets) => {
    const seen = new Map<string, Set<number>>();
    for (let missing = 0; missing <= packets - MIN_PACKETS; missing += 1) {
      for (const cells of tablesOf(bands, packets - missing)) {
        const field = fieldOf(cells, missing);
        if (field.withheld !== null) continue;
        const shown = JSON.stringify([shownOf(field), field.given, field.missing]);
        seen.set(shown, (seen.get(shown) ?? new Set()).add(missing));
      }
    }
    const folded = [...seen].filter(([shown]) => shown.endsWith('null,null]'));
    expect(folded.length).toBeGreaterThan(3);
    for (const [, missing] of folded) {
      expect(missing).toContain(0);
      expect(Math.max(...missing)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('randomised fields', () => {
  // At ε = ln 3 of two answers: p = 3/4, q = 1/4; ε is given in hundredths.
  it('are shown as estimates, whatever these come to, and add up to one', () => {
    const field = fieldOf([120, 80], 0, noisy(1.1));
    expect(shownOf(field)).toEqual([140, 60]);
    expect(field.epsilon).toBe(1.1);
    // As reported there are 52 of them; as estimated, four. Fewer than a quarter are fewer than none.
    expect(shownOf(fieldOf([148, 52], 0, noisy(1.1)))).toEqual([195, 5]);
    const none = fieldOf([160, 40], 0, noisy(1.1));
    expect(shownOf(none)).toEqual([220, -20]);
    expect(none.cells.map((cell) => cell?.share)).toEqual([1.1, -0.1]);
    expect(none.cells[1]?.standardError).toBeGreaterThan(0);
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { cells: shown, withheld } = fieldOf(cells, 20, noisy(2));
        if (withheld !== null) return;
        expect(sum(shown.map((cell) => cell?.share ?? 0))).toBeCloseTo(1);
      }),
    );
  });

  it('are withheld whole, and by how many answered alone', () => {
    // 1/4 / (p − q)² n ≤ 0.01 from 100 on, and a little for the rounding.
    const cases = fc.record({ n: fc.integer({ min: 20, max: 200 }), yes: fc.nat(200) });
    fc.assert(
      fc.property(cases, fc.nat(200), ({ n, yes }, other) => {
        const of = (k: number) => fieldOf([n - Math.min(n, k), Math.min(n, k)], 50, noisy(1.1));
        expect(of(yes).withheld).toBe(of(other).withheld);
        expect(of(yes).withheld).toBe(n < 99 ? 'error' : n > 105 ? null : of(other).withheld);
      }),
    );
    expect(fieldOf([10, 9], 200, noisy(2))).toMatchObject({ withheld: 'few', given: null });
  });

  it('are on average what is true, even where hardly anybody is', () => {
    const bytes = seeded(29);
    const runs = 400;
    let all = 0;
    for (let run = 0; run < runs; run += 1) {
      const reported = [0, 0];
      for (let one = 0; one < 200; one += 1) {
        const said = drawsFor(2, 1, bytes)[one < 4 ? 1 : 0] ?? 0;
        reported[said] = (reported[said] ?? 0) + 1;
      }
      all += fieldOf(reported, 50, noisy(1)).cells[1]?.share ?? Number.NaN;
    }
    // The error of the mean is 0.0036.
    expect(Math.abs(all / runs - 0.02)).toBeLessThan(0.011);
  });

  it('have the error of those who answered: who was not drawn said nothing', () => {
    const error = (missing: number) =>
      fieldOf([300, 200], missing, noisy(1)).cells[0]?.standardError ?? 0;
    expect(error(2_000)).toBe(error(50));
  });

  it('are counts like others where two aggregators share them out', () => {
    const [aggregator] = definitionOf().aggregators;
    const definition = {
      ...asking(2, noisy(1)),
      aggregators: [aggregator, { name: '另一家', key: POINTS.other }],
    } as SurveyDefinition;
    const table = disclose(definition, countsOf(definition, { bands: [120, 80], missing: 0 }));
    expect(table?.fields[0]).toMatchObject({ epsilon: null, withheld: null });
    expect(table?.fields[0]?.cells.map((cell) => cell?.count)).toEqual([120, 80]);
  });

  it('come within two standard errors of the truth as often as they say', () => {
    const truth = [180, 120, 60, 40];
    const bytes = seeded(7);
    const runs = 300;
    let within = 0;
    let cells = 0;
    for (let run = 0; run < runs; run += 1) {
      const reported = [0, 0, 0, 0];
      truth.forEach((n, band) => {
        for (let one = 0; one < n; one += 1) {
          const said = drawsFor(4, 1.5, bytes)[band] ?? 0;
          reported[said] = (reported[said] ?? 0) + 1;
        }
      });
      fieldOf(reported, 0, noisy(1.5)).cells.forEach((cell, band) => {
        if (!cell) return;
        cells += 1;
        const off = Math.abs(cell.share - (truth[band] ?? 0) / 400);
        if (off <= 2 * cell.standardError) within += 1;
      });
    }
    expect(cells).toBeGreaterThan(runs * 3);
    expect(within / cells).toBeGreaterThan(0.95);
  }, 60_000);
});

describe('differencing', () => {
  it('of two tables that differ by one packet shows a field change in about a fifth of cases', () => {
    const bytes = seeded(11);
    const below = (n: number) => {
      const [a = 0, b = 0, c = 0] = bytes(3);
      return (a * 65_536 + b * 256 + c) % n;
    };
    const runs = 4_000;
    for (const bands of [2, 3, 4, 8]) {
      let differ = 0;
      for (let run = 0; run < runs; run += 1) {
        const cells = Array.from({ length: bands }, () => MIN_PACKETS / 2 + below(150));
        const more = [...cells];
        const band = below(bands);
        more[band] = (more[band] ?? 0) + 1;
        const [before, after] = [cells, more].map((one) => shownOf(fieldOf(one)).join());
        if (before !== after) differ += 1;
      }
      expect(differ / runs).toBeLessThan(DIFFERENCE_SHARE + 0.03);
      expect(differ / runs).toBeGreaterThan(DIFFERENCE_SHARE / 2);
    }
  });
});
