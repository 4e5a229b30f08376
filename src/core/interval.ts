/** Sets of time as sorted, disjoint, half-open intervals [from, until). */

export type Interval = readonly [from: number, until: number];

/** Any intervals, in any order, overlapping or empty → the set they cover. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(([from, until]) => until > from).sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [from, until] of sorted) {
    const last = out[out.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else out.push([from, until]);
  }
  return out;
}

/** What of `set` is not in `taken`. Both normalised. */
export function subtract(set: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  let next = 0;
  for (const [from, until] of set) {
    let at = from;
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= from) next += 1;
    for (let i = next; i < taken.length; i += 1) {
      const [cut, end] = taken[i] as Interval;
      if (cut >= until) break;
      if (cut > at) out.push([at, cut]);
      at = Math.max(at, end);
    }
    if (at < until) out.push([at, until]);
  }
  return out;
}

/** What is in both. Both normalised. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return subtract(a, subtract(a, b));
}

export function measure(set: readonly Interval[]): number {
  return set.reduce((sum, [from, until]) => sum + until - from, 0);
}
