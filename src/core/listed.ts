/** The list of platforms a user sees: four registries and his marks made one. */
import type { Mark, Marks } from './mark';
import { markOf, withMark } from './mark';
import type { Platform } from './platform';

/** The four places a platform may come from, in rising precedence (DESIGN: the registry file). */
export const SOURCES = ['builtin', 'managed', 'imported', 'own'] as const;
export type RegistrySource = (typeof SOURCES)[number];

export interface Sourced {
  platform: Platform;
  from: RegistrySource;
}

/** What the extension keeps beside what is measured. */
export interface Kept {
  imported: Platform[];
  /** Written or changed by hand. */
  own: Platform[];
  marks: Marks;
  /** Pairs that the user declared to be two platforms (core/duplicate.ts: pairOf). */
  apart: string[];
  /** Platform id → the day since which it is measured without a break (core/since.ts). */
  since: Record<string, string>;
}

export interface Listed extends Sourced {
  measured: boolean;
}

/** The given entries in place of those of the same ids. */
export function put(entries: readonly Platform[], fresh: readonly Platform[]): Platform[] {
  return [...without(entries, new Set(fresh.map(({ id }) => id))), ...fresh];
}

export function without(entries: readonly Platform[], ids: ReadonlySet<string>): Platform[] {
  return entries.filter(({ id }) => !ids.has(id));
}

/** Marks are small and few; one that says nothing is none. */
export function markWith(marks: Marks, id: string, change: Mark): Marks {
  return { ...marks, [id]: { ...markOf(marks, id), ...change } };
}

/**
 * Everything in the user's hands: what is measured (as it was granted, whatever a registry says
 * since), then what he brought or was given. `sourced` is what the registries merge to.
 */
export function listOf(
  measured: readonly Platform[],
  sourced: readonly Sourced[],
  marks: Marks,
): Listed[] {
  const from = new Map(sourced.map((one) => [one.platform.id, one.from]));
  const running = new Set(measured.map(({ id }) => id));
  const waiting = sourced.filter((one) => one.from !== 'builtin' && !running.has(one.platform.id));
  return [
    ...measured.map((platform) => ({
      platform,
      from: from.get(platform.id) ?? ('own' as const),
      measured: true,
    })),
    ...waiting.map((one) => ({
      platform: withMark(one.platform, markOf(marks, one.platform.id)),
      from: one.from,
      measured: false,
    })),
  ];
}
