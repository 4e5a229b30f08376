/** The four places a platform may come from, in rising precedence (DESIGN: the registry file). */
import type { Platform } from '../core/platform';

export const SOURCES = ['builtin', 'managed', 'imported', 'own'] as const;
export type RegistrySource = (typeof SOURCES)[number];

export interface Sourced {
  platform: Platform;
  from: RegistrySource;
}

/** One entry an id: the higher source's, whole. */
export function merge(registries: Record<RegistrySource, readonly Platform[]>): Sourced[] {
  const byId = new Map<string, Sourced>();
  for (const from of SOURCES) {
    for (const platform of registries[from]) byId.set(platform.id, { platform, from });
  }
  return [...byId.values()];
}
