import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spentBy } from '../../src/core/survey/budget';
import { canonicalJson } from '../../src/core/survey/canonical';
import { checkDefinition } from '../../src/core/survey/check';
import { PERSON_EDGES, PLATFORM_EDGES } from '../../src/core/survey/defaults';
import type {
  PersonMetric,
  PlatformMetric,
  SurveyDefinition,
} from '../../src/core/survey/definition';
import { PERSON_METRICS, PLATFORM_METRICS } from '../../src/core/survey/definition';
import type { DefinitionFault, Fault } from '../../src/core/survey/fault';
import { FAULTS } from '../../src/core/survey/fault';
import { fieldsOf } from '../../src/core/survey/fields';
import { CORE_PAIR, EDGE_LIMITS, PLATFORM_EDGE_LIMITS } from '../../src/core/survey/limits';
import { PACKET_MAX_CHARS } from '../../src/core/survey/packet';
import { parsePacket, parsePacketFile } from '../../src/core/survey/packet-schema';
import { paddedLength } from '../../src/core/survey/padding';
import { Refused } from '../../src/core/survey/refusal';
import { parseAggregatorKey, parseSurvey, SURVEY_MAX_CHARS } from '../../src/core/survey/schema';
import { CLEAR, definitionOf, noisy, POINTS } from './definition-sample';

const SIGNED = { signer: POINTS.other, signature: `${'A'.repeat(85)}A` };
const fileOf = (definition: unknown, more: object = {}) =>
  JSON.stringify({ definition, ...SIGNED, ...more }, null, 2);
const issuesOf = (text: string) => parseSurvey(text).issues ?? [];
const reasons = (more: Partial<SurveyDefinition>) =>
  checkDefinition(definitionOf(more)).map(({ reason }) => reason);
const sample = definitionOf();
const [burden, logins, study] = sample.person as [
  SurveyDefinition['person'][0],
  SurveyDefinition['person'][0],
  SurveyDefinition['person'][0],
];
const [oa] = sample.platforms as [SurveyDefinition['platforms'][0]];
const [ranked] = sample.questions as [SurveyDefinition['questions'][0]];
const [school] = sample.aggregators as [SurveyDefinition['aggregators'][0]];

