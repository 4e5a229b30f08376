/** A registry entry as the user writes it by hand: addresses one a line, as the browser shows them. */
import type { Mark } from '../../core/mark';
import { NO_MANDATE } from '../../core/mark';
import type { Category, Level, Mandate, Platform } from '../../core/platform';
import { parsePattern } from '../../core/platform';
import { ownId } from '../register/own-platform';

export interface Draft {
  name: string;
  level: Level;
  category: Category;
  addresses: string;
  related: string;
  mandate: Mandate;
}

export type Fault = { field: 'name' | 'addresses' | 'related'; line: string };

export type Read =
  | { entry: Platform; mark: Mark | undefined; faults: [] }
  | { entry: null; faults: Fault[] };

/** Name and addresses at most as long as a registry holds them (core/schema.ts). */
const NAME_MAX = 60;
const LINES_MAX = 20;

export function draftOf(entry: Platform | null): Draft {
  return {
    name: entry?.name ?? '',
    level: entry?.level ?? 'unit',
    category: entry?.category ?? 'other',
    addresses: entry?.matches.join('\n') ?? '',
    related: entry?.relatedHosts?.join('\n') ?? '',
    mandate: entry?.mandate ?? NO_MANDATE,
  };
}

/**
 * The entry that a draft states, or what is wrong with it. What the draft does not show (ports,
 * rules, profile, source) stays as the entry has it.
 */
export function readDraft(draft: Draft, before: Platform | null): Read {
  const name = draft.name.trim();
  const addresses = readLines(draft.addresses);
  const related = readLines(draft.related);
  const faults: Fault[] = [
    ...(name === '' || name.length > NAME_MAX ? [{ field: 'name' as const, line: name }] : []),
    ...addresses.bad.map((line) => ({ field: 'addresses' as const, line })),
    ...related.bad.map((line) => ({ field: 'related' as const, line })),
  ];
  if (addresses.bad.length === 0 && !within(addresses.patterns.length, 1)) {
    faults.push({ field: 'addresses', line: '' });
  }
  if (!within(related.patterns.length, 0)) faults.push({ field: 'related', line: '' });
  if (faults.length > 0) return { entry: null, faults };
  const { relatedHosts: _, ...rest } = before ?? { id: idOf(addresses.patterns) };
  const entry: Platform = {
    ...rest,
    name,
    level: draft.level,
    category: draft.category,
    matches: addresses.patterns,
    ...(related.patterns.length > 0 ? { relatedHosts: related.patterns } : {}),
  };
  const said = JSON.stringify(before?.mandate ?? NO_MANDATE) !== JSON.stringify(draft.mandate);
  return { entry, mark: said ? { mandate: draft.mandate } : undefined, faults: [] };
}

function within(n: number, least: number): boolean {
  return n >= least && n <= LINES_MAX;
}

function readLines(text: string): { patterns: string[]; bad: string[] } {
  const lines = text.split(/[\s,，;；、]+/).filter((line) => line !== '');
  const read = lines.map((line) => ({ line, pattern: patternOf(line) }));
  return {
    patterns: [...new Set(read.flatMap(({ pattern }) => pattern ?? []))],
    bad: read.flatMap(({ line, pattern }) => (pattern === null ? [line] : [])),
  };
}

/**
 * A pattern stays as it is written. An address stands for its whole site, with its port if it
 * names one; without a scheme, and without a port, http and https are the same site.
 */
export function patternOf(line: string): string | null {
  const scheme = /^(https?|\*):\/\//i.exec(line)?.[1]?.toLowerCase();
  if (line.includes('*')) return parsePattern(line) ? line : null;
  let url: URL;
  try {
    url = new URL(scheme ? line : `http://${line}`);
  } catch {
    return null;
  }
  const written = scheme && url.port !== '' ? scheme : '*';
  const pattern = `${written}://${url.hostname}${url.port && `:${url.port}`}/*`;
  return parsePattern(pattern) && !url.username ? pattern : null;
}

/** The same for the same first address, so that one system is not written down twice. */
function idOf([first = '']: readonly string[]): string {
  const pattern = parsePattern(first);
  const protocol = pattern?.scheme === 'https' ? 'https:' : 'http:';
  const site = { protocol, hostname: pattern?.host ?? '', port: pattern?.port ?? '' } as const;
  const folders = !pattern || pattern.path === '/*' ? [] : [pattern.path.replace(/\*$/, '')];
  return ownId({ ...site, pathname: '/' }, folders);
}
