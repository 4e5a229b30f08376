/**
 * Time that another browser of the same person counted: what of it is counted here already is not
 * counted again. The rule is the recorder's own (visit-sightings.ts, visit-intake.ts): no second is
 * in two dwells, nor in two waits; a wait may lie over a dwell of its own platform, whose burden
 * takes the two as one.
 */
import type { Interval } from './interval';
import { normalise, subtract } from './interval';
import type { StoredTrace } from './trace';

type Time = StoredTrace & { kind: 'dwell' | 'wait' };

export function isTime(trace: StoredTrace): trace is Time {
  return trace.kind === 'dwell' || trace.kind === 'wait';
}

/** What is counted here, as a dwell or a wait of a platform finds it. */
export function takenBy(here: readonly StoredTrace[]) {
  const times = here.filter(isTime);
  const known = new Map<string, Interval[]>();
  return (trace: Time): Interval[] => {
    const name = `${trace.kind} ${trace.platform}`;
    const before = known.get(name);
    if (before) return before;
    const taken = normalise(
      times
        .filter(({ kind, platform }) => kind === trace.kind || platform !== trace.platform)
        .map(({ at, ms }) => [at, at + ms]),
    );
    known.set(name, taken);
    return taken;
  };
}

/** Times are sums of clock readings: less than this is left over by a rounding. */
const LEAST_MS = 1;

/**
 * What is left of it, as one trace a piece: the whole where nothing is taken, none where all is.
 * A dwell without length carries the upper bound of an absence, which nobody else counts.
 */
export function clip<T extends Time>(trace: T, taken: readonly Interval[]): T[] {
  const { at, ms } = trace;
  if (ms === 0) return [trace];
  const left = subtract([[at, at + ms]], taken);
  const [first] = left;
  if (left.length === 1 && first?.[0] === at && first[1] === at + ms) return [trace];
  return left.flatMap(([from, until]) =>
    until - from < LEAST_MS ? [] : [part(trace, from, until - from)],
  );
}

/** The bounds are shared out as the time is (day-split.ts). */
function part<T extends Time>(trace: T, at: number, ms: number): T {
  if (trace.kind === 'wait') return { ...trace, at, ms };
  const share = ms / trace.ms;
  return {
    ...trace,
    at,
    ms,
    mediaMs: trace.mediaMs > 0 ? ms : 0,
    loMs: Math.min(ms, Math.round(trace.loMs * share)),
    hiMs: Math.max(ms, Math.round(trace.hiMs * share)),
  };
}