describe('canonical JSON', () => {
  it('is the text of RFC 8785', () => {
    const value = { numbers: [1e30, 4.5, 2e-3, 1e-27, -0], string: '€$\u000f\nA\'B"\\"/', a: [] };
    expect(canonicalJson(value)).toBe(
      '{"a":[],"numbers":[1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\"/"}',
    );
    const names = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.keys(JSON.parse(canonicalJson(names)) as object).length).toBe(7);
    expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('is one text whatever the order of members, and means the same', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      const back = Object.entries(value).reverse();
      return Object.fromEntries(back.map(([name, one]) => [name, shuffled(one)]));
    };
    fc.assert(
      fc.property(fc.json({ depthSize: 'small' }), (text) => {
        const value: unknown = JSON.parse(text);
        const canonical = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(canonical);
        expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
      }),
    );
  });

  it.each([undefined, Number.NaN, Infinity, () => 1, '\ud800', { a: undefined }])(
    'has no text for %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('the file of a definition', () => {
  it('is read as it was written, with and without a mark before it', () => {
    expect(parseSurvey(fileOf(sample)).survey).toEqual({ definition: sample, ...SIGNED });
    expect(parseSurvey(`\uFEFF${fileOf(sample)}`).survey?.definition).toEqual(sample);
  });

  it('is refused unread where it is too long', () => {
    expect(issuesOf(' '.repeat(SURVEY_MAX_CHARS + 1))).toMatchObject([{ problem: 'size' }]);
  });

  it('names the line of what is wrong', () => {
    const text = fileOf({ ...sample, minimumPackets: 'many' });
    const line = text.split('\n').findIndex((one) => one.includes('minimumPackets')) + 1;
    expect(issuesOf(text)).toEqual([
      { path: 'definition.minimumPackets', line, problem: 'type', detail: 'number' },
    ]);
    expect(issuesOf('{"definition": \n nonsense')).toMatchObject([{ problem: 'json', line: 2 }]);
  });

  it.each([
    ['other things', '[]'],
    ['nothing', 'null'],
    ['a registry', '{"format":"platform-registry","version":1}'],
    ['a packet', '{"format":"fingertip-burden-packet","version":1,"survey":"","sealed":[]}'],
    ['half of one', '{"definition": {}}'],
    ['another format', fileOf({ ...sample, format: 'x' })],
  ])('is told from %s', (_, text) => {
    expect(issuesOf(text)).toMatchObject([{ problem: 'format' }]);
  });

  it('is told from one of a later version', () => {
    expect(issuesOf(fileOf({ ...sample, version: 3, more: 1 }))).toMatchObject([
      { problem: 'newer' },
    ]);
  });

  it('is told from one of an earlier version', () => {
    expect(issuesOf(fileOf({ ...sample, version: 1, more: 1 }))).toMatchObject([
      { problem: 'older' },
    ]);
    expect(issuesOf(fileOf({ ...sample, version: '1' }))).toMatchObject([{ problem: 'newer' }]);
  });

  it('takes no member that it does not know, and none of a prototype', () => {
    expect(issuesOf(fileOf({ ...sample, unit: '某单位' }))).toMatchObject([
      { problem: 'unknown-key', path: 'definition.unit' },
    ]);
    const hostile = fileOf(sample).replace('"title"', '"__proto__": {"polluted": 1}, "title"');
    expect(issuesOf(hostile)).toMatchObject([{ problem: 'unknown-key', detail: '__proto__' }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    ['an any-host pattern', { platforms: [{ ...oa, matches: ['*://*/*'] }] }],
    ['a pattern of all of a suffix', { platforms: [{ ...oa, matches: ['https://*.gov.cn/*'] }] }],
    ['an id of another kind', { id: 'x' }],
    ['a day that is none', { window: { from: '2026-02-30', to: '2026-03-30' } }],
    ['a year before the century', { window: { from: '0001-01-01', to: '0001-03-01' } }],
    ['a metric that never leaves', { person: [{ ...burden, metric: 'keys' }] }],
    ['an edge that is no integer', { person: [{ ...burden, edges: [1.5, 3] }] }],
    ['ε of nothing', { person: [{ ...study, protection: noisy(0) }] }],
    ['ε finer than hundredths', { person: [{ ...study, protection: noisy(0.123) }] }],
    ['a key of another curve', { aggregators: [{ name: 'x', key: 'A'.repeat(43) }] }],
    ['a compressed key', { aggregators: [{ name: 'x', key: POINTS.first.slice(0, 44) }] }],
    ['a title with a break', { title: 'a\nb' }],
    ['a title that turns its direction', { title: 'abc\u202Egpj' }],
    ...[0x200b, 0x2060, 0xad, 0xfeff, 0x61c, 0x200d, 0x3164, 0xe0041, 0x2800].map(
      (code): [string, object] => [
        `an unseen character ${code.toString(16)} in a name`,
        { organiser: `县委${String.fromCodePoint(code)}党校` },
      ],
    ),
    ['half a character', { organiser: '\ud800' }],
    ['space around a name', { organiser: ' 县委' }],
    ['no options', { questions: [{ ...ranked, options: undefined }] }],
  ])('does not take %s', (_, more) => {
    expect(issuesOf(fileOf({ ...sample, ...more })).length).toBeGreaterThan(0);
  });

  it('holds what is deeply nested or long in no time', () => {
    expect(issuesOf('['.repeat(SURVEY_MAX_CHARS))).toMatchObject([{ problem: 'json' }]);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(issuesOf(`{"definition": ${deep}}`).length).toBe(1);
  });
});

describe('the file of an aggregator key', () => {
  const file = { format: 'fingertip-burden-aggregator-key', version: 1, name: '党校' };
  it('gives a name and a key', () => {
    const text = JSON.stringify({ ...file, key: POINTS.first });
    expect(parseAggregatorKey(text).aggregator).toEqual({ name: '党校', key: POINTS.first });
  });

  it.each([
    ['key', { key: 'x' }, 'id'],
    ['secret', { key: POINTS.first, secret: 'x' }, 'unknown-key'],
    ['format', { key: POINTS.first, format: 'fingertip-burden-key-backup' }, 'format'],
  ])('is refused for its %s', (_, more, problem) => {
    const { issues } = parseAggregatorKey(JSON.stringify({ ...file, ...more }));
    expect(issues).toMatchObject([{ problem }]);
  });
});

describe('what a definition asks for', () => {
  it('may be what PRIVACY allows', () => {
    expect(checkDefinition(sample)).toEqual([]);
    expect(spentBy(sample)).toEqual({ clear: 3, randomised: 3, answered: 3, epsilon: 2 });
  });

  const edges = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...oa,
      id: `p${i}`,
      name: `平台${i}`,
      matches: [`https://p${i}.x.cn/*`],
    }));
  const TOO_MUCH: [DefinitionFault, string, Partial<SurveyDefinition>, string][] = [
    ['core-missing', 'the burden left out', { person: [logins] }, 'person:burden'],
    ['core-missing', 'the logins left out', { person: [burden] }, 'person:logins'],
    [
      'core-edges',
      'a finer burden',
      { person: [{ ...burden, edges: [20, 40, 90] }, logins] },
      'person:burden',
    ],
    [
      'bands',
      'five bands',
      { person: [burden, logins, { ...study, edges: edges(4) }] },
      'person:study',
    ],
    [
      'bands',
      'two bands',
      { person: [burden, logins, { ...study, edges: edges(1) }] },
      'person:study',
    ],
    [
      'bands',
      'edges turned round',
      { person: [burden, logins, { ...study, edges: [9, 3] }] },
      'person:study',
    ],
    [
      'bands',
      'a band of nothing',
      { person: [burden, logins, { ...study, edges: [3, 3] }] },
      'person:study',
    ],
    [
      'bands',
      'bands of a yes or no',
      { perPlatform: [{ metric: 'token', edges: [1, 2], protection: noisy(0.1) }] },
      'per-platform:token',
    ],
    [
      'edges-far',
      'a band of whom works longest on one platform',
      { perPlatform: [{ metric: 'burden', edges: [1, 150, 301], protection: noisy(0.5) }] },
      'per-platform:burden',
    ],
    [
      'edges-far',
      'more than half of all work out of hours',
      { person: [burden, logins, { ...study, metric: 'after-hours', edges: [5, 33, 51] }] },
      'person:after-hours',
    ],
    [
      'edges-close',
      'a band of one minute',
      { person: [burden, logins, { ...study, edges: [1, 119, 120] }] },
      'person:study',
    ],
    [
      'edges-close',
      'a band that is narrow for where it lies',
      { person: [burden, logins, { ...study, edges: [1, 120, 179] }] },
      'person:study',
    ],
    [
      'clear-options',
      'four bands of a platform in the clear, and one of those who do not measure it',
      {
        platforms: [oa],
        perPlatform: [{ metric: 'burden', edges: [1, 10, 150], protection: CLEAR }],
        questions: [],
      },
      'per-platform:burden',
    ],
    [
      'clear-options',
      'five options in the clear',
      { questions: [{ ...ranked, options: [...'abcde'] }] },
      'question:ranked',
    ],
    [
      'clear-fields',
      'five in the clear',
      {
        person: [burden, logins, { ...study, protection: CLEAR }],
        questions: [ranked, { ...ranked, id: 'q2' }],
      },
      'budget',
    ],
    [
      'clear-fields',
      'two platforms in the clear beside a question',
      { perPlatform: [{ metric: 'token', edges: [], protection: CLEAR }] },
      'budget',
    ],
    [
      'epsilon-field',
      'ε of 2.01',
      { person: [burden, logins, { ...study, protection: noisy(2.01) }] },
      'person:study',
    ],
    [
      'few-users',
      'a platform of nine',
      { platforms: [{ ...oa, expectedUsers: 9 }] },
      'platform:oa',
    ],
    ['any-host', 'any host', { platforms: [{ ...oa, matches: ['*://*/*'] }] }, 'platform:oa'],
    ['double-platform', 'a platform twice', { platforms: [oa, oa] }, 'platform:oa'],
    [
      'same-pages',
      'two platforms of one address',
      { platforms: [oa, { ...oa, id: 'oa-too', name: '另一个名字' }] },
      'platform:oa-too',
    ],
    [
      'double-name',
      'two platforms of one name',
      { platforms: [oa, { ...oa, id: 'other', name: '协同 办公', matches: ['https://x.cn/*'] }] },
      'platform:other',
    ],
    [
      'double-name',
      'two platforms whose names look alike in figures',
      {
        platforms: [
          { ...oa, name: 'OA 1' },
          { ...oa, id: 'other', name: '0AⅠ', matches: ['https://x.cn/*'] },
        ],
      },
      'platform:other',
    ],
    ['plain-name', 'a Cyrillic А', { platforms: [{ ...oa, name: '办公\u0410' }] }, 'platform:oa'],
    ['plain-name', 'a Greek Α', { platforms: [{ ...oa, name: '办公\u0391' }] }, 'platform:oa'],
    ['plain-name', 'ー for 一', { platforms: [{ ...oa, name: '统ー办公' }] }, 'platform:oa'],
    ['plain-name', 'a blank of Braille', { platforms: [{ ...oa, name: '\u2800' }] }, 'platform:oa'],
    ['plain-name', 'strokes alone', { platforms: [{ ...oa, name: '——' }] }, 'platform:oa'],
    ['double-metric', 'a metric twice', { person: [burden, logins, study, study] }, 'person:study'],
    [
      'double-metric',
      'a metric of platforms twice',
      { perPlatform: [...sample.perPlatform, ...sample.perPlatform] },
      'per-platform:token',
    ],
    ['double-question', 'a question twice', { questions: [ranked, ranked] }, 'question:ranked'],
    ['options', 'one option', { questions: [{ ...ranked, options: ['a'] }] }, 'question:ranked'],
    [
      'options',
      'nine options',
      { questions: [{ ...ranked, options: [...'abcdefghi'], protection: noisy(1) }] },
      'question:ranked',
    ],
    [
      'double-option',
      'an option twice',
      { questions: [{ ...ranked, options: ['a', 'a'] }] },
      'question:ranked',
    ],
    [
      'window-order',
      'a window turned round',
      { window: { from: '2026-11-29', to: '2026-11-02' } },
      'window',
    ],
    [
      'window-short',
      'nine workdays',
      { window: { from: '2026-11-02', to: '2026-11-12' } },
      'window',
    ],
    [
      'window-short',
      'a holiday in it',
      { window: { from: '2026-09-28', to: '2026-10-12' } },
      'window',
    ],
    ['window-long', '93 days', { window: { from: '2026-07-01', to: '2026-10-01' } }, 'window'],
    ['window-long', 'a century', { window: { from: '2000-01-01', to: '2099-12-31' } }, 'window'],
    ['few-packets', 'results from 19', { minimumPackets: 19 }, ''],
    ['aggregators', 'nobody to open it', { aggregators: [] }, 'aggregators'],
    [
      'aggregators',
      'three of them',
      { aggregators: [0, 1, 2].map((n) => ({ name: `${n}`, key: `${POINTS.first}${n}` })) },
      'aggregators',
    ],
    [
      'same-key',
      'two names with one key',
      { aggregators: [school, { name: '另一个', key: POINTS.first }] },
      'aggregators',
    ],
    [
      'too-many-fields',
      'more fields than a packet holds split',
      {
        platforms: many(300),
        perPlatform: (['forced', 'token'] as const).map((metric) => ({
          ...{ metric, edges: [], protection: CLEAR },
        })),
        aggregators: [school, { name: '另一个', key: POINTS.other }],
      },
      'budget',
    ],
  ];

  it.each(TOO_MUCH)('is %s: %s', (reason, _, more, at) => {
    const faults = checkDefinition(definitionOf(more));
    expect([...new Set(faults.map((one: Fault) => one.reason))]).toEqual([reason]);
    expect(faults[0]?.at).toBe(at);
  });

  it.each([
    ['any path', 'https://oa.x.gov.cn/**'],
    ['any subdomain', 'https://*.oa.x.gov.cn/*'],
    ['any subdomain of more', 'https://*.x.gov.cn/*'],
    ['either scheme', '*://oa.x.gov.cn/*'],
    ['the other scheme', 'http://oa.x.gov.cn/*'],
    ['its own port, named', 'http://oa.x.gov.cn:80/*'],
    ['the front page with a query', 'https://oa.x.gov.cn/?*'],
    ['a doubled slash', 'https://oa.x.gov.cn//*'],
    ['the front page by its name', 'https://oa.x.gov.cn/index.html*'],
    ['the front page by its name with a query', 'http://oa.x.gov.cn/default.aspx?*'],
    ['a path that may be the whole', 'https://oa.x.gov.cn/*/*'],
    ['a folder of any subdomain, where the host is the other', 'https://*.x.gov.cn/oa/*'],
  ])('is same-pages under another pattern: %s', (_, pattern) => {
    const other = { ...oa, id: 'too', name: '另一个名字', matches: [pattern] };
    for (const platforms of [
      [oa, other],
      [other, oa],
    ]) {
      const [, later] = platforms;
      expect(checkDefinition(definitionOf({ platforms }))).toMatchObject([
        { reason: 'same-pages', at: `platform:${later?.id}`, detail: platforms[0]?.name },
      ]);
    }
  });

  it.each([
    ['a folder', 'https://oa.x.gov.cn/hr/*'],
    ['another host', 'https://hr.x.gov.cn/*'],
    ['a folder of a host under it', 'https://hr.oa.x.gov.cn/*'],
    ['another port', 'https://oa.x.gov.cn:8443/*'],
    ['another port at the other scheme', 'http://oa.x.gov.cn:8080/*'],
    ['an application named in the query', 'https://oa.x.gov.cn/portal?app=hr*'],
    ['the front page of a folder', 'http://oa.x.gov.cn/hr/index.html*'],
  ])('may be %s beside the other', (_, pattern) => {
    const other = { ...oa, id: 'too', name: '另一个名字', matches: [pattern] };
    expect(reasons({ platforms: [oa, other] })).toEqual([]);
    expect(reasons({ platforms: [other, oa] })).toEqual([]);
  });

  it('is checked in no time where three hundred platforms have twenty folders of one host', () => {
    const folders = Array.from({ length: 300 }, (_, i) => ({
      ...{ ...oa, id: `p${i}`, name: `平台${i}` },
      matches: Array.from({ length: 20 }, (__, n) => `https://oa.x.gov.cn/${i}/${n}/*`),
    }));
    expect(reasons({ platforms: folders })).toEqual([]);
  });

  it('is held by a test for every reason', () => {
    expect([...new Set(TOO_MUCH.map(([reason]) => reason))].sort()).toEqual([...FAULTS].sort());
  });

  it('may call platforms what they are called', () => {
    for (const name of ['“互联网+督查”（县）', '12345热线', 'ＯＡ·二期', '㐂村 e 家', '①号']) {
      expect(reasons({ platforms: [{ ...oa, name }] })).toEqual([]);
    }
    expect(reasons({ platforms: many(300), perPlatform: [] })).toEqual([]);
  });

  it('may go up to its limits', () => {
    expect(reasons({ window: { from: '2026-11-02', to: '2026-11-13' } })).toEqual([]);
    expect(reasons({ window: { from: '2026-07-01', to: '2026-09-30' } })).toEqual([]);
    expect(reasons({ questions: [ranked, { ...ranked, id: 'q2' }] })).toEqual([]);
    expect(reasons({ platforms: [{ ...oa, expectedUsers: 10 }] })).toEqual([]);
    expect(reasons({ person: [burden, logins, { ...study, edges: [105, 160, 240] }] })).toEqual([]);
    for (const [options, protection] of [
      ['abcd', CLEAR],
      ['abcdefgh', noisy(1)],
    ] as const) {
      expect(reasons({ questions: [{ ...ranked, options: [...options], protection }] })).toEqual(
        [],
      );
    }
    const both = [school, { name: '纪委', key: POINTS.other }];
    const split = { questions: [{ ...ranked, options: [...'abcdefgh'] }], aggregators: both };
    expect(reasons(split)).toEqual([]);
    const most = {
      person: [burden, logins],
      platforms: many(60),
      perPlatform: [{ metric: 'token' as const, edges: [], protection: noisy(0.1) }],
    };
    expect(spentBy(definitionOf(most)).epsilon).toBe(6);
    expect(reasons(most)).toEqual([]);
    // Of more than come to 6 a packet answers no more than these.
    const more = { ...most, platforms: many(200) };
    expect(spentBy(definitionOf(more))).toMatchObject({ epsilon: 6, answered: 60 });
    expect(reasons(more)).toEqual([]);
  });

  it('is no matter of noise where two share out every field', () => {
    const two = [school, { name: '纪委', key: POINTS.other }];
    const all = {
      aggregators: two,
      person: PERSON_METRICS.map((metric) => ({
        metric,
        edges: [...PERSON_EDGES[metric]],
        protection: CLEAR,
      })),
      perPlatform: PLATFORM_METRICS.map((metric) => ({
        metric,
        edges: [...PLATFORM_EDGES[metric]],
        protection: CLEAR,
      })),
    };
    expect(reasons(all)).toEqual([]);
    expect(reasons({ ...all, aggregators: two.slice(0, 1) })).toContain('clear-fields');
  });
});

