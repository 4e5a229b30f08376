import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { PlatformAsk, SurveyDefinition } from '../../src/core/survey/definition';
import type { PublishedTable } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { IDLE_SHARE, REPEATED_SHARE, TOKEN_SHARE } from '../../src/core/survey/evidence';
import { fieldsOf } from '../../src/core/survey/fields';
import { MOST_ERROR } from '../../src/core/survey/limits';
import { deviateOf } from '../../src/core/survey/normal';
import { drawsFor } from '../../src/core/survey/randomise';
import { rankingOf } from '../../src/core/survey/ranking';
import { CLEAR, definitionOf, noisy } from './definition-sample';
import { seeded } from './survey-chance';

const N = 400;
const ASKS: PlatformAsk[] = [
  { metric: 'burden', edges: [1, 10, 150], protection: CLEAR },
  { metric: 'token', edges: [], protection: CLEAR },
  { metric: 'repeated', edges: [], protection: CLEAR },
];

function surveyOf(
  perPlatform = ASKS,
  ids = ['oa', 'grid', 'study'],
  mandated = true,
): SurveyDefinition {
  return definitionOf({
    ...{ person: [], questions: [], perPlatform },
    platforms: ids.map((id) => ({
      ...{ id, name: id, matches: [`https://${id}.x.gov.cn/*`] },
      ...{ category: 'oa' as const, expectedUsers: 100, mandated },
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
    expect(clearOut.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['grid', 'reached'],
      ['oa', 'reached'],
      ['study', 'open'],
    ]);
    expect(clearOut[0]?.evidence).toMatchObject([
      { kind: 'token', figure: { share: 0.8 }, threshold: TOKEN_SHARE, verdict: 'reached' },
      { kind: 'idle', figure: { share: 0.875 }, threshold: IDLE_SHARE, verdict: 'reached' },
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
    expect(clearOut.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['grid', 'reached'],
      ['study', 'open'],
      ['oa', 'below'],
    ]);
  });

  it('has no evidence for anything of what is withheld', () => {
    const definition = surveyOf();
    const { clearOut, merge } = rankingOf(
      definition,
      tableOf(definition, { ...token('oa', 5), ...repeated('grid', 9) }),
    );
    expect(clearOut.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['grid', 'open'],
      ['study', 'open'],
      ['oa', 'below'],
    ]);
    expect(merge.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['oa', 'open'],
      ['study', 'open'],
      ['grid', 'below'],
    ]);
  });

  /** Half of the users work with it for hours: token visits of the others alone are no case. */
  it('cannot tell where the figure that may speak for a platform is withheld', () => {
    const definition = surveyOf(ASKS, ['oa']);
    const said = { ...token('oa', 180), ...burden('oa', 4, 16, 180, 200) };
    const [oa] = rankingOf(definition, tableOf(definition, said)).clearOut;
    expect(oa).toMatchObject({ verdict: 'below' });
    const open = { ...token('oa', 280), ...burden('oa', 4, 130, 180, 86) };
    expect(rankingOf(definition, tableOf(definition, open)).clearOut[0]).toMatchObject({
      verdict: 'open',
      evidence: [{ verdict: 'reached' }, { kind: 'idle', verdict: 'open' }],
    });
    const none = rankingOf(definition, tableOf(definition, token('oa', 280))).clearOut[0];
    expect(none).toMatchObject({
      verdict: 'open',
      evidence: [{ verdict: 'reached' }, { kind: 'idle', figure: null, verdict: 'open' }],
    });
  });

  it('says of little use how much it is at least, or at most, where a band of it is withheld', () => {
    const definition = surveyOf();
    const idle = (...bands: number[]) => {
      const table = tableOf(definition, { ...token('oa', 200), ...burden('oa', ...bands) });
      const { clearOut } = rankingOf(definition, table);
      return clearOut.find(({ platform }) => platform === 'oa')?.evidence[1];
    };
    expect(idle(4, 20, 100, 276)).toMatchObject({ figure: { bound: 'most' }, verdict: 'below' });
    expect(idle(4, 20, 100, 276)?.figure?.share).toBeCloseTo(0.06);
    const most = { bound: 'least', share: 0.75 };
    expect(idle(300, 12, 4, 84)).toMatchObject({ figure: most, verdict: 'reached' });
    const more = { bound: 'least', share: 0.7 };
    expect(idle(280, 5, 5, 110)).toMatchObject({ figure: more, verdict: 'reached' });
    // At least 32.5 %, at most 55: the half is somewhere between.
    expect(idle(4, 130, 180, 86)?.verdict).toBe('open');
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
      verdict: 'reached',
      evidence: [
        { kind: 'token', figure: { share: 0.9, bound: 'least' } },
        { kind: 'idle', figure: { share: 0.9, bound: 'least' } },
      ],
    });
    const none = tableOf(definition, { ...token('oa', 5), ...burden('oa', 1, 1, 2, 396) });
    const last = rankingOf(definition, none).clearOut.at(-1);
    expect(last?.platform).toBe('oa');
    expect(last?.evidence).toMatchObject([
      { figure: { bound: 'most', share: 0.1 }, verdict: 'below' },
      { figure: { bound: 'most', share: 0.1 }, verdict: 'below' },
    ]);
  });

  it('ranks by little use alone where token visits were not asked', () => {
    const alone = surveyOf(ASKS.slice(0, 1), ['oa', 'grid']);
    const said = { ...burden('oa', 20, 30, 150, 200), ...burden('grid', 300, 80, 10, 10) };
    expect(rankingOf(alone, tableOf(alone, said)).clearOut).toMatchObject([
      { platform: 'grid', verdict: 'reached', evidence: [{ kind: 'idle' }] },
      { platform: 'oa', verdict: 'below' },
    ]);
  });

  it('holds little use against no platform that nobody has to use, and much use for any', () => {
    const definition = surveyOf(ASKS, ['oa', 'grid', 'study'], false);
    const { clearOut, tested } = rankingOf(
      definition,
      tableOf(definition, {
        // Ticked by everybody, and never visited.
        ...token('oa', 20),
        ...burden('oa', 350, 20, 15, 15),
        ...token('grid', 320),
        ...burden('grid', 15, 15, 170, 200),
        ...token('study', 320),
        ...burden('study', 200, 150, 30, 20),
      }),
    );
    expect(
      clearOut.map(({ platform, verdict, evidence }) => [
        ...[platform, verdict, evidence.map(({ kind }) => kind).join()],
      ]),
    ).toEqual([
      ['study', 'reached', 'token'],
      ['grid', 'below', 'token,idle'],
      ['oa', 'below', 'token'],
    ]);
    // Token visits and repeated forms of three.
    expect(tested).toBe(6);
    const alone = surveyOf(ASKS.slice(0, 1), ['oa'], false);
    const idle = tableOf(alone, burden('oa', 350, 20, 15, 15));
    expect(rankingOf(alone, idle).clearOut).toEqual([]);
  });

  it('takes a platform that is not measured on most computers for no idle one', () => {
    const definition = surveyOf(ASKS.slice(0, 1), ['oa']);
    const idle = (...bands: number[]) =>
      rankingOf(definition, tableOf(definition, burden('oa', ...bands))).clearOut[0];
    // Of the hundred that measure it, eighty work with it.
    expect(idle(10, 10, 40, 40, 300)).toMatchObject({
      verdict: 'below',
      evidence: [{ kind: 'idle', figure: { share: 0.2, bound: null } }],
    });
    // Too few measure it to say anything, though none of these used it.
    expect(idle(19, 0, 0, 0, 381)?.verdict).toBe('open');
    expect(idle(0, 0, 0, 0, 400)?.verdict).toBe('open');
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
      {
        ...{ platform: 'grid', verdict: 'reached' },
        evidence: [{ figure: { share: 0.6 }, threshold: REPEATED_SHARE }],
      },
      { platform: 'study', verdict: 'open' },
      { platform: 'oa', verdict: 'below', evidence: [{ figure: { share: 0.15 } }] },
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
    const definition = surveyOf(ASKS.slice(2), ['oa']);
    const at = (yes: number, asked = definition) => {
      const { merge } = rankingOf(asked, tableOf(asked, repeated('oa', yes)));
      return merge.find(({ platform }) => platform === 'oa')?.verdict;
    };
    expect(at(REPEATED_SHARE * N - 5)).toBe('below');
    expect(at(REPEATED_SHARE * N)).toBe('open');
    expect(at(REPEATED_SHARE * N + 10)).toBe('open');
    // Twenty-five points of which 2.2 are one standard error.
    expect(at(REPEATED_SHARE * N + 20)).toBe('reached');
    // Among thirty platforms asked for three things there is more for chance to find.
    const many = surveyOf(
      ASKS,
      Array.from({ length: 30 }, (_, n) => (n === 0 ? 'oa' : `p${n}`)),
    );
    expect(at(REPEATED_SHARE * N + 20, many)).toBe('open');
    expect(at(REPEATED_SHARE * N + 50, many)).toBe('reached');
  });

  it('says how many figures it tested', () => {
    const definition = surveyOf();
    expect(rankingOf(definition, tableOf(definition, {})).tested).toBe(9);
    const [first, ...others] = definition.platforms;
    if (!first) throw new Error('no platform');
    const mixed = { ...definition, platforms: [{ ...first, mandated: false }, ...others] };
    expect(rankingOf(mixed, tableOf(mixed, {})).tested).toBe(8);
  });

  it('takes for reached nothing that is too uncertain, however far beyond', () => {
    const definition = surveyOf(ASKS.slice(2), ['oa']);
    const of = (no: number, yes: number) =>
      rankingOf(
        definition,
        tableOf(definition, { 'platform:oa:repeated': [no, yes, N - no - yes] }),
      ).merge[0];
    const few = of(11, 11);
    expect(few?.evidence[0]?.figure?.standardError).toBeGreaterThan(MOST_ERROR);
    expect(few?.verdict).toBe('open');
    expect(of(50, 50)?.verdict).toBe('reached');
  });
});

