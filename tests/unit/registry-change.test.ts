import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubles, mergedEntry, pairOf } from '../../src/core/duplicate';
import type { Platform } from '../../src/core/platform';
import { platformAt } from '../../src/core/platform';
import { changedKeys, registryChange } from '../../src/core/registry-change';
import { platformSchema } from '../../src/core/schema';
import { BUILTIN } from '../../src/registry/builtin';

const entry = (id: string, matches: string | string[], more: Partial<Platform> = {}): Platform => ({
  id,
  name: `平台${id}`,
  level: 'county',
  category: 'oa',
  matches: [matches].flat(),
  ...more,
});
const NOBODY = new Set<string>();
const found = (...platforms: Platform[]) =>
  findDoubles(platforms, NOBODY).map(({ a, b }) => pairOf(a.id, b.id));

describe('two entries of one system', () => {
  it.each([
    ['the same pattern', 'http://oa.x/*', 'http://oa.x/*', {}],
    ['either scheme and one of them', '*://oa.x/*', 'https://oa.x/*', {}],
    ['no port and the own ports', 'http://oa.x/*', 'http://oa.x/*', { ports: [80, 443] }],
    [
      'a port in the pattern and beside it',
      'http://oa.x:8080/*',
      'http://oa.x/*',
      { ports: [8080] },
    ],
    ['the whole host, written short', 'http://oa.x', 'http://oa.x/*', {}],
  ])('are found by %s', (_, one, other, more) => {
    expect(found(entry('a', one), entry('b', other, more))).toEqual(['a b']);
  });

  it.each([
    ['another port', 'http://oa.x:8080/*', 'http://oa.x/*'],
    ['a folder of the host', 'http://oa.x/*', 'http://oa.x/dangjian/*'],
    ['another host', 'http://oa.x/*', 'http://oa.y/*'],
    ['one host of a wildcard', 'http://*.x.com/*', 'http://oa.x.com/*'],
    ['another scheme', 'http://oa.x/*', 'https://oa.x/*'],
  ])('are not seen in %s, unless they are named alike', (_, one, other) => {
    expect(found(entry('a', one), entry('b', other))).toEqual([]);
  });

  it('are seen where a name returns over pages that overlap, and there alone', () => {
    const a = entry('a', 'http://*.x.com/*', { name: '县 OA' });
    expect(found(a, entry('b', 'http://oa.x.com/seeyon/*', { name: '县OA（新版）' }))).toEqual([
      'a b',
    ]);
    expect(found(a, entry('b', 'http://oa.y.com/*', { name: '县OA' }))).toEqual([]);
  });

  it('are left alone once the user says that they are two', () => {
    const pair = [entry('a', 'http://oa.x/*'), entry('b', 'http://oa.x/*')];
    expect(findDoubles(pair, new Set([pairOf('b', 'a')]))).toEqual([]);
  });

  it('are not seen in the built-in registry', () => {
    expect(findDoubles(BUILTIN, NOBODY).map(({ a, b }) => pairOf(a.id, b.id))).toEqual([]);
  });
});

const anyEntry = (id: string) =>
  fc
    .record({
      matches: fc.array(
        fc
          .tuple(
            fc.constantFrom('http', 'https', '*'),
            fc.constantFrom('oa.x', 'oa.y', '*.x.com'),
            fc.constantFrom('', ':8080'),
            fc.constantFrom('/*', '/dj/*'),
          )
          .map(([scheme, host, port, path]) => `${scheme}://${host}${port}${path}`),
        { minLength: 1, maxLength: 4 },
      ),
      ports: fc.constantFrom<number[] | undefined>(undefined, [80, 443], [8080], [8080, 80]),
      relatedHosts: fc.constantFrom<string[] | undefined>(undefined, ['http://sso.x/*']),
    })
    .map(({ matches, ports, relatedHosts }) =>
      entry(id, matches, {
        ...(ports ? { ports } : {}),
        ...(relatedHosts ? { relatedHosts } : {}),
      }),
    );
const anyAddress = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.constantFrom('oa.x', 'oa.y', 'a.x.com'),
    fc.constantFrom('', ':8080', ':81'),
    fc.constantFrom('/', '/dj/1'),
  )
  .map(([scheme, host, port, path]) => new URL(`${scheme}://${host}${port}${path}`));