describe('the edges of a metric', () => {
  const limits = [
    ...Object.entries(EDGE_LIMITS).map(([metric, of]) => ({
      ...{ metric, of, offered: PERSON_EDGES[metric as PersonMetric] },
    })),
    ...Object.entries(PLATFORM_EDGE_LIMITS).flatMap(([metric, of]) =>
      of ? [{ metric, of, offered: PLATFORM_EDGES[metric as PlatformMetric] }] : [],
    ),
  ];

  it.each(limits)(
    'of $metric go to no more than about twice what is offered',
    ({ of, offered }) => {
      const last = offered.at(-1) ?? 0;
      expect(of.most).toBeGreaterThanOrEqual(last);
      expect(of.most).toBeLessThanOrEqual(2 * last);
    },
  );

  it('that are shares are of a hundred at the most', () => {
    expect(EDGE_LIMITS['after-hours'].most).toBeLessThanOrEqual(100);
  });
});

describe('the bands that are offered', () => {
  it('are such as a definition may have', () => {
    for (const metric of PERSON_METRICS) {
      const edges = [...PERSON_EDGES[metric]];
      const more = metric in CORE_PAIR ? [] : [{ metric, edges, protection: CLEAR }];
      expect(reasons({ person: [burden, logins, ...more] })).toEqual([]);
    }
    for (const metric of PLATFORM_METRICS) {
      const asked = { metric, edges: [...PLATFORM_EDGES[metric]], protection: noisy(1) };
      expect(reasons({ perPlatform: [asked] })).toEqual([]);
    }
  });
});

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
  return 'taken';
};

