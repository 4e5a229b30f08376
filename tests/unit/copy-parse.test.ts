import { describe, expect, it } from 'vitest';
import { COPY_MAX_BYTES, readCopy } from '../../src/core/copy-parse';
import { MOST_ISSUES } from '../../src/core/copy-piece';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { Issue } from '../../src/core/issue';
import { membersOf } from '../../src/core/json-members';
import type { PersonalCopy } from '../../src/core/personal-copy';
import { COPY_FORMAT, COPY_VERSION } from '../../src/core/personal-copy';
import { DEFAULT_PLAN } from '../../src/core/plan';
import type { Platform } from '../../src/core/platform';
import type { Fact, StoredTrace } from '../../src/core/trace';

const DAY = '2026-11-23';
const AT = new Date(2026, 10, 23, 9, 0).getTime();
const entry: Platform = {
  id: 'oa',
  name: '平台"oa"\n，{[',
  level: 'unit',
  category: 'oa',
  matches: ['https://oa.gov.localhost/*'],
};
const FACTS: Fact[] = [
  { kind: 'dwell', ms: 1000.5, context: 'page', loMs: 0, hiMs: 90_000, mediaMs: 0 },
  { kind: 'wait', ms: 900 },
  {
    kind: 'login',
    ms: 9_000_000,
    outcome: 'failure',
    method: ['password', 'sms'],
    attempts: 3,
    forced: true,
  },
  { kind: 'click', purpose: 'like-share' },
  { kind: 'checkin', form: 'quiz', ms: 1 },
  { kind: 'submit', fields: 8, ms: 5, shape: [1, 2 ** 40] },
  { kind: 'upload', files: 2, photo: true },
  { kind: 'keys', n: 40 },
  { kind: 'prompt', prompt: 'still-there' },
  { kind: 'rank' },
  { kind: 'hidden-media', ms: 4 },
  { kind: 'void', of: 3 },
];
const traces = FACTS.map(
  (fact, i) =>
    ({ ...fact, key: i + 1, at: AT + i, day: DAY, platform: 'oa', visit: 'v-1' }) as StoredTrace,
);
const copy = (more: Partial<PersonalCopy> = {}): PersonalCopy => ({
  note: '个人留存',
  format: COPY_FORMAT,
  version: COPY_VERSION,
  made: DAY,
  traces,
  days: [{ ...emptyDayRow(DAY, 'oa'), firstLogin: { slot: 18, ms: 4 } }],
  presence: [{ day: DAY, ownMs: 5 }],
  pauses: [{ from: AT, until: null }],
  diary: [{ id: 'e-1', day: DAY, carrier: 'paper', kind: 'report', n: 1, minutes: 20 }],
  items: [{ id: 'i-1', name: '报表', from: null, until: DAY, platforms: ['oa'] }],
  plan: DEFAULT_PLAN,
  merged: [{ id: 'old', into: 'oa' }],
  kept: {
    imported: [entry],
    own: [],
    marks: { oa: { workList: 'off' } },
    apart: ['a b'],
    since: { oa: DAY },
  },
  measured: [entry],
  settings: { badge: true, hiddenMedia: false },
  ...more,
});
/** One entry a line, as it is saved. */
const saved = (one: unknown) =>
  JSON.stringify(one, null, 1)
    .replace(/\n {3,}/g, ' ')
    .replace(/\n {2}\}/g, ' }');

function read(text: string) {
  const reading = readCopy(text);
  const shares: number[] = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { ...step.value, shares };
    shares.push(step.value);
  }
}
const issuesOf = (text: string): Issue[] => read(text).issues;
const firstOf = (more: object) => issuesOf(saved({ ...copy(), ...more }))[0];

