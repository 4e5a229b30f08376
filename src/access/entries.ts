/** What the user does to registry entries: adds, edits, marks, imports, merges, removes them. */
import { dayOf } from '../core/calendar';
import { keptOfBoth, oneEach } from '../core/copy-rest';
import { mergedEntry, pairOf } from '../core/duplicate';
import type { Kept } from '../core/listed';
import { markWith, put, without } from '../core/listed';
import type { Mark } from '../core/mark';
import { markIn, markOf, withMark } from '../core/mark';
import type { Measured } from '../core/measured';
import type { Platform } from '../core/platform';
import { saysTheSame } from '../core/registry-change';
import { readKept } from './kept';
import { readMeasured } from './measured';
import { alreadyGranted, change, measuring } from './platforms';

/** Own entries with these among them; what a registry states word for word needs no own entry. */
function own(kept: Kept, entries: readonly Platform[], stated: readonly Platform[]): Platform[] {
  const said = (entry: Platform) =>
    [...stated, ...kept.imported].some((one) => one.id === entry.id && saysTheSame(one, entry));
  const rest = without(kept.own, new Set(entries.map(({ id }) => id)));
  return [...rest, ...entries.filter((entry) => !said(entry))];
}

/**
 * Measures these. An entry that no registry states is the user's own, and is kept beyond its
 * measuring. @param stated the built-in registry and the policy's
 */
export function addPlatforms(
  entries: readonly Platform[],
  stated: readonly Platform[],
  now: number,
): Promise<Measured> {
  return change(now, ({ platforms }, kept) => ({
    platforms: measuring(
      platforms,
      entries.map((entry) => withMark(entry, markOf(kept.marks, entry.id))),
    ),
    own: own(kept, entries, stated),
  }));
}

/** The user's wording of an entry, from now on and where it is measured already. */
export function editPlatform(
  entry: Platform,
  mark: Mark | undefined,
  stated: readonly Platform[],
  now: number,
): Promise<Measured> {
  return change(now, ({ platforms }, kept) => {
    const marks = mark ? markWith(kept.marks, entry.id, mark) : kept.marks;
    const edited = withMark(entry, markOf(marks, entry.id));
    return {
      platforms: platforms.map((one) => (one.id === entry.id ? edited : one)),
      own: own(kept, [entry], stated),
      marks,
    };
  });
}

export function markPlatform(id: string, mark: Mark, now: number): Promise<Measured> {
  return change(now, ({ platforms }, kept) => ({
    platforms: platforms.map((one) => (one.id === id ? withMark(one, mark) : one)),
    marks: markWith(kept.marks, id, mark),
  }));
}

/**
 * Takes a file's entries in. What is measured follows the file, but where the user has a wording of
 * his own: that is what is measured then, and so its sites are those that must be granted.
 * Answers the ids that are measured now and were not, with `measure` those whose sites are granted.
 */
export async function importEntries(
  entries: readonly Platform[],
  measure: boolean,
  now: number,
): Promise<string[]> {
  const allowed = measure ? await alreadyGranted(asWorded(entries, (await readKept()).own)) : [];
  const granted = new Set(allowed.map(({ id }) => id));
  let added: string[] = [];
  await change(now, ({ platforms }, kept) => {
    const there = new Set(platforms.map(({ id }) => id));
    const fresh = asWorded(entries, kept.own).filter(({ id }) => there.has(id) || granted.has(id));
    added = fresh.flatMap(({ id }) => (there.has(id) ? [] : [id]));
    return {
      imported: put(kept.imported, entries),
      platforms: measuring(
        platforms,
        fresh.map((one) => withMark(one, markOf(kept.marks, one.id))),
      ),
    };
  });
  return added;
}

/** Out of the list and no longer measured; what was recorded stays. */
export function forgetPlatform(id: string, now: number): Promise<Measured> {
  const gone = new Set([id]);
  return change(now, ({ platforms }, kept) => ({
    platforms: without(platforms, gone),
    imported: without(kept.imported, gone),
    own: without(kept.own, gone),
  }));
}