describe('the file of a packet', () => {
  const file = {
    ...{ format: 'fingertip-burden-packet', version: 2, survey: sample.id },
    ...{ definition: 'A'.repeat(43), sealed: ['AA'] },
  };
  it.each([
    ['taken', {}],
    ['malformed', { sealed: [] }],
    ['malformed', { sealed: ['AA', 'AA', 'AA'] }],
    ['malformed', { sealed: ['!'] }],
    ['malformed', { sealed: 'AA' }],
    ['malformed', { survey: 'x' }],
    ['malformed', { from: '某人' }],
    ['malformed', { definition: 'A' }],
    ['other-version', { version: 1, more: 1 }],
    ['other-version', { version: 3, more: 1 }],
    ['not-a-packet', { format: 'fingertip-burden-survey' }],
  ])('is %s with %j', (reason, more) => {
    expect(refusal(() => parsePacketFile(JSON.stringify({ ...file, ...more })))).toBe(reason);
  });

  it.each(['', 'null', '7', '[]', '{', '照片', '[['.repeat(100_000)])(
    'is not one where it is no such thing',
    (text) => {
      expect(refusal(() => parsePacketFile(text))).toBe('not-a-packet');
    },
  );

  it('is refused unread where it is too large', () => {
    expect(refusal(() => parsePacketFile(' '.repeat(PACKET_MAX_CHARS + 1)))).toBe('too-large');
  });
});

