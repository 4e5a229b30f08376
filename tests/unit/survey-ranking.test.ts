import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { PlatformAsk, SurveyDefinition } from '../../src/core/survey/definition';
import type { PublishedTable } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import type { EvidenceKind, Verdict } from '../../src/core/survey/evidence';
import { IDLE_SHARE, REPEATED_SHARE, TOKEN_SHARE } from '../../src/core/survey/evidence';
import { fieldsOf } from '../../src/core/survey/fields';
import { MOST_ERROR } from '../../src/core/survey/limits';
import { deviateOf } from '../../src/core/survey/normal';
import { rankingOf, together } from '../../src/core/survey/ranking';
import { CLEAR, definitionOf } from './definition-sample';

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
/** Who leaves token visits out counts as one who never came: of a platform without them little is told. */
const came = (...ids: string[]) => Object.assign({}, ...ids.map((id) => token(id, 40)));
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

  it('puts the figure that speaks against a platform beside the one that speaks for it', () => {
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
      ['oa', 'reached'],
      ['grid', 'reached'],
      ['study', 'open'],
    ]);
    expect(clearOut[0]?.evidence).toMatchObject([
      { kind: 'token', verdict: 'reached' },
      { kind: 'idle', figure: { share: 0.1 }, verdict: 'below' },
    ]);
  });

  it('has no evidence for anything of what is withheld', () => {
    const definition = surveyOf();
    const { clearOut, merge } = rankingOf(
      definition,
      tableOf(definition, { ...token('oa', 5), ...token('grid', 5), ...repeated('grid', 9) }),
    );
    expect(clearOut.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['oa', 'open'],
      ['grid', 'open'],
      ['study', 'open'],
    ]);
    expect(merge.map(({ platform, verdict }) => [platform, verdict])).toEqual([
      ['oa', 'open'],
      ['study', 'open'],
      ['grid', 'below'],
    ]);
  });

  /** Half of the users work with it for hours, or all may: token visits alone are no case then. */
  it('cannot tell where the figure that may speak for a platform is withheld', () => {
    const definition = surveyOf(ASKS, ['oa']);
    const half = { ...token('oa', 180), ...burden('oa', 4, 4, 192, 200) };
    const [oa] = rankingOf(definition, tableOf(definition, half)).clearOut;
    expect(oa).toMatchObject({ verdict: 'open', evidence: [{ verdict: 'reached' }, {}] });
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

  it.each<[token: Verdict | null, idle: Verdict | null, verdict: Verdict]>([
    ['reached', 'reached', 'reached'],
    ['reached', 'below', 'reached'],
    ['reached', 'open', 'open'],
    ['reached', null, 'reached'],
    ['below', 'reached', 'reached'],
    ['below', 'below', 'below'],
    ['below', 'open', 'open'],
    ['below', null, 'below'],
    ['open', 'reached', 'reached'],
    ['open', 'below', 'open'],
    ['open', 'open', 'open'],
    ['open', null, 'open'],
    [null, 'reached', 'reached'],
    [null, 'below', 'below'],
    [null, 'open', 'open'],
  ])('takes token visits %s and little use %s together for %s', (tokens, idle, verdict) => {
    const said = (kind: EvidenceKind, one: Verdict | null) => (one ? [{ kind, verdict: one }] : []);
    expect(together([...said('token', tokens), ...said('idle', idle)])).toBe(verdict);
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
        { kind: 'token', figure: { share: 0.95, bound: 'least' } },
        { kind: 'idle', figure: { share: 0.9, bound: 'least' } },
      ],
    });
    const none = tableOf(definition, { ...token('oa', 5), ...burden('oa', 1, 1, 2, 396) });
    const last = rankingOf(definition, none).clearOut.at(-1);
    expect(last?.platform).toBe('oa');
    expect(last?.evidence).toMatchObject([
      { figure: { bound: 'most' }, verdict: 'below' },
      { figure: { bound: 'most' }, verdict: 'below' },
    ]);
    expect(last?.evidence[0]?.figure?.share).toBeCloseTo(0.05);
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
      ['grid', 'reached', 'token,idle'],
      ['study', 'reached', 'token'],
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
      tableOf(definition, {
        ...came('oa', 'grid'),
        ...repeated('oa', 60),
        ...repeated('grid', 240),
      }),
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
    const said = {
      ...came('oa', 'grid', 'study'),
      ...repeated('oa', 100),
      ...repeated('grid', 240),
      ...repeated('study', 320),
    };
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
      const { merge } = rankingOf(asked, tableOf(asked, { ...came('oa'), ...repeated('oa', yes) }));
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
