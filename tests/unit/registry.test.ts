import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/core/platform';
import { originsOf, parsePattern, platformAt } from '../../src/core/platform';
import { parseRegistry, REGISTRY_MAX_CHARS } from '../../src/core/registry-file';
import { platformSchema } from '../../src/core/schema';
import { BUILTIN, offered } from '../../src/registry/builtin';
import file from '../../src/registry/builtin.json';
import type { RegistrySource } from '../../src/registry/precedence';
import { merge } from '../../src/registry/precedence';

/** An address that a pattern is meant for. */
function exampleOf(text: string, ports: readonly number[] | undefined): URL {
  const pattern = parsePattern(text);
  if (!pattern) throw new Error(`no pattern: ${text}`);
  const host = pattern.anySubdomain ? `zone.${pattern.host}` : pattern.host;
  const url = new URL(`https://${host}${pattern.path.replaceAll('*', 'home')}`);
  if (ports && !ports.includes(443)) url.port = String(ports[0]);
  return url;
}

describe('the built-in registry', () => {
  it('is a registry file that the product itself would import', () => {
    expect(parseRegistry(JSON.stringify(file)).issues).toEqual([]);
  });

  it('holds at least 150 platforms, each id and name once', () => {
    expect(BUILTIN.length).toBeGreaterThanOrEqual(150);
    expect(new Set(BUILTIN.map(({ id }) => id)).size).toBe(BUILTIN.length);
    expect(new Set(BUILTIN.map(({ name }) => name)).size).toBe(BUILTIN.length);
  });

  it('names no pattern twice', () => {
    const patterns = BUILTIN.flatMap(({ matches }) => matches);
    expect(patterns.filter((text, i) => patterns.indexOf(text) !== i)).toEqual([]);
  });

  it('claims no sign-on or player host for one platform that another names as related', () => {
    const claimed = new Set(BUILTIN.flatMap(({ matches }) => matches));
    const related = BUILTIN.flatMap(({ relatedHosts }) => relatedHosts ?? []);
    expect(related.filter((text) => claimed.has(text))).toEqual([]);
  });

  it.each(BUILTIN.map((platform) => [platform.id, platform] as const))('%s', (_, platform) => {
    expect(platformSchema.safeParse(platform).error?.issues).toBeUndefined();
    for (const text of platform.matches) {
      const { own } = platformAt(BUILTIN, exampleOf(text, platform.ports));
      expect(own?.id).toBe(platform.id);
    }
    for (const text of platform.relatedHosts ?? []) {
      const { related } = platformAt(BUILTIN, exampleOf(text, undefined));
      expect(related.map(({ id }) => id)).toContain(platform.id);
    }
    for (const origin of originsOf(platform)) {
      expect(origin).toMatch(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    }
    if (platform.source !== undefined) {
      expect(platform.source).toMatch(/^https?:\/\/[a-z0-9.-]+\/./);
      expect(platform.source).not.toMatch(/\s/);
    } else {
      // Without a source only name and hosts are stated.
      expect(platform.rules ?? platform.mandate ?? platform.profile).toBeUndefined();
    }
  });

  it('is at home on no address at all that is not a platform', () => {
    for (const url of ['https://www.gov.cn/', 'https://example.cn/login', 'http://10.0.0.1/']) {
      expect(platformAt(BUILTIN, new URL(url))).toEqual({ own: null, related: [] });
    }
  });

  it('gives a path of a host to the platform of that path', () => {
    const own = (url: string) => platformAt(BUILTIN, new URL(url)).own?.id;
    const zone = BUILTIN.find(({ id }) => id === 'gd-zhaoqing-gbpx');
    const [text = ''] = zone?.matches ?? [];
    const url = exampleOf(text, undefined);
    expect(own(url.href)).toBe('gd-zhaoqing-gbpx');
    expect(own(url.origin)).toBe('gd-gbpx');
  });
});

describe('offered', () => {
  it('puts what has a source first, then goes from the nation down', () => {
    const list = offered(BUILTIN);
    expect(list).toHaveLength(BUILTIN.length);
    const firstUnverified = list.findIndex(({ source }) => source === undefined);
    expect(firstUnverified).toBeGreaterThan(0);
    expect(list.slice(firstUnverified).every(({ source }) => source === undefined)).toBe(true);
    const order = ['national', 'province', 'city', 'county', 'township', 'unit'];
    for (const part of [list.slice(0, firstUnverified), list.slice(firstUnverified)]) {
      const levels = part.map(({ level }) => order.indexOf(level));
      expect(levels).toEqual([...levels].sort((a, b) => a - b));
    }
  });

  it('leaves the list it was given alone', () => {
    const before = BUILTIN.map(({ id }) => id);
    offered(BUILTIN);
    expect(BUILTIN.map(({ id }) => id)).toEqual(before);
  });
});

describe('merge', () => {
  const entry = (id: string, name: string, more: Partial<Platform> = {}): Platform => ({
    id,
    name,
    level: 'county',
    category: 'oa',
    matches: ['https://oa.example/*'],
    ...more,
  });

  it('lets the higher source win whole: built in < policy < imported < own', () => {
    const order: RegistrySource[] = ['builtin', 'managed', 'imported', 'own'];
    for (const [i, winner] of order.entries()) {
      const at = (from: RegistrySource) =>
        order.indexOf(from) <= i
          ? [entry('oa', from, from === 'builtin' ? { ports: [81] } : {})]
          : [];
      const merged = merge({
        own: at('own'),
        imported: at('imported'),
        managed: at('managed'),
        builtin: at('builtin'),
      });
      expect(merged.map(({ platform, from }) => [platform.name, from])).toEqual([[winner, winner]]);
      expect(merged[0]?.platform.ports).toEqual(winner === 'builtin' ? [81] : undefined);
    }
  });

  it('keeps entries of different ids, each with where it came from', () => {
    const merged = merge({
      builtin: [entry('a', 'a'), entry('b', 'b')],
      managed: [entry('c', 'c')],
      imported: [],
      own: [entry('b', 'mine')],
    });
    expect(merged.map(({ platform, from }) => `${platform.id} ${platform.name} ${from}`)).toEqual([
      'a a builtin',
      'b mine own',
      'c c managed',
    ]);
  });
});

describe('parseRegistry', () => {
  const valid = {
    format: 'platform-registry',
    version: 1,
    name: '某县平台清单',
    issuer: '某县',
    platforms: [
      {
        id: 'county-oa',
        name: '县 OA',
        level: 'county',
        category: 'oa',
        matches: ['http://10.1.2.3:8080/*'],
        mandate: { use: 'required', metrics: ['login-rate'], bulletin: 'weekly', exempt: false },
        rules: { checkin: { button: '#sign' } },
      },
    ],
  };
  const changed = (change: (copy: typeof valid & Record<string, unknown>) => void) => {
    const copy = structuredClone(valid) as typeof valid & Record<string, unknown>;
    change(copy);
    return parseRegistry(JSON.stringify(copy));
  };
  const first = (copy: typeof valid) => copy.platforms[0] as unknown as Record<string, unknown>;

  it('reads a valid file, with a byte order mark too', () => {
    const text = JSON.stringify(valid);
    expect(parseRegistry(text).registry?.platforms[0]?.id).toBe('county-oa');
    expect(parseRegistry(`\uFEFF${text}`).registry).toEqual(parseRegistry(text).registry);
  });

  it.each([
    ['at the top', 'colour', (c: typeof valid) => Object.assign(c, { colour: 1 })],
    ['in a platform', 'platforms[0].url', (c: typeof valid) => Object.assign(first(c), { url: 1 })],
    [
      'deep in the rules',
      'platforms[0].rules.checkin.click',
      (c: typeof valid) => Object.assign(first(c), { rules: { checkin: { click: '#x' } } }),
    ],
  ])('refuses an unknown key %s with its path', (_, path, change) => {
    const { registry, issues } = changed(change);
    expect(registry).toBeNull();
    expect(issues).toMatchObject([{ path, problem: 'unknown-key' }]);
  });

  it.each([
    [
      'an id twice',
      'duplicate',
      'platforms[1].id',
      (c: typeof valid) => c.platforms.push(...c.platforms),
    ],
    ['no matches', 'missing', 'platforms[0].matches', (c: typeof valid) => delete first(c).matches],
    ['no level', 'missing', 'platforms[0].level', (c: typeof valid) => delete first(c).level],
    ['another format', 'choice', 'format', (c: typeof valid) => Object.assign(c, { format: 'x' })],
    ['a later version', 'choice', 'version', (c: typeof valid) => Object.assign(c, { version: 2 })],
    [
      'an any-host pattern',
      'pattern',
      'platforms[0].matches[0]',
      (c: typeof valid) => Object.assign(first(c), { matches: ['*://*/*'] }),
    ],
    [
      'an any-host related pattern',
      'pattern',
      'platforms[0].relatedHosts[0]',
      (c: typeof valid) => Object.assign(first(c), { relatedHosts: ['https://*.gov.cn/*'] }),
    ],
    [
      'a script as its source',
      'address',
      'platforms[0].source',
      (c: typeof valid) => Object.assign(first(c), { source: 'javascript:alert(1)' }),
    ],
    [
      'an id that is no kebab-case',
      'id',
      'platforms[0].id',
      (c: typeof valid) => Object.assign(first(c), { id: '县OA' }),
    ],
    [
      'an unknown metric',
      'choice',
      'platforms[0].mandate.metrics[0]',
      (c: typeof valid) =>
        Object.assign(first(c), { mandate: { ...c.platforms[0]?.mandate, metrics: ['steps'] } }),
    ],
  ])('refuses %s', (_, problem, path, change) => {
    const { registry, issues } = changed((copy) => void change(copy));
    expect(registry).toBeNull();
    expect(issues[0]).toMatchObject({ problem, path });
  });

  it.each([
    ['a name of no length', 'too-little', 'platforms[0].name', { name: '' }],
    ['a name without end', 'too-much', 'platforms[0].name', { name: '长'.repeat(61) }],
    ['a number as a name', 'type', 'platforms[0].name', { name: 5 }],
    ['ports that are no list', 'type', 'platforms[0].ports', { ports: 80 }],
  ])('refuses %s and says which kind of thing is wrong', (_, problem, path, wrong) => {
    const { issues } = changed((copy) => void Object.assign(first(copy), wrong));
    expect(issues).toMatchObject([{ problem, path }]);
  });

  it('names the line of what is wrong, in a laid-out file and in a broken one', () => {
    const copy = structuredClone(valid);
    Object.assign(first(copy), { colour: 'red' });
    const text = JSON.stringify(copy, null, 2);
    const line = text.slice(0, text.indexOf('"colour"')).split('\n').length;
    expect(parseRegistry(text).issues).toMatchObject([{ path: 'platforms[0].colour', line }]);
    const broken = text.replace('"colour": "red"', '"colour": “red”');
    expect(parseRegistry(broken).issues).toMatchObject([{ problem: 'json', line }]);
  });

  it.each(['', '{', 'null', '[]', '"x"', '12', '{"format":"platform-registry"}'])(
    'refuses %j without throwing',
    (text) => {
      const { registry, issues } = parseRegistry(text);
      expect(registry).toBeNull();
      expect(issues.length).toBeGreaterThan(0);
    },
  );

  it('refuses an over-long file unread, at once', () => {
    const started = performance.now();
    const { issues } = parseRegistry(' '.repeat(REGISTRY_MAX_CHARS + 1));
    expect(issues).toMatchObject([{ problem: 'size' }]);
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('refuses a file nested without end, without throwing', () => {
    const text = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(parseRegistry(text).registry).toBeNull();
  });

  it('names at most the first faults of a file full of them', () => {
    const platforms = Array.from({ length: 1_000 }, () => ({ id: 'X' }));
    const { issues } = parseRegistry(JSON.stringify({ ...valid, platforms }));
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(100);
  });

  it('lets no __proto__ or constructor key through, nor touches any prototype', () => {
    const text = JSON.stringify(valid);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const hostile = `"${key}":{"polluted":true,"ports":[80]},`;
      const top = parseRegistry(text.replace('{', `{${hostile}`));
      const inside = parseRegistry(text.replace('{"id"', `{${hostile}"id"`));
      for (const { registry } of [top, inside]) {
        const platform = registry?.platforms[0];
        expect(platform?.ports).toBeUndefined();
        expect(registry).toBeNull();
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
