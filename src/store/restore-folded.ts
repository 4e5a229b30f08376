/** Day rows of a copy whose traces were folded into them, put beside what is here. */
import type { MergeTerms } from '../core/copy-merge';
import type { DayRow } from '../core/day-row';
import { bothMarks, foldedRow, markOf, marksOf } from '../core/folded';
import type { Part } from '../core/folded-merge';
import { bothParts, partOf, standsBeside } from '../core/folded-merge';
import type { StoredTrace } from '../core/trace';
import type { Records } from './copy';
import { groupBy } from './group-by';
import type { Context } from './restore-context';

/** What is here of one day; changed by what is put beside it. */
export interface Here {
  rows: Map<string, DayRow>;
  traces: StoredTrace[];
}

/** The folded part of a platform's day in the copy, under the id that stands here for it. */
export interface Brought {
  day: string;
  platform: string;
  part: Part;
}

/** By day and platform. A row whose traces the copy holds is made anew from them and is none of these. */
export function foldedIn(
  { traces, days }: Records,
  named: MergeTerms['named'],
): Map<string, Map<string, Brought>> {
  const told = new Set(traces.map(({ day, platform }) => `${day} ${platform}`));
  const byDay = new Map<string, Map<string, Brought>>();
  for (const row of days) {
    const bare = told.has(`${row.day} ${row.platform}`) ? null : { sums: row, visits: null };
    const part = partOf(row) ?? bare;
    if (!part) continue;
    const platform = named(row.platform);
    const ofDay = byDay.get(row.day) ?? new Map<string, Brought>();
    byDay.set(row.day, ofDay);
    const other = ofDay.get(platform)?.part ?? null;
    ofDay.set(platform, { day: row.day, platform, part: bothParts(other, part) ?? part });
  }
  return byDay;
}

/** Whether a trace of a copy is in a row here; all are, of a row of which that is not known. */
export function knownIn(
  rows: ReadonlyMap<string, DayRow>,
  { named, same }: MergeTerms,
): (trace: StoredTrace) => boolean {
  const marks = new Map<string, Set<number>>();
  const whole = new Set<string>();
  for (const { platform, folded } of rows.values()) {
    if (!folded) continue;
    if (folded.visits === null) whole.add(platform);
    const known = marks.get(same(platform)) ?? new Set();
    for (const mark of folded.visits ?? []) known.add(mark);
    marks.set(same(platform), known);
  }
  return ({ platform, visit }) =>
    whole.has(named(platform)) || (marks.get(same(platform))?.has(markOf(visit)) ?? false);
}

/** Answers the platforms whose row is another now. */
export function putFolded(context: Context, here: Here, brought: Iterable<Brought>): string[] {
  const { tx, write, terms } = context;
  const rowsOf = groupBy([...here.rows.values()], ({ platform }) => terms.same(platform));
  const tracesOf = groupBy(here.traces, ({ platform }) => terms.same(platform));
  const gone = new Set<number>();
  const changed: string[] = [];
  for (const { platform, part, day } of brought) {
    const rows = rowsOf.get(terms.same(platform)) ?? [];
    const traces = tracesOf.get(terms.same(platform)) ?? [];
    const beside = standsBeside(part.visits, marksHere(rows, traces));
    const others = rows.some((row) => row.platform !== platform);
    // What stands here under another id cannot give way to it.
    if (beside === 'known' || (beside === 'more' && others)) continue;
    const before = here.rows.get(platform);
    const mine = before && beside === 'new' ? partOf(before) : null;
    const both = bothParts(mine, part) ?? part;
    here.rows.set(platform, { ...foldedRow(both.sums, both.visits), day, platform });
    if (beside === 'more') for (const { key } of traces) gone.add(key);
    changed.push(platform);
  }
  if (write) for (const key of gone) void tx.objectStore('traces').delete(key);
  here.traces = here.traces.filter(({ key }) => !gone.has(key));
  return changed;
}

/** Of the visits that are here, folded or not; null where not all are known. */
function marksHere(rows: readonly DayRow[], traces: readonly StoredTrace[]): number[] | null {
  const folded = rows.flatMap((row) => (row.folded ? [row.folded.visits] : []));
  return [...folded, marksOf(traces)].reduce(bothMarks, []);
}