describe('a personal copy', () => {
  it('is read as it was written, whatever its spaces', () => {
    for (const text of [
      saved(copy()),
      JSON.stringify(copy()),
      `\uFEFF ${JSON.stringify(copy(), null, 4)}\n`,
    ]) {
      const got = read(text);
      expect(got.issues).toEqual([]);
      expect(got.copy).toEqual(copy());
    }
    expect(read(JSON.stringify(copy({ plan: null, traces: [], days: [] }))).copy?.plan).toBe(null);
  });

  it('is read with rows that traces were folded into, and as the version before wrote it', () => {
    const [row] = copy().days as [DayRow];
    const late = { ...row, folded: { visits: [1, 2], part: { ...row, loginN: 1 } } };
    const unknown = { ...row, folded: { visits: null, part: null } };
    const days = [late, unknown];
    const settings = { badge: true, hiddenMedia: false, keepDays: null };
    expect(read(saved(copy({ days, settings }))).copy).toEqual(copy({ days, settings }));
    expect(read(saved(copy({ version: 1 }))).copy?.version).toBe(1);
  });

  it('is refused where a folded part is of another day, or the days to keep are of no choice', () => {
    const [row] = copy().days as [DayRow];
    for (const other of [{ day: '2026-11-22' }, { platform: 'b' }]) {
      const folded = { visits: [], part: { ...row, ...other } };
      const found = firstOf({ days: [{ ...row, folded }] });
      expect(found).toMatchObject({ path: 'days[0]', problem: 'value' });
    }
    const settings = { badge: true, hiddenMedia: false, keepDays: 1 };
    expect(firstOf({ settings })?.path).toBe('settings.keepDays');
  });

  it('is read with its members in any order', () => {
    const sorted = Object.fromEntries(Object.entries(copy()).sort());
    expect(read(JSON.stringify(sorted)).copy).toEqual(copy());
  });

  it('tells how far it is, so that a page can live on', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ ...traces[3], key: i + 1 }));
    const { shares, copy: got } = read(saved(copy({ traces: many as StoredTrace[] })));
    expect(got?.traces.length).toBe(5_000);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('a file that is no copy', () => {
  it.each([
    '[]',
    '"text"',
    '12',
    '{}',
    '{"format":"platform-registry","version":1}',
    '{"format":7}',
  ])('is refused as that: %s', (text) => {
    expect(issuesOf(text)).toMatchObject([{ path: '', problem: 'format' }]);
  });

  it('is refused as newer where it is, whatever else is in it', () => {
    const newer = JSON.stringify({ ...copy(), version: 3, more: [{}], traces: 'packed' });
    expect(issuesOf(newer)).toEqual([{ path: 'version', line: 1, problem: 'newer', detail: '3' }]);
    expect(firstOf({ version: 0 })?.problem).toBe('choice');
    expect(firstOf({ version: '1' })?.problem).toBe('choice');
  });

  it('is refused at every place where it was cut off', () => {
    const text = saved(copy());
    for (let end = 0; end < text.length; end += 7) {
      const { copy: got, issues } = read(text.slice(0, end));
      expect(got).toBe(null);
      expect(issues.length).toBeGreaterThan(0);
    }
    const cut = issuesOf(text.slice(0, text.indexOf('"days"')));
    expect(cut[0]).toMatchObject({ problem: 'json', path: '' });
    expect(cut[0]?.line).toBeGreaterThan(10);
  });

  it('is refused where something follows it', () => {
    expect(issuesOf(`${JSON.stringify(copy())} {}`)[0]?.problem).toBe('json');
  });
});

describe('what is wrong with a copy', () => {
  it('is told with its place and line', () => {
    const wrong = traces.map((one, i) =>
      i === 2 ? { ...one, method: ['password', 'face'] } : one,
    );
    const text = saved({ ...copy(), traces: wrong });
    const [issue] = issuesOf(text);
    expect(issue).toMatchObject({ path: 'traces[2].method[1]', problem: 'choice' });
    expect(text.split('\n')[(issue?.line ?? 0) - 1]).toContain('face');
  });

  it('is told for a piece that is no JSON', () => {
    const text = saved(copy()).replace('"still-there"', 'still');
    const [issue] = issuesOf(text);
    expect(issue).toMatchObject({ path: 'traces[8]', problem: 'json' });
    expect(text.split('\n')[(issue?.line ?? 0) - 1]).toContain('still');
    expect(issue?.detail).toBe(String(issue?.line));
  });

  it.each<[string, object, string, string]>([
    ['an unknown member', { extra: 1 }, 'extra', 'unknown-key'],
    ['a missing member', { pauses: undefined }, 'pauses', 'missing'],
    ['a list that is none', { diary: {} }, 'diary', 'type'],
    [
      'a key of a trace that is not known',
      { traces: [{ ...traces[0], title: 'x' }] },
      'traces[0].title',
      'unknown-key',
    ],
    [
      'a kind that is not known',
      { traces: [{ ...traces[0], kind: 'mood' }] },
      'traces[0].kind',
      'value',
    ],
    [
      'a time past the century',
      { traces: [{ ...traces[0], at: 1e15 }] },
      'traces[0].at',
      'too-much',
    ],
    [
      'a time that is negative',
      { traces: [{ ...traces[0], ms: -1 }] },
      'traces[0].ms',
      'too-little',
    ],
    [
      'a dwell longer than a day',
      { traces: [{ ...traces[0], ms: 1e9 }] },
      'traces[0].ms',
      'too-much',
    ],
    [
      'a text in a visit',
      { traces: [{ ...traces[0], visit: '张三 的 网页' }] },
      'traces[0].visit',
      'id',
    ],
    [
      'a key that leaves no keys',
      { traces: [{ ...traces[0], key: 2 ** 53 - 1 }] },
      'traces[0].key',
      'too-much',
    ],
    [
      'a key that is there twice',
      { traces: [traces[0], traces[1], { ...traces[3], key: 1 }] },
      'traces[2].key',
      'duplicate',
    ],
    [
      'a day its time is not on',
      { traces: [{ ...traces[0], day: '2026-11-26' }] },
      'traces[0].day',
      'value',
    ],
    [
      'a day that is none',
      { presence: [{ day: '2026-02-30', ownMs: 1 }] },
      'presence[0].day',
      'value',
    ],
    [
      'a day of another age',
      { presence: [{ day: '0001-01-01', ownMs: 1 }] },
      'presence[0].day',
      'value',
    ],
    [
      'half hours that are not 48',
      { days: [{ ...emptyDayRow(DAY, 'oa'), slots: [1] }] },
      'days[0].slots',
      'too-little',
    ],
    [
      'an any-host pattern',
      { measured: [{ ...entry, matches: ['*://*/*'] }] },
      'measured[0].matches[0]',
      'pattern',
    ],
    [
      'an item that ends before it begins',
      { items: [{ ...copy().items[0], from: '2027-01-01' }] },
      'items[0]',
      'value',
    ],
    [
      'a mark for no platform',
      { kept: { ...copy().kept, marks: { 'A B': {} } } },
      'kept.marks.A B',
      'value',
    ],
  ])('%s', (_, more, path, problem) => {
    expect(firstOf(more)).toMatchObject({ path, problem });
  });

  it('is told of no more than can be mended by hand', () => {
    const bad = Array.from({ length: 9_000 }, (_, i) => ({
      ...traces[3],
      key: i + 1,
      purpose: 'x',
    }));
    expect(issuesOf(saved({ ...copy(), traces: bad })).length).toBe(MOST_ISSUES);
  });
});