describe('the plaintext of a packet', () => {
  const nulls = fieldsOf(sample).map(() => null);
  const packet = { schema: 1, survey: sample.id, nonce: 'f'.repeat(32), edition: 1, values: nulls };
  it.each([
    ['taken', {}],
    ['other-survey', { survey: 'e'.repeat(32) }],
    ['other-version', { schema: 2 }],
    ['malformed', { values: [] }],
    ['malformed', { values: [...nulls, 1] }],
    ['malformed', { values: nulls.map(() => 'x') }],
    ['malformed', { values: nulls.map(() => 0.5) }],
    ['malformed', { edition: 0 }],
    ['malformed', { edition: 100 }],
    ['malformed', { nonce: 'x' }],
    ['malformed', { unit: '某单位' }],
    ['out-of-range', { values: nulls.map(() => 4) }],
  ])('is %s with %j', (reason, more) => {
    const text = JSON.stringify({ ...packet, ...more });
    expect(refusal(() => parsePacket(text, sample))).toBe(reason);
  });
});

it('makes all packets of a survey one length, and leaves room for the longest', () => {
  const room = paddedLength(sample);
  expect(room % 256).toBe(0);
  const two = definitionOf({
    aggregators: [...sample.aggregators, { name: 'b', key: POINTS.other }],
  });
  expect(paddedLength(two)).toBeGreaterThan(room);
});
