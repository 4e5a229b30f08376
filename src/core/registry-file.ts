/** A registry file as the platforms in it, or as what is wrong with it, where. */
import type { Finding, Issue } from './issue';
import { brokenJson, toIssues, written } from './issue';
import { lineOf } from './json-line';
import type { RegistryFile } from './schema';
import { registrySchema } from './schema';

/** A registry file past this is refused unread: 2,000 entries take less than half of it. */
export const REGISTRY_MAX_CHARS = 4_000_000;

/** More of them help nobody. */
const MOST_ISSUES = 20;

export function tooLarge(): Issue {
  return { path: '', line: null, problem: 'size', detail: String(REGISTRY_MAX_CHARS) };
}

/**
 * Reads a registry file. Refuses unknown keys with their path, doubled ids, and any-host patterns.
 * Never throws; a refused file gives issues and no registry.
 */
export function parseRegistry(
  text: string,
): { registry: RegistryFile; issues: [] } | { registry: null; issues: Issue[] } {
  const refuse = (issues: Issue[]) => ({ registry: null, issues });
  if (text.length > REGISTRY_MAX_CHARS) {
    return refuse([tooLarge()]);
  }
  const clean = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(clean);
  } catch {
    return refuse([brokenJson(clean)]);
  }
  const parsed = registrySchema.safeParse(json);
  if (!parsed.success) {
    return refuse(toIssues(parsed.error.issues as Finding[], json, clean, MOST_ISSUES));
  }
  const ids = new Set<string>();
  for (const [i, platform] of parsed.data.platforms.entries()) {
    if (ids.has(platform.id)) {
      const path = ['platforms', i, 'id'];
      const line = lineOf(clean, path);
      return refuse([{ path: written(path), line, problem: 'duplicate', detail: platform.id }]);
    }
    ids.add(platform.id);
  }
  return { registry: parsed.data, issues: [] };
}