describe('a hostile copy is refused with a reason, soon', () => {
  const around = (name: string, value: string) =>
    JSON.stringify({ ...copy(), [name]: '@' }).replace('"@"', () => value);

  it.each(['traces', 'kept', 'plan', 'note', 'format', 'extra'])(
    'nested 100,000 deep in %s',
    (name) => {
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
      expect(issuesOf(around(name, deep))[0]).toMatchObject({ problem: 'too-much', detail: '16' });
      expect(issuesOf(around(name, objects))[0]).toMatchObject({ problem: 'too-much' });
    },
  );

  it('nested deep at its very top', () => {
    expect(issuesOf('['.repeat(100_000))[0]?.problem).toBe('format');
    expect(issuesOf('{"a":'.repeat(100_000))[0]?.problem).toBe('too-much');
  });

  it('with a million keys, at the top, in a trace, in the marks', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, i) => `"k${i.toString(36)}":1`).join();
    expect(issuesOf(`{${keys}}`)[0]?.problem).toBe('too-much');
    for (const text of [around('traces', `[{${keys}}]`), around('kept', `{"marks":{${keys}}}`)]) {
      const issues = issuesOf(text);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(MOST_ISSUES);
    }
  });

  it.each(['traces', 'days', 'kept', 'settings', 'measured'])(
    'with keys of the prototype in %s',
    (name) => {
      const bad = '{"__proto__":{"polluted":1}}';
      const list = Array.isArray(copy()[name as keyof PersonalCopy]);
      const [issue] = issuesOf(around(name, list ? `[${bad}]` : bad));
      expect(issue).toMatchObject({ problem: 'unknown-key', detail: '__proto__' });
      expect(({} as Record<string, unknown>).polluted).toBe(undefined);
    },
  );

  it('with keys of the prototype written otherwise, and where only names are wanted', () => {
    for (const marks of [
      '{"__proto__":{}}',
      '{"\\u005f_proto__":{}}',
      '{"constructor":{"prototype":{}}}',
    ]) {
      const { marks: _, ...kept } = copy().kept;
      const text = around(
        'kept',
        JSON.stringify({ ...kept, marks: '@' }).replace('"@"', () => marks),
      );
      expect(issuesOf(text).length).toBe(1);
    }
    expect(issuesOf(JSON.stringify(copy()).replace('{', '{"__proto__":{},'))[0]?.problem).toBe(
      'unknown-key',
    );
  });

  it('with a member twice', () => {
    const text = JSON.stringify(copy()).replace('{', '{"settings":{},');
    expect(issuesOf(text)[0]).toMatchObject({ path: 'settings', problem: 'duplicate' });
  });

  it('with one text of nine million characters', () => {
    expect(issuesOf(around('note', `"${'x'.repeat(9_000_000)}"`))[0]?.problem).toBe('too-much');
    expect(issuesOf(around('note', `"${'x'.repeat(5_000)}"`))[0]?.problem).toBe('too-much');
  });

  it('past the size that is stated', () => {
    const large = { length: COPY_MAX_BYTES + 1 } as unknown as string;
    expect(issuesOf(large)[0]).toMatchObject({ problem: 'size', detail: String(COPY_MAX_BYTES) });
  });
});

it('the pieces of a text are found as a parser finds them', () => {
  const text = ' { "a" : [1, "]\\"[", {"x":[{}]} ,[]], "b":{} , "c":-1.5e3,"d":"\\\\" } ';
  const scan = membersOf(text);
  let step = scan.next();
  while (!step.done) step = scan.next();
  const members = step.value;
  if ('fault' in members) throw new Error(members.fault);
  const parsed = JSON.parse(text);
  expect(members.map(({ name }) => name)).toEqual(Object.keys(parsed));
  for (const { name, value, elements } of members) {
    expect(JSON.parse(text.slice(...value))).toEqual(parsed[name]);
    if (elements)
      expect(elements.map((one) => JSON.parse(text.slice(...one)))).toEqual(parsed[name]);
  }
});