it('takes platforms by any id for what they are', () => {
  const definition = surveyOf(ASKS, ['constructor', 'to-string']);
  const { clearOut } = rankingOf(definition, tableOf(definition, token('constructor', 200)));
  expect(clearOut.map(({ platform }) => platform)).toEqual(['constructor', 'to-string']);
});

/**
 * Sixteen platforms, each measured by three in ten of a thousand; of each a share is at the threshold
 * or just below, so that none is beyond it. Each packet answers four, as it would.
 */
it('names none of sixteen platforms that are just at the threshold in 95 of 100 surveys', () => {
  const ids = Array.from({ length: 16 }, (_, n) => `p${n}`);
  const definition = surveyOf([{ metric: 'token', edges: [], protection: noisy(2) }], ids);
  const bytes = seeded(41);
  const chance = () => ((bytes(1)[0] ?? 0) * 256 + (bytes(1)[0] ?? 0)) / 65_536;
  const surveys = 60;
  let named = 0;
  for (let survey = 0; survey < surveys; survey += 1) {
    const counts = noCounts(
      definition.id,
      ids.map(() => 3),
    );
    counts.packets = 2_000;
    for (const field of counts.fields) {
      for (let one = 0; one < 500; one += 1) {
        const truth = chance() < 0.3 ? Number(chance() < TOKEN_SHARE) : 2;
        const said = drawsFor(3, 2, bytes)[truth] ?? 0;
        field.bands[said] = (field.bands[said] ?? 0) + 1;
      }
      field.missing = 1_500;
    }
    const table = disclose(definition, counts) as PublishedTable;
    const { clearOut } = rankingOf(definition, table);
    expect(clearOut.some(({ evidence }) => evidence[0]?.figure)).toBe(true);
    if (clearOut.some(({ verdict }) => verdict === 'reached')) named += 1;
  }
  // Three are expected of 60 at most; eight once in a hundred such tests.
  expect(named).toBeLessThan(8);
});

it('keeps as many standard errors away as the tables of the normal distribution say', () => {
  for (const [chance, deviate] of [
    [0.05, 1.64485],
    [0.025, 1.95996],
    [0.05 / 16, 2.73437],
    [0.001, 3.09023],
    [0.0001, 3.71902],
  ] as const) {
    expect(Math.abs(deviateOf(chance) - deviate)).toBeLessThan(0.00045);
  }
});