/** Back into the list, where it was taken from; measuring it again is asked for apart. */
export function restorePlatform(
  entry: Platform,
  from: 'imported' | 'own',
  now: number,
): Promise<Measured> {
  return change(now, (_, kept) => ({ [from]: put(kept[from], [entry]) }));
}

interface Pair {
  gone: Platform;
  /** What stands in place of both. */
  merged: Platform;
}

/** Rejects where there are no such two, or one entry could not hold the pages of both. */
export async function pairToMerge(
  goneId: string,
  intoId: string,
  stated: readonly Platform[],
): Promise<Pair> {
  const [{ platforms }, { imported, own, marks }] = await Promise.all([readMeasured(), readKept()]);
  const known = [...stated, ...imported, ...own].map((one) => withMark(one, markOf(marks, one.id)));
  const byId = new Map([...known, ...platforms].map((one) => [one.id, one]));
  const [gone, into] = [byId.get(goneId), byId.get(intoId)];
  const merged = gone && into && gone !== into ? mergedEntry(into, gone) : null;
  if (!gone || !merged) throw new RangeError('no such pair');
  return { gone, merged };
}

/**
 * One entry in place of two, measured where either was. What both say together is its mark too: an
 * older one would be laid over it.
 */
export function mergeEntries({ gone, merged }: Pair, now: number): Promise<Measured> {
  const ids = new Set([gone.id]);
  return change(now, ({ platforms }, kept) => {
    const measured = platforms.some(({ id }) => id === merged.id || id === gone.id);
    const { [gone.id]: _, ...marks } = kept.marks;
    return {
      platforms: without(measured ? measuring(platforms, [merged]) : platforms, ids),
      imported: without(kept.imported, ids),
      own: put(without(kept.own, ids), [merged]),
      marks: markWith(marks, merged.id, markIn(merged)),
    };
  });
}

/** The user says that these are two platforms after all, or takes that back. */
export function keepApart(a: string, b: string, are: boolean, now: number): Promise<Measured> {
  const pair = pairOf(a, b);
  return change(now, (_, { apart }) => {
    const others = apart.filter((one) => one !== pair);
    return { apart: are ? [...others, pair] : others };
  });
}

/** Lists, marks and measured platforms of a copy, and the ids that were merged away by now. */
export interface CopiedEntries {
  kept: Kept;
  measured: readonly Platform[];
  merged: ReadonlySet<string>;
  /** The day it was made. */
  made: string;
}

/**
 * Puts a copy's entries beside those here. What was measured there and is granted here is measured
 * at once; the rest comes into the list. Answers how many the browser must be asked for.
 */
export async function restoreEntries(copied: CopiedEntries, now: number): Promise<number> {
  const standing = await standingIn(copied);
  const granted = new Set(await alreadyGranted(standing));
  let waiting: Platform[] = [];
  await change(now, ({ platforms }, kept) => {
    const there = new Set(platforms.map(({ id }) => id));
    const missing = standing.filter(({ id }) => !there.has(id));
    waiting = missing.filter((one) => !granted.has(one));
    const both = keptOfBoth(kept, copied.kept, { waiting, made: copied.made, today: dayOf(now) });
    const fresh = missing.filter((one) => granted.has(one));
    return {
      ...both,
      platforms: measuring(
        platforms,
        fresh.map((one) => withMark(one, markOf(both.marks, one.id))),
      ),
    };
  });
  return waiting.length;
}

/** How many of a copy's measured platforms the browser would have to be asked for. */
export async function entriesToAllow(copied: CopiedEntries): Promise<number> {
  const there = new Set((await readMeasured()).platforms.map(({ id }) => id));
  const missing = (await standingIn(copied)).filter(({ id }) => !there.has(id));
  return missing.length - (await alreadyGranted(missing)).length;
}

/** What a copy measured and stands as one platform here, as its user here words it. */
async function standingIn({ measured, merged }: CopiedEntries): Promise<Platform[]> {
  const here = oneEach(measured).filter(({ id }) => !merged.has(id));
  return asWorded(here, (await readKept()).own);
}

function asWorded(entries: readonly Platform[], own: readonly Platform[]): Platform[] {
  const mine = new Map(own.map((one) => [one.id, one]));
  return entries.map((one) => mine.get(one.id) ?? one);
}
