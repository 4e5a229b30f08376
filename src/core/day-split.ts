/**
 * A visit that crosses local midnight is split there (METHOD: active time). A login, a check-in or a
 * form over midnight counts on the day on which it ended, from that day's start.
 */
import { dayOf, nextMidnight } from './calendar';
import type { Trace } from './trace';
import type { Happened } from './visit';

/** Gives each fact its day; a dwell, a wait or hidden media over midnight becomes one trace a day. */
export function toTraces(happened: readonly Happened[]): Trace[] {
  return happened.flatMap(split);
}

function split(fact: Happened): Trace[] {
  const day = dayOf(fact.at);
  const midnight = nextMidnight(fact.at);
  if (!('ms' in fact) || fact.at + fact.ms <= midnight) return [{ ...fact, day }];
  const before = midnight - fact.at;
  const rest = { at: midnight, ms: fact.ms - before };
  if (fact.kind === 'wait' || fact.kind === 'hidden-media') {
    return [{ ...fact, day, ms: before }, ...split({ ...fact, ...rest })];
  }
  if (fact.kind !== 'dwell') return split({ ...fact, ...rest });
  // The bounds are shared out as the time is; what lies beyond the dwell goes to the later day.
  const share = before / fact.ms;
  const part = (ms: number) => Math.round(ms * share);
  const first = {
    mediaMs: fact.mediaMs > 0 ? before : 0,
    loMs: part(fact.loMs),
    hiMs: Math.max(before, part(fact.hiMs)),
  };
  const later = {
    ...rest,
    mediaMs: fact.mediaMs - first.mediaMs,
    loMs: fact.loMs - first.loMs,
    hiMs: fact.hiMs - first.hiMs,
  };
  return [{ ...fact, ...first, day, ms: before }, ...split({ ...fact, ...later })];
}
