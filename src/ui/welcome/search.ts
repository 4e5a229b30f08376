/** Whether an entry is one the user looks for: by name, or by address. */
import type { Platform } from '../../core/platform';
import { parsePattern } from '../../core/platform';

/** An unset filter lets everything through. */
export function passes<V extends string>(filter: V | '', value: V): boolean {
  return filter === '' || filter === value;
}

/** Every word of the query must be in the name or in a host. */
export function matchesQuery(platform: Platform, query: string): boolean {
  const text = `${platform.name} ${hostsOf(platform).join(' ')}`.toLowerCase();
  const words = query.toLowerCase().split(/[\s\u3000]+/);
  return words.every((word) => text.includes(word));
}

/** The hosts of a platform's own pages, as the user knows them from the address bar. */
export function hostsOf({ matches }: Pick<Platform, 'matches'>): string[] {
  const hosts = matches.flatMap((text) => {
    const pattern = parsePattern(text);
    if (!pattern) return [];
    const host = pattern.anySubdomain ? `*.${pattern.host}` : pattern.host;
    return [pattern.port === '' ? host : `${host}:${pattern.port}`];
  });
  return [...new Set(hosts)];
}
