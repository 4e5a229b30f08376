/** A visit that crosses local midnight is split there (METHOD: active time). */
import { dayOf, nextMidnight } from './calendar';
import type { Trace } from './trace';
import type { Happened } from './visit';

/** Gives each fact its day; a dwell or wait over midnight becomes one trace a day. */
export function toTraces(happened: readonly Happened[]): Trace[] {
  return happened.flatMap(split);
}

function split(fact: Happened): Trace[] {
  const day = dayOf(fact.at);
  const midnight = nextMidnight(fact.at);
  const over = (fact.kind === 'dwell' || fact.kind === 'wait') && fact.at + fact.ms > midnight;
  if (!over) return [{ ...fact, day }];
  const before = midnight - fact.at;
  const rest = { at: midnight, ms: fact.ms - before };
  if (fact.kind === 'wait') {
    return [{ ...fact, day, ms: before }, ...split({ ...fact, ...rest })];
  }
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
