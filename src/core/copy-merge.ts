/**
 * Two sets of traces of one person made one. A fact that both know is there once, and one that
 * occurs n times in either occurs n times in both together; what only the other knows is added,
 * less the time that is counted here already.
 */
import { clip, isTime, takenBy } from './copy-clip';
import type { Contents } from './copy-identity';
import { identities } from './copy-identity';
import type { StoredTrace } from './trace';

export interface MergeTerms {
  /** The platform that stands here for an id. */
  named: (platform: string) => string;
  /** One id for all that are one platform, here or there (copy-identity.ts). */
  same: (platform: string) => string;
  /** A key that is free here: `wanted` where that is and lies above `above`. */
  keyFor: (wanted: number | null, above: number) => number;
}

export interface MergedTraces {
  /** To be stored in this order: a void comes after what it names. */
  added: StoredTrace[];
  /** Traces of theirs that are here already, or whose whole time is. */
  known: number;
}

/**
 * What `theirs` adds to `here`. Adding it twice adds nothing; copies may come in any order, which
 * changes neither the facts nor the time that is counted (a second that two browsers claim stays
 * with the one that was first here).
 *
 * Time is held against what only this side knows: one browser may itself have counted two dwells
 * over each other, where its clock was set back.
 * @param here, theirs all traces of one day, or of many
 */
export function mergeTraces(
  here: readonly StoredTrace[],
  theirs: readonly StoredTrace[],
  { named, same, keyFor }: MergeTerms,
): MergedTraces {
  const contents: Contents = new Map();
  const byKey = (a: StoredTrace, b: StoredTrace) => a.key - b.key;
  const mine = [...here].sort(byKey);
  const other = [...theirs].sort(byKey);
  const left = waitingBy(mine, identities(mine, contents, same));
  const theirIds = identities(other, contents, same);

  /** Their key → the key of the same here. */
  const keys = new Map<number, number>();
  const fresh: StoredTrace[] = [];
  for (const trace of other) {
    const identity = theirIds.get(trace.key);
    const twin = identity === undefined ? undefined : left.get(identity)?.shift();
    if (twin) keys.set(trace.key, twin.key);
    else fresh.push(trace);
  }
  const taken = takenBy([...left.values()].flat());
  const added: StoredTrace[] = [];
  for (const trace of fresh) {
    const own = { ...trace, platform: named(trace.platform) };
    if (own.kind === 'void') {
      const of = keys.get(own.of);
      // What it names is not here, for it was no correction but a claim.
      if (of === undefined || own.of >= own.key) continue;
      const key = keyFor(own.key, of);
      keys.set(own.key, key);
      added.push({ ...own, of, key });
      continue;
    }
    const pieces = isTime(own) ? clip(own, taken(own)) : [own];
    for (const [i, piece] of pieces.entries()) {
      const key = keyFor(i === 0 ? own.key : null, 0);
      if (i === 0) keys.set(own.key, key);
      added.push({ ...piece, key });
    }
  }
  const brought = new Set(fresh.flatMap(({ key }) => (keys.has(key) ? [key] : [])));
  return { added, known: other.length - brought.size };
}

/** The traces of each identity, those stored first before the others; voids of nothing are none. */
function waitingBy(
  traces: readonly StoredTrace[],
  ids: ReadonlyMap<number, number>,
): Map<number, StoredTrace[]> {
  const waiting = new Map<number, StoredTrace[]>();
  for (const trace of traces) {
    const identity = ids.get(trace.key);
    if (identity === undefined) continue;
    const alike = waiting.get(identity);
    if (alike) alike.push(trace);
    else waiting.set(identity, [trace]);
  }
  return waiting;
}
