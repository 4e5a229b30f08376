/** The built-in registry: facts from public sources. Never imported by the content script: 30 kB. */
import type { Platform } from '../core/platform';
import { CATEGORIES, LEVELS } from '../core/platform';
import file from './builtin.json';

export const BUILTIN = file.platforms as readonly Platform[];

/** Offered first: what a public source shows. Then from the widest level down, by name. */
export function offered(platforms: readonly Platform[]): Platform[] {
  const rank = (platform: Platform) => [
    platform.source ? 0 : 1,
    LEVELS.indexOf(platform.level),
    CATEGORIES.indexOf(platform.category),
  ];
  return [...platforms].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? a.name.localeCompare(b.name, 'zh') : (x[at] ?? 0) - (y[at] ?? 0);
  });
}
