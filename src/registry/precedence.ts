/** The four places a platform may come from, in rising precedence (DESIGN: the registry file). */
import type { RegistrySource, Sourced } from '../core/listed';
import { SOURCES } from '../core/listed';
import type { Platform } from '../core/platform';

export type { RegistrySource, Sourced };

/** One entry an id: the higher source's, whole. */
export function merge(registries: Record<RegistrySource, readonly Platform[]>): Sourced[] {
  const byId = new Map<string, Sourced>();
  for (const from of SOURCES) {
    for (const platform of registries[from]) byId.set(platform.id, { platform, from });
  }
  return [...byId.values()];
}
