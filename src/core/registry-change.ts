/** What taking in a registry file would change, told before anything is changed. */
import { placesOf } from './duplicate';
import type { Platform } from './platform';

export interface Changed {
  before: Platform;
  after: Platform;
  keys: (keyof Platform)[];
}

export interface RegistryChange {
  /** Entries of ids that are not in the list yet. */
  added: Platform[];
  changed: Changed[];
  /** Stated by the file as they are known already. */
  same: Platform[];
  /** Of an id that the user wrote or changed himself: his own stays (DESIGN: precedence). */
  kept: Platform[];
  /** Merged away by the user: not brought back. */
  merged: { entry: Platform; into: string }[];
  /** Added entries that take in the same pages as one that is there under another id. */
  doubles: { entry: Platform; other: Platform }[];
}

interface Known {
  /** Every entry that is in the list now, without the user's own. */
  listed: readonly Platform[];
  own: readonly Platform[];
  /** Id that was merged away → the id it went into. */
  merged: ReadonlyMap<string, string>;
}

/** A file never removes: what it does not name stays. Pure; the order is the file's. */
export function registryChange(file: readonly Platform[], known: Known): RegistryChange {
  const listed = new Map(known.listed.map((one) => [one.id, one]));
  const own = new Map(known.own.map((one) => [one.id, one]));
  const claimed = new Map(
    [...known.listed, ...known.own].flatMap((one) =>
      placesOf(one).map((place) => [place, one] as const),
    ),
  );
  const change: RegistryChange = {
    added: [],
    changed: [],
    same: [],
    kept: [],
    merged: [],
    doubles: [],
  };
  for (const entry of file) {
    const before = listed.get(entry.id);
    const mine = own.get(entry.id);
    const into = known.merged.get(entry.id);
    if (into !== undefined) change.merged.push({ entry, into });
    else if (mine) change[changedKeys(mine, entry).length > 0 ? 'kept' : 'same'].push(mine);
    else if (!before) {
      change.added.push(entry);
      const other = placesOf(entry).flatMap((place) => claimed.get(place) ?? [])[0];
      if (other) change.doubles.push({ entry, other });
    } else {
      const keys = changedKeys(before, entry);
      if (keys.length === 0) change.same.push(entry);
      else change.changed.push({ before, after: entry, keys });
    }
  }
  return change;
}

/** The keys in which two entries differ; lists are compared as sets, an empty one as none. */
export function changedKeys(before: Platform, after: Platform): (keyof Platform)[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Platform>;
  return [...keys].filter((key) => canonical(before[key]) !== canonical(after[key]));
}

/** Whether an entry says what the other says, the user's marks aside. */
export function saysTheSame(a: Platform, b: Platform): boolean {
  return changedKeys(a, b).every((key) => key === 'mandate' || key === 'workList');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(canonical).sort()}]` : '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const parts = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const);
  const stated = parts.filter(([, part]) => part !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return stated.length > 0 ? `{${stated.map(([key, part]) => `${key}:${part}`)}}` : '';
}
