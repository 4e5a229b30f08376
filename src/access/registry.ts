/** The registries beside the built-in one: the user's, imported ones, and what a policy supplies. */
import { browser } from '../browser';
import type { Issue } from '../core/issue';
import type { Kept } from '../core/listed';
import type { Platform } from '../core/platform';
import { parseRegistry } from '../core/registry-file';
import { readKept } from './kept';

export interface Registries extends Kept {
  managed: Platform[];
  /** What is wrong with the policy's registry; then it names no platform at all. */
  managedIssues: Issue[];
}

/** The registries of this browser's user, as they are without a policy's. */
export async function readWithoutPolicy(): Promise<Registries> {
  return { ...(await readKept()), managed: [], managedIssues: [] };
}

export async function readRegistry(): Promise<Registries> {
  const [kept, policy] = await Promise.all([readKept(), readPolicy()]);
  return { ...kept, managed: policy.platforms, managedIssues: policy.issues };
}

/**
 * A policy's registry is a suggestion: read like any file, refused whole where it is malformed.
 * Beside it only `survey` is ever read of a policy (supplied-survey.ts; PRIVACY: no remote control).
 */
async function readPolicy(): Promise<{ platforms: Platform[]; issues: Issue[] }> {
  try {
    const { registry } = await browser.storage.managed.get('registry');
    if (registry === undefined) return { platforms: [], issues: [] };
    const { registry: read, issues } = parseRegistry(JSON.stringify(registry));
    return { platforms: read?.platforms ?? [], issues };
  } catch {
    // A browser without policies has no managed storage for us.
    return { platforms: [], issues: [] };
  }
}
