/** What two copies say beside the traces, made one: here stands before there. */
import type { Kept } from './listed';
import { put } from './listed';
import type { Pause } from './pauses';
import type { Platform } from './platform';
import { sinceOfBoth } from './since';

interface Pair {
  id: string;
  into: string;
}

/**
 * Which id stands here for another, and which of the copy's merged pairs hold here from now on:
 * those whose id nobody uses here. The others stay two platforms, as their user here sees them.
 */
export function survivorsOf(
  here: readonly Pair[],
  theirs: readonly Pair[],
  used: ReadonlySet<string>,
): { named: (id: string) => string; rows: Pair[] } {
  const into = new Map(here.map((pair) => [pair.id, pair.into]));
  const survivors = new Set(into.values());
  const named = (id: string) => {
    const passed = new Set([id]);
    let last = id;
    for (let next = into.get(id); next !== undefined && !passed.has(next); next = into.get(next)) {
      passed.add(next);
      last = next;
    }
    return last;
  };
  const rows: Pair[] = [];
  for (const pair of theirs) {
    const survivor = named(pair.into);
    const free = !into.has(pair.id) && !used.has(pair.id) && !survivors.has(pair.id);
    if (!free || survivor === pair.id) continue;
    into.set(pair.id, survivor);
    survivors.add(survivor);
    rows.push({ id: pair.id, into: survivor });
  }
  return { named, rows };
}

/**
 * A pause that nobody had ended when the copy was made ended with what the copy knows: it must not
 * hold for all the days since. @param openUntil null where measuring is paused here still
 */
export function pauseToKeep(pause: Pause, openUntil: number | null): Pause {
  if (pause.until !== null || openUntil === null) return pause;
  return { ...pause, until: Math.max(pause.from, openUntil) };
}

export interface CopyTerms {
  /** Measured there, and neither measured nor granted here. */
  waiting: readonly Platform[];
  /** The day the copy was made. */
  made: string;
  today: string;
}

/**
 * The lists and marks of both. Platforms that were measured there and are named by no list come
 * into the list, so that they can be allowed here.
 */
export function keptOfBoth(here: Kept, theirs: Kept, { waiting, ...days }: CopyTerms): Kept {
  // By maps: an id may be `constructor`, which every object answers to.
  const marks = new Map(Object.entries(theirs.marks));
  for (const [id, mark] of Object.entries(here.marks)) marks.set(id, { ...marks.get(id), ...mark });
  const own = put(oneEach(theirs.own), here.own);
  const imported = put(oneEach(theirs.imported), here.imported);
  const listed = new Set([...own, ...imported].map(({ id }) => id));
  return {
    own,
    imported: [...imported, ...oneEach(waiting).filter(({ id }) => !listed.has(id))],
    marks: Object.fromEntries(marks),
    apart: [...new Set([...theirs.apart, ...here.apart])],
    since: sinceOfBoth(here.since, theirs.since, days),
  };
}

/** A copy may name an id twice; the later stands. */
export function oneEach(platforms: readonly Platform[]): Platform[] {
  return [...new Map(platforms.map((one) => [one.id, one])).values()];
}
