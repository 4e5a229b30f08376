import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address, Platform } from '../../src/core/platform';
import { coversHost, originsOf, parsePattern, platformAt } from '../../src/core/platform';

function at(url: string): Address {
  return new URL(url);
}

function platform(id: string, matches: string[], more: Partial<Platform> = {}): Platform {
  return { id, name: id, level: 'county', category: 'oa', matches, ...more };
}

function ownAt(platforms: Platform[], url: string): string | null {
  return platformAt(platforms, at(url)).own?.id ?? null;
}

describe('parsePattern', () => {
  it.each([
    ['https://oa.example.gov.cn/*', 'oa.example.gov.cn', '', '/*'],
    ['https://oa.example.gov.cn', 'oa.example.gov.cn', '', '/*'],
    ['https://oa.example.gov.cn/', 'oa.example.gov.cn', '', '/*'],
    ['HTTP://OA.Example.cn:8080/Seeyon/*', 'oa.example.cn', '8080', '/Seeyon/*'],
    ['http://10.1.2.3:08080/oa', '10.1.2.3', '8080', '/oa'],
    ['http://[fd00::1]:81/*', '[fd00::1]', '81', '/*'],
    ['*://*.example.gov.cn/*', 'example.gov.cn', '', '/*'],
    ['http://oaserver/*', 'oaserver', '', '/*'],
  ])('reads %s', (text, host, port, path) => {
    expect(parsePattern(text)).toMatchObject({ host, port, path });
  });

  it.each([
    ['every host', '*://*/*'],
    ['every host of a path', '*://*/seeyon/*'],
    ['all URLs', '<all_urls>'],
    ['a top-level domain', 'https://*.cn/*'],
    ['a public suffix', 'https://*.gov.cn/*'],
    ['a public suffix in capitals', 'https://*.GOV.CN/*'],
    ['a public suffix with the root dot', 'https://*.gov.cn./*'],
    ['a province of cn', 'https://*.bj.cn/*'],
    ['half of an IP address', 'http://*.0.1/*'],
    ['a star inside a name', 'https://oa.*.gov.cn/*'],
    ['an empty label', 'https://oa..gov.cn/*'],
    ['a host that no address has so', 'https://政务.cn/*'],
    ['a name and password', 'https://user:pass@oa.gov.cn/*'],
    ['another scheme', 'file:///etc/*'],
    ['script', 'javascript:alert(1)'],
    ['no scheme', 'oa.gov.cn/*'],
    ['port 0', 'http://oa.gov.cn:0/*'],
    ['a port beyond the last', 'http://oa.gov.cn:65536/*'],
    ['a line break', 'http://oa.gov.cn/a\nb'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parsePattern(text)).toBeNull();
  });

  it('takes time linear in the length of a hostile text', () => {
    const started = performance.now();
    expect(parsePattern(`https://${'a.'.repeat(100_000)}!`)).toBeNull();
    expect(parsePattern(`https://${'-'.repeat(200_000)}!`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('platformAt', () => {
  it('takes the whole host where a pattern has no path', () => {
    const oa = [platform('oa', ['https://oa.gov.example'])];
    expect(ownAt(oa, 'https://oa.gov.example/')).toBe('oa');
    expect(ownAt(oa, 'https://oa.gov.example:8443/a/b?c=d')).toBe('oa');
    expect(ownAt(oa, 'https://oa.gov.example.evil.example/')).toBeNull();
    expect(ownAt(oa, 'http://oa.gov.example/')).toBeNull();
  });

  it('tells two intranet systems on one address apart by their ports', () => {
    const both = [
      platform('oa', ['http://10.1.2.3:8080/*']),
      platform('study', ['http://10.1.2.3/*'], { ports: [8081, 80] }),
    ];
    expect(ownAt(both, 'http://10.1.2.3:8080/login')).toBe('oa');
    expect(ownAt(both, 'http://10.1.2.3:8081/login')).toBe('study');
    expect(ownAt(both, 'http://10.1.2.3/login')).toBe('study');
    expect(ownAt(both, 'http://10.1.2.3:9090/login')).toBeNull();
  });

  it('knows the default port of a scheme', () => {
    const oa = [platform('oa', ['*://oa.gov.example/*'], { ports: [443] })];
    expect(ownAt(oa, 'https://oa.gov.example/')).toBe('oa');
    expect(ownAt(oa, 'http://oa.gov.example/')).toBeNull();
    expect(ownAt(oa, 'http://oa.gov.example:443/')).toBe('oa');
  });

  it.each([
    ['a named port beats the whole host', 'http://a.b.example/*', 'http://a.b.example:8080/*'],
    ['an exact host beats a wildcard', '*://*.b.example/*', '*://a.b.example/*'],
    ['a longer wildcard beats a shorter', '*://*.example.org/*', '*://*.b.example.org/*'],
    ['a path beats the whole host', '*://a.b.example/*', '*://a.b.example/zq/*'],
    ['a longer path beats a shorter', '*://a.b.example/zq/*', '*://a.b.example/zq/oa/*'],
  ])('%s, in either order', (_, wide, close) => {
    const url = (wide.includes('example.org') ? 'http://a.b.example.org' : 'http://a.b.example')
      .concat(close.includes(':8080') ? ':8080' : '')
      .concat('/zq/oa/index.html');
    const two = [platform('wide', [wide]), platform('close', [close])];
    expect(ownAt(two, url)).toBe('close');
    expect(ownAt([...two].reverse(), url)).toBe('close');
  });

  it('moves with a single-page app into and out of a path', () => {
    const two = [platform('all', ['*://a.example/*']), platform('zq', ['*://a.example/zq/*'])];
    expect(ownAt(two, 'https://a.example/zq/home')).toBe('zq');
    expect(ownAt(two, 'https://a.example/zqx')).toBe('all');
  });

  it('gives a tie to the earlier entry, which has the higher precedence', () => {
    const two = [platform('first', ['*://a.example/*']), platform('second', ['*://a.example/*'])];
    expect(ownAt(two, 'https://a.example/')).toBe('first');
  });

  it('names every platform that a sign-on host is related to, and owns it for none', () => {
    const sso = ['*://sso.example.org/*'];
    const three = [
      platform('a', ['*://a.example.org/*'], { relatedHosts: sso, ports: [8080] }),
      platform('b', ['*://b.example.org/*'], { relatedHosts: sso }),
      platform('c', ['*://c.example.org/*']),
    ];
    const found = platformAt(three, at('https://sso.example.org/login'));
    expect(found.own).toBeNull();
    expect(found.related.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('covers a host whatever the path', () => {
    const zq = [platform('zq', ['*://a.example/zq/*'])];
    expect(coversHost(zq, at('https://a.example/elsewhere'))).toBe(true);
    expect(coversHost(zq, at('https://b.example/zq/'))).toBe(false);
  });
});

describe('originsOf', () => {
  it('asks for whole hosts, without port or path, each once', () => {
    const origins = originsOf(
      platform('oa', ['http://10.1.2.3:8080/oa/*', 'http://10.1.2.3:8081/*', '*://*.a.example/x'], {
        relatedHosts: ['https://sso.example/login'],
      }),
    );
    expect(origins).toEqual([
      'http://10.1.2.3/*',
      'http://*.a.example/*',
      'https://*.a.example/*',
      'https://sso.example/*',
    ]);
  });
});

describe('properties', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', '/', '*', '.', '?', '(', '\\'), { maxLength: 12 })
    .map((parts) => `/${parts.join('')}`);
  const plain = fc
    .array(fc.constantFrom('a', 'b', '/', '.', '(', '\\'), { maxLength: 14 })
    .map((parts) => `/${parts.join('')}`);

  it('paths match as a regular expression with .* for each star would', () => {
    fc.assert(
      fc.property(path, plain, (pattern, pathname) => {
        const whole = pattern === '/' ? '/*' : pattern;
        const source = whole.split('*').map((part) => part.replace(/[.?(\\]/g, '\\$&'));
        const expected = new RegExp(`^${source.join('.*')}$`).test(pathname);
        const address = {
          protocol: 'http:',
          hostname: 'a.example',
          port: '',
          pathname,
          search: '',
        };
        const { own } = platformAt([platform('p', [`http://a.example${pattern}`])], address);
        expect(own !== null).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the choice does not depend on the order of entries that differ in closeness', () => {
    const patterns = [
      'http://a.b.example:81/x/*',
      'http://a.b.example:81/*',
      'http://a.b.example/x/y/*',
      'http://a.b.example/x/*',
      'http://a.b.example/*',
      'http://*.b.example/*',
    ];
    const entries = patterns.map((text, i) => platform(`p${i}`, [text]));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 1 }), (some) => {
        const first = [...some].sort((a, b) => a.id.localeCompare(b.id))[0];
        expect(ownAt(some, 'http://a.b.example:81/x/y/z')).toBe(first?.id);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        const pattern = parsePattern(text);
        const { own } = platformAt([platform('p', [text])], at(url));
        if (pattern === null) expect(own).toBeNull();
      }),
    );
  });
});
