import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { PlatformAsk, SurveyDefinition } from '../../src/core/survey/definition';
import type { PublishedTable } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { fieldsOf } from '../../src/core/survey/fields';
import { IDLE_SHARE, REPEATED_SHARE, rankingOf, TOKEN_SHARE } from '../../src/core/survey/ranking';
import { CLEAR, definitionOf } from './definition-sample';

const N = 400;
const ASKS: PlatformAsk[] = [
  { metric: 'burden', edges: [1, 10, 150], protection: CLEAR },
  { metric: 'token', edges: [], protection: CLEAR },
  { metric: 'repeated', edges: [], protection: CLEAR },
];

function surveyOf(perPlatform = ASKS, ids = ['oa', 'grid', 'study']): SurveyDefinition {
  return definitionOf({
    ...{ person: [], questions: [], perPlatform },
    platforms: ids.map((id) => ({
      ...{ id, name: id, matches: [`https://${id}.x.gov.cn/*`] },
      ...{ category: 'oa' as const, expectedUsers: 100 },
    })),
  });
}

/** Field id → its counts; a field that is not named is given by nobody. */
function tableOf(definition: SurveyDefinition, said: Record<string, number[]>): PublishedTable {
  const fields = fieldsOf(definition);
  const counts = noCounts(
    definition.id,
    fields.map(({ bands }) => bands),
  );
  counts.packets = N;
  fields.forEach(({ id }, i) => {
    const field = counts.fields[i];
    // Measured on every computer, where it is not said on how many it was not.
    if (field) field.bands = field.bands.map((none, band) => said[id]?.[band] ?? none);
  });
  return disclose(definition, counts) as PublishedTable;
}

const token = (id: string, yes: number) => ({ [`platform:${id}:token`]: [N - yes, yes] });
const repeated = (id: string, yes: number) => ({ [`platform:${id}:repeated`]: [N - yes, yes] });
const burden = (id: string, ...bands: number[]) => ({ [`platform:${id}:burden`]: bands });

