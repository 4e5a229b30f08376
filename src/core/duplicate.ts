/**
 * One system under two entries: the same pages claimed twice, so that one entry never gets any, or
 * the same name over pages that overlap. A folder of a host beside the whole host is no double:
 * the longest match tells them apart, and they are named apart.
 */
import type { Pattern, Platform } from './platform';
import { parsePattern } from './platform';

/** More patterns than this no entry may hold (core/schema.ts). */
export const MOST_PATTERNS = 20;

/** The addresses that an entry claims. */
export type Pages = Pick<Platform, 'matches' | 'ports'>;

export interface Double {
  a: Platform;
  b: Platform;
}

/** Every pair of entries that are likely one system, in the order of the list. */
export function findDoubles(platforms: readonly Platform[], apart: ReadonlySet<string>): Double[] {
  const byPlace = new Map<string, Platform[]>();
  const byName = new Map<string, Platform[]>();
  const doubles: Double[] = [];
  for (const b of platforms) {
    const places = placesOf(b);
    const name = bare(b.name);
    const alike = (byName.get(name) ?? []).filter((a) => meet(a, b));
    const before = new Set([...places.flatMap((place) => byPlace.get(place) ?? []), ...alike]);
    for (const a of before) if (!apart.has(pairOf(a.id, b.id))) doubles.push({ a, b });
    for (const place of places) byPlace.set(place, [...(byPlace.get(place) ?? []), b]);
    byName.set(name, [...(byName.get(name) ?? []), b]);
  }
  return doubles;
}

/** How a pair is remembered that the user declared to be two platforms. */
export function pairOf(a: string, b: string): string {
  return [a, b].sort().join(' ');
}

/** Scheme, port, host and path of every pattern: who shares one claims the same pages. */
export function placesOf(platform: Pages): string[] {
  const places = doorsOf(platform).flatMap(({ doors, anySubdomain, host, path }) =>
    doors.map((door) => `${door} ${anySubdomain} ${host}${path}`),
  );
  return [...new Set(places)];
}

/** Whether some page belongs to a pattern of each. */
export function meet(a: Pages, b: Pages): boolean {
  const others = doorsOf(b);
  return doorsOf(a).some((p) =>
    others.some(
      (q) =>
        p.doors.some((door) => q.doors.includes(door)) &&
        hostsMeet(p, q) &&
        pathsMeet(p.path, q.path),
    ),
  );
}

const DEFAULT_PORT = { http: '80', https: '443' } as const;

/** What a pattern claims: a host, or all under it; at these schemes and ports; from this path on. */
export interface Claim extends Pick<Pattern, 'host' | 'anySubdomain'> {
  doors: string[];
  stem: string;
}

export function claimsOf(pages: Pages): Claim[] {
  return doorsOf(pages).map(({ host, anySubdomain, doors, path }) => {
    return { host, anySubdomain, doors, stem: stemOf(path) };
  });
}

/** Each pattern with the schemes and ports it stands at; unnamed ports are the scheme's own. */
function doorsOf({ matches, ports = [] }: Pages): (Pattern & { doors: string[] })[] {
  return matches.flatMap((text) => {
    const pattern = parsePattern(text);
    if (!pattern) return [];
    const schemes = pattern.scheme === '*' ? (['http', 'https'] as const) : [pattern.scheme];
    const doors = schemes.flatMap((scheme) => {
      const named = pattern.port ? [pattern.port] : ports.map(String);
      return (named.length > 0 ? named : [DEFAULT_PORT[scheme]]).map((port) => `${scheme} ${port}`);
    });
    return [{ ...pattern, doors }];
  });
}

function hostsMeet(p: Pattern, q: Pattern): boolean {
  const within = (inner: string, outer: Pattern) =>
    inner === outer.host || (outer.anySubdomain && inner.endsWith(`.${outer.host}`));
  return within(p.host, q) || within(q.host, p);
}

function pathsMeet(a: string, b: string): boolean {
  return stemOf(a).startsWith(stemOf(b)) || stemOf(b).startsWith(stemOf(a));
}

/** What of a path stands before its first wildcard. */
function stemOf(path: string): string {
  return path.split('*')[0] ?? '';
}

/** Names are compared without spaces, brackets and what is in them: 县 OA（新） is 县OA. */
function bare(name: string): string {
  return name
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}

/**
 * One entry for both: the survivor's facts, with the pages and related hosts of either. Null where
 * that would be more patterns than an entry may hold.
 */
export function mergedEntry(into: Platform, gone: Platform): Platform | null {
  const samePorts = portsOf(into) === portsOf(gone);
  const matches = samePorts
    ? [...into.matches, ...gone.matches]
    : withoutCovered([...withPorts(into), ...withPorts(gone)]);
  const related = [...(into.relatedHosts ?? []), ...(gone.relatedHosts ?? [])];
  const merged: Platform = {
    ...gone,
    ...into,
    matches: [...new Set(matches)],
    mandate: stated(into) ?? stated(gone) ?? into.mandate,
    workList: [into.workList, gone.workList].find((list) => list && list !== 'unknown'),
  };
  if (!samePorts) delete merged.ports;
  if (related.length > 0) merged.relatedHosts = [...new Set(related)];
  const tooMany = [merged.matches, merged.relatedHosts ?? []].some(
    ({ length }) => length > MOST_PATTERNS,
  );
  return tooMany ? null : withoutUndefined(merged);
}

function stated({ mandate }: Platform): Platform['mandate'] {
  return mandate?.use === 'unknown' ? undefined : mandate;
}

/** Patterns that name their ports themselves, so that two entries' ports do not mix. */
function withPorts({ matches, ports = [] }: Platform): string[] {
  return matches.flatMap((text) => {
    const pattern = parsePattern(text);
    if (pattern === null || pattern.port !== '' || ports.length === 0) return [text];
    const host = pattern.anySubdomain ? `*.${pattern.host}` : pattern.host;
    return ports.map((port) => `${pattern.scheme}://${host}:${port}${pattern.path}`);
  });
}

function portsOf({ ports = [] }: Platform): string {
  return [...ports].sort((a, b) => a - b).join();
}

/** A pattern for one port goes where the same pattern without a port is there. */
function withoutCovered(patterns: readonly string[]): string[] {
  return patterns.filter((text) => {
    const portless = text.replace(/^([^/]+:\/\/[^/]+?):\d+(?=\/|$)/, '$1');
    return portless === text || !patterns.includes(portless);
  });
}

function withoutUndefined(platform: Platform): Platform {
  const stated = Object.entries(platform).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as unknown as Platform;
}
