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
    if (field) field.bands = said[id] ?? field.bands;
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

  it('has no evidence of what is withheld', () => {
    const definition = surveyOf();
    const { clearOut, merge } = rankingOf(
      definition,
      tableOf(definition, { ...token('oa', 5), ...repeated('grid', 9) }),
    );
    expect(clearOut).toEqual([]);
    expect(merge).toEqual([]);
  });

  it('says of little use nothing where a band of it is withheld', () => {
    const definition = surveyOf();
    const table = tableOf(definition, { ...token('oa', 200), ...burden('oa', 4, 130, 180, 86) });
    const { clearOut } = rankingOf(definition, table);
    expect(clearOut[0]?.evidence.map(({ kind }) => kind)).toEqual(['token']);
  });

  it('says of little use nothing where no band ends there, or it was not asked', () => {
    for (const asks of [
      [{ metric: 'burden', edges: [30, 60], protection: CLEAR }, ...ASKS.slice(1)],
      ASKS.slice(1),
    ] as PlatformAsk[][]) {
      const definition = surveyOf(asks);
      const table = tableOf(definition, { ...token('oa', 200), ...burden('oa', 150, 130, 120) });
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
