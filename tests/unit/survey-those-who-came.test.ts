/** What is told of a platform that some measure and never came to (those-who-came.ts). */
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../src/core/survey/check';
import type { FieldCounts } from '../../src/core/survey/counts';
import type { PlatformMetric, SurveyDefinition } from '../../src/core/survey/definition';
import type { PublishedField } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { MIN_CELL } from '../../src/core/survey/limits';
import { CLEAR, definitionOf, POINTS } from './definition-sample';

const sum = (cells: readonly number[]) => cells.reduce((all, n) => all + n, 0);
const shownOf = ({ cells }: PublishedField) => cells.map((cell) => cell?.count ?? null);

function* tablesOf(bands: number, total: number): Generator<number[]> {
  if (bands === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of tablesOf(bands - 1, total - first)) yield [first, ...rest];
  }
}

/**
 * Of one platform: minutes a week, whether one came only to be counted, and whether one was logged
 * out, which nobody was. `never` measured it and stayed away, and so are in the lowest band of all but
 * the second. Token visits alone are left out by `leftOut` of those who came, and by `strangers` who
 * do not measure it.
 */
describe('those who never came to a platform', () => {
  const PACKETS = 60;
  const COUNTED = 12;
  const asks = (edges: number[], ...others: PlatformMetric[]): SurveyDefinition => {
    const other = others.map((metric) => ({ metric, edges: [], protection: CLEAR }));
    return definitionOf({
      person: definitionOf().person.slice(0, 2),
      platforms: definitionOf().platforms.slice(0, 1),
      perPlatform: [{ metric: 'burden', edges, protection: CLEAR }, ...other],
      questions: [],
    });
  };
  const published = (
    definition: SurveyDefinition,
    minutes: number[],
    never: number,
    { packets = PACKETS, counted = COUNTED, leftOut = 0, strangers = 0 } = {},
  ) => {
    const measured = sum(minutes);
    const of: Record<string, FieldCounts> = {
      burden: { bands: [...minutes, packets - measured], missing: 0 },
      token: {
        bands: [
          measured - never - counted - leftOut,
          counted,
          packets - measured + never - strangers,
        ],
        missing: leftOut + strangers,
      },
      forced: { bands: [measured, 0, packets - measured], missing: 0 },
    };
    const core = { bands: [packets, 0, 0, 0], missing: 0 };
    const asked = definition.perPlatform.map(({ metric }) => of[metric] ?? core);
    const counts = { survey: definition.id, packets, fields: [core, core, ...asked] };
    const [, , ...fields] = disclose(definition, counts)?.fields ?? [];
    return fields as [PublishedField, ...PublishedField[]];
  };

  it('may be asked about in the clear, and are where two share out every field', () => {
    const definition = asks([10, 150], 'token');
    expect(checkDefinition(definition)).toEqual([]);
    const [one] = definition.aggregators;
    const two = { ...definition, aggregators: [one, { name: '另一家', key: POINTS.other }] };
    const both = two as SurveyDefinition;
    expect(checkDefinition(both)).toEqual([]);
    const of = { packets: 145 };
    expect(published(both, [15, 6, 90], 15, of)).toEqual(
      published(definition, [15, 6, 90], 15, of),
    );
  });

  /**
   * The strongest reader once more, of 60 packets 45 of which measure it. That a cell may be any is
   * shown by tables of these, and by those of fewer where nobody stayed away.
   */
  it.each([
    ['token visits', 0, ['token']],
    ['token visits and a third', 0, ['token', 'forced']],
    ['token visits that three strangers left out', 3, ['token']],
    ['token visits that ten strangers left out', 10, ['token']],
  ] as const)('do not give a withheld cell away beside %s', (_, strangers, others) => {
    const definition = asks([10, 150], ...others);
    const seen = new Map<string, number[][]>();
    for (let measured = 22; measured <= 45; measured += 1) {
      for (const minutes of tablesOf(3, measured)) {
        const most = measured === 45 ? Math.min(minutes[0] ?? 0, measured - COUNTED - 10) : 0;
        for (let never = 0; never <= most; never += 1) {
          const shown = JSON.stringify(published(definition, minutes, never, { strangers }));
          seen.set(shown, [...(seen.get(shown) ?? []), minutes]);
        }
      }
    }
    for (const [shown, tables] of seen) {
      const [minutes] = JSON.parse(shown) as [PublishedField];
      minutes.cells.forEach((cell, band) => {
        if (cell !== null || minutes.nearlyAll?.band === band) return;
        const counts = tables.map((cells) => cells[band] ?? 0);
        expect(Math.min(...counts)).toBeLessThan(MIN_CELL);
        expect(Math.max(...counts)).toBeGreaterThanOrEqual(MIN_CELL);
      });
    }
  });

  it('are left out where its lowest band is withheld, as though they did not measure it', () => {
    const definition = asks([1, 10, 150], 'token', 'forced');
    const of = { packets: 145, counted: 26 };
    const fields = published(definition, [15, 6, 60, 30], 15, of);
    expect(fields).toEqual(published(definition, [13, 5, 52, 26], 0, of));
    const [minutes, token] = fields;
    expect(token).toMatchObject({ given: 95, missing: 50 });
    expect(minutes).toMatchObject({ given: 95, missing: 50 });
    // In the same shares.
    expect(shownOf(minutes)).toEqual([null, null, 50, null]);
    expect(minutes.cells[2]?.share).toBeCloseTo(60 / 111, 1);
  });

  it('are counted where it is told, or said to be nearly all', () => {
    const definition = asks([1, 10, 150], 'token');
    const of = { packets: 600 };
    const [shown] = published(definition, [300, 60, 60, 30], 300, of);
    expect(shown).toMatchObject({ given: 450, missing: 150 });
    expect(shownOf(shown)).toEqual([300, 60, 60, 30]);
    const [nearly] = published(definition, [473, 12, 3, 2], 450, of);
    expect(nearly.nearlyAll).toEqual({ band: 0, least: 0.9 });
  });

  it('are not told by what is missing: whoever leaves token visits out counts as one of them', () => {
    const definition = asks([1, 10, 150], 'token');
    for (const strangers of [0, 38]) {
      const of = { packets: 202, strangers };
      const [minutes, token] = published(definition, [40, 8, 60, 50], 38, of);
      expect([minutes.given, token?.given]).toEqual([120, 120]);
    }
  });

  it('are paid for by the platform: where many leave token visits out little else is told', () => {
    const definition = asks([1, 10, 150], 'token');
    const of = { packets: 600, counted: 20 };
    const [some] = published(definition, [0, 40, 200, 210], 0, { ...of, leftOut: 300 });
    expect(some).toMatchObject({ given: 150, missing: 450 });
    const [few] = published(definition, [0, 40, 200, 210], 0, { ...of, counted: 19, leftOut: 431 });
    expect(few).toMatchObject({ withheld: 'few', given: null });
  });

  it('leave cells that are equal their common fate, wherever they stand', () => {
    const definition = asks([1, 10, 150], 'token');
    for (const minutes of [
      [7, 27, 27, 4],
      [27, 7, 27, 4],
      [27, 27, 7, 4],
    ]) {
      const [field] = published(definition, minutes, 6, { packets: 125 });
      expect(shownOf(field)).toEqual([null, null, null, null]);
    }
    const [told] = published(definition, [8, 12, 56, 56], 8, { packets: 200 });
    expect(told.cells[2]).toEqual(told.cells[3]);
  });

  it('make nothing that is nearly all out to be more than it is', () => {
    // Of 78 the first two scaled are 19.7: of whole numbers that are fewer than 20 it would be 19.
    const minutes = [1, 19, 59];
    const [field] = published(asks([10, 150], 'token'), minutes, 1, { packets: 119 });
    expect(field.nearlyAll).toEqual({ band: 2, least: 0.7 });
    expect(59 / sum(minutes)).toBeLessThan(0.75);
  });
});