describe('two entries merged', () => {
  it('take in every page that either did, and no other', () => {
    fc.assert(
      fc.property(anyEntry('a'), anyEntry('b'), anyAddress, (a, b, at) => {
        const merged = mergedEntry(a, b);
        if (!merged) return;
        expect(platformSchema.safeParse(merged).error).toBeUndefined();
        const taken = (one: Platform) => platformAt([one], at).own !== null;
        expect(taken(merged)).toBe(taken(a) || taken(b));
        expect(merged.id).toBe('a');
      }),
    );
  });

  it('keep what the survivor states, and what only the other does', () => {
    const a = entry('a', 'http://oa.x/*', { workList: 'unknown' });
    const mandate = { use: 'required', metrics: [], bulletin: 'none', exempt: false } as const;
    const b = entry('b', 'http://oa.x/*', {
      name: '另一个名字',
      workList: 'off',
      mandate: { ...mandate, metrics: [] },
      source: 'https://example.cn/a',
    });
    expect(mergedEntry(a, b)).toEqual({ ...a, workList: 'off', mandate, source: b.source });
  });

  it('are refused where one entry could not hold the patterns of both', () => {
    const many = (id: string) =>
      entry(
        id,
        Array.from({ length: 11 }, (_, i) => `http://${id}${i}.x.com/*`),
      );
    expect(mergedEntry(many('a'), many('b'))).toBeNull();
  });
});

describe('what a file would change', () => {
  const listed = [entry('a', 'http://a.x/*'), entry('b', 'http://b.x/*')];
  const own = [entry('mine', 'http://mine.x/*')];
  const against = (...file: Platform[]) =>
    registryChange(file, { listed, own, merged: new Map([['gone', 'a']]) });

  it('is told entry by entry: added, changed, the same, kept, merged away, doubled', () => {
    const told = against(
      entry('a', 'http://a.x/*'),
      entry('b', 'http://b.x/*', { level: 'city', category: 'party' }),
      entry('mine', 'http://other.x/*'),
      entry('gone', 'http://a.x/*'),
      entry('new', 'http://new.x/*'),
      entry('double', 'http://b.x/*'),
    );
    const ids = (entries: Platform[]) => entries.map(({ id }) => id);
    expect(ids(told.same)).toEqual(['a']);
    expect(told.changed.map(({ after, keys }) => [after.id, keys])).toEqual([
      ['b', ['level', 'category']],
    ]);
    expect(ids(told.kept)).toEqual(['mine']);
    expect(told.merged.map(({ entry: one, into }) => [one.id, into])).toEqual([['gone', 'a']]);
    expect(ids(told.added)).toEqual(['new', 'double']);
    expect(told.doubles.map(({ entry: one, other }) => [one.id, other.id])).toEqual([
      ['double', 'b'],
    ]);
  });

  it('leaves what was merged away, though a registry that is there names it too', () => {
    const gone = entry('gone', 'http://gone.x/*');
    const merged = new Map([['gone', 'a']]);
    const told = registryChange([gone], { listed: [...listed, gone], own, merged });
    expect(told.merged).toEqual([{ entry: gone, into: 'a' }]);
    expect(told.same).toEqual([]);
  });

  it('puts every entry of the file in one place', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'mine', 'gone', 'n1', 'n2')),
        fc.constantFrom('http://a.x/*', 'http://q.x/*'),
        (ids, pattern) => {
          const told = against(...ids.map((id) => entry(id, pattern)));
          const { added, changed, same, kept, merged } = told;
          expect(added.length + changed.length + same.length + kept.length + merged.length).toBe(
            ids.length,
          );
        },
      ),
    );
  });

  it('is told of the largest file at once', () => {
    const many = Array.from({ length: 2_000 }, (_, i) =>
      entry(`p${i}`, `http://h${i % 1_900}.x/*`),
    );
    const started = performance.now();
    const told = registryChange(many, { listed: many.slice(0, 1_000), own, merged: new Map() });
    expect(told.doubles).toHaveLength(100);
    expect(findDoubles(many, NOBODY)).toHaveLength(100);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('does not call another order of the same things a change', () => {
    const one = entry('a', ['http://a.x/*', 'http://b.x/*'], {
      rules: { login: { panel: '#p', submit: '#s' } },
    });
    const other = entry('a', ['http://b.x/*', 'http://a.x/*'], {
      rules: { login: { submit: '#s', panel: '#p' } },
      relatedHosts: [],
    });
    expect(changedKeys(one, other)).toEqual([]);
  });
});