describe('ranking for 清理', () => {
  it('takes token visits of many with little use otherwise, the strongest first', () => {
    const definition = surveyOf();
    const table = tableOf(definition, {
      ...token('oa', 200),
      ...burden('oa', 150, 130, 80, 40),
      ...token('grid', 320),
      ...burden('grid', 200, 150, 30, 20),
    });
    const { clearOut } = rankingOf(definition, table);
    expect(clearOut.map(({ platform, reached }) => [platform, reached])).toEqual([
      ['grid', true],
      ['oa', true],
    ]);
    expect(clearOut[0]?.evidence).toMatchObject([
      { kind: 'token', share: 0.8, threshold: TOKEN_SHARE, reached: true },
      { kind: 'idle', share: 0.875, threshold: IDLE_SHARE, reached: true },
    ]);
  });

  it('takes no platform that people work on, however many come to be counted', () => {
    const definition = surveyOf();
    const { clearOut } = rankingOf(
      definition,
      tableOf(definition, {
        ...token('oa', 390),
        ...burden('oa', 20, 20, 160, 200),
        ...token('grid', 200),
        ...burden('grid', 200, 150, 30, 20),
      }),
    );
    expect(clearOut.map(({ platform, reached }) => [platform, reached])).toEqual([
      ['grid', true],
      ['oa', false],
    ]);
  });

  it('has no evidence for anything of what is withheld', () => {
    const definition = surveyOf();
    const { clearOut, merge } = rankingOf(
      definition,
      tableOf(definition, { ...token('oa', 5), ...repeated('grid', 9) }),
    );
    expect(clearOut.map(({ reached }) => reached)).toEqual([false]);
    expect(merge.map(({ reached }) => reached)).toEqual([false]);
  });

  it('says of little use how much it is at least, or at most, where a band of it is withheld', () => {
    const definition = surveyOf();
    const idle = (...bands: number[]) => {
      const table = tableOf(definition, { ...token('oa', 200), ...burden('oa', ...bands) });
      return rankingOf(definition, table).clearOut[0]?.evidence[1];
    };
    expect(idle(4, 20, 100, 276)).toMatchObject({ bound: 'most', reached: false });
    expect(idle(4, 20, 100, 276)?.share).toBeCloseTo(0.06);
    expect(idle(300, 12, 4, 84)).toMatchObject({ bound: 'least', share: 0.75, reached: true });
    expect(idle(280, 5, 5, 110)).toMatchObject({ bound: 'least', share: 0.7, reached: true });
    // At least 32.5 %, at most 55: the half is somewhere between.
    expect(idle(4, 130, 180, 86)).toBe(undefined);
  });

  it('has the clearest platforms, where nearly all say one thing and every cell is withheld', () => {
    const definition = surveyOf();
    const table = tableOf(definition, { ...token('oa', 395), ...burden('oa', 396, 2, 1, 1) });
    expect(table.fields.slice(0, 2)).toMatchObject([
      { withheld: 'cells', cells: [null, null, null, null] },
      { withheld: 'cells', cells: [null, null] },
    ]);
    const [oa] = rankingOf(definition, table).clearOut;
    expect(oa).toMatchObject({
      platform: 'oa',
      reached: true,
      evidence: [
        { kind: 'token', share: 0.9, bound: 'least' },
        { kind: 'idle', share: 0.9, bound: 'least' },
      ],
    });
    const none = tableOf(definition, { ...token('oa', 5), ...burden('oa', 1, 1, 2, 396) });
    expect(rankingOf(definition, none).clearOut[0]?.evidence).toMatchObject([
      { bound: 'most', share: 0.1, reached: false },
      { bound: 'most', share: 0.1, reached: false },
    ]);
  });

  it('ranks by little use alone where token visits were not asked, or are not told', () => {
    const definition = surveyOf();
    const table = tableOf(definition, {
      ...burden('oa', 200, 150, 30, 20),
      ...token('grid', 250),
      ...burden('grid', 300, 80, 10, 10),
    });
    expect(rankingOf(definition, table).clearOut).toMatchObject([
      { platform: 'grid', evidence: [{ kind: 'token' }, { kind: 'idle' }] },
      { platform: 'oa', reached: true, evidence: [{ kind: 'idle' }] },
    ]);
    const alone = surveyOf(ASKS.slice(0, 1));
    const of = rankingOf(alone, tableOf(alone, burden('oa', 20, 30, 150, 200)));
    expect(of.clearOut).toMatchObject([{ platform: 'oa', reached: false }]);
  });

  it('takes a platform that is not measured on most computers for no idle one', () => {
    const definition = surveyOf();
    const idle = (...bands: number[]) =>
      rankingOf(definition, tableOf(definition, burden('oa', ...bands))).clearOut[0];
    // Of the hundred that measure it, eighty work with it.
    expect(idle(10, 10, 40, 40, 300)).toMatchObject({
      reached: false,
      evidence: [{ kind: 'idle', share: 0.2, bound: null }],
    });
    // Too few measure it to say anything, though none of these used it.
    expect(idle(19, 0, 0, 0, 381)).toBe(undefined);
    expect(idle(0, 0, 0, 0, 400)).toBe(undefined);
  });

  it('says of little use nothing where no band ends there, or it was not asked', () => {
    for (const asks of [
      [{ metric: 'burden', edges: [30, 60], protection: CLEAR }, ...ASKS.slice(1)],
      ASKS.slice(1),
    ] as PlatformAsk[][]) {
      const definition = surveyOf(asks);
      const table = tableOf(definition, { ...token('oa', 200), ...burden('oa', 150, 130, 120, 0) });
      expect(rankingOf(definition, table).clearOut[0]?.evidence).toHaveLength(1);
    }
  });
});

describe('ranking for 整合', () => {
  it('takes forms that were asked for elsewhere too', () => {
    const definition = surveyOf();
    const { merge } = rankingOf(
      definition,
      tableOf(definition, { ...repeated('oa', 60), ...repeated('grid', 240) }),
    );
    expect(merge).toMatchObject([
      { platform: 'grid', reached: true, evidence: [{ share: 0.6, threshold: REPEATED_SHARE }] },
      { platform: 'oa', reached: false, evidence: [{ share: 0.15 }] },
    ]);
  });

  it('keeps platforms of one category together: one of them is what the form was asked for twice by', () => {
    const definition = surveyOf();
    definition.platforms = definition.platforms.map((one) =>
      one.id === 'grid' ? { ...one, category: 'grid' } : one,
    );
    const said = { ...repeated('oa', 100), ...repeated('grid', 240), ...repeated('study', 320) };
    const { merge } = rankingOf(definition, tableOf(definition, said));
    expect(merge.map(({ platform, category }) => [platform, category])).toEqual([
      ['study', 'oa'],
      ['oa', 'oa'],
      ['grid', 'grid'],
    ]);
  });

  it('does not take for reached what chance alone may have brought there', () => {
    const definition = surveyOf();
    const at = (yes: number) =>
      rankingOf(definition, tableOf(definition, repeated('oa', yes))).merge[0]?.reached;
    expect(at(REPEATED_SHARE * N)).toBe(false);
    expect(at(REPEATED_SHARE * N + 10)).toBe(true);
  });
});

it('takes platforms by any id for what they are', () => {
  const definition = surveyOf(ASKS, ['constructor', 'to-string']);
  const { clearOut } = rankingOf(definition, tableOf(definition, token('constructor', 200)));
  expect(clearOut.map(({ platform }) => platform)).toEqual(['constructor']);
});
