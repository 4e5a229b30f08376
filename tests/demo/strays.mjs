/** Where a total is off: the stretches that only the pages or only the extension count as active. */
import { activeSpans, union } from './reckoning.mjs';

/** Shorter ones are the browser's own rounding. */
const MIN_MS = 300;

/** @returns {string[]} one line a stretch, with the input before it */
export function strays(reports, traces) {
  const known = activeSpans(reports);
  const dwells = traces.filter(({ kind }) => kind === 'dwell');
  const measured = union(dwells.map(({ at, ms }) => [at, at + ms]));
  const inputs = reports
    .flatMap(({ platform, events }) => events.map((event) => ({ ...event, platform })))
    .sort((a, b) => a.at - b.at);
  const time = (at) => new Date(at).toISOString().slice(11, 23);
  const line =
    (who) =>
    ([from, until]) => {
      const before = inputs.filter(({ at }) => at <= from + 1).slice(-3);
      const said = before.map(
        ({ kind, type, at, platform }) => `${platform} ${type ?? kind} ${time(at)}`,
      );
      return `${who} ${time(from)}–${time(until)} (${((until - from) / 1000).toFixed(1)} s) after ${said.join(', ')}`;
    };
  const long = ([from, until]) => until - from >= MIN_MS;
  return [
    ...without(known, measured).filter(long).map(line('only the pages count')),
    ...without(measured, known).filter(long).map(line('only the extension counts')),
  ];
}

/** What of `a` is not in `b`; both in order and without overlaps. */
function without(a, b) {
  return a.flatMap(([from, until]) => {
    const out = [];
    let at = from;
    for (const [taken, free] of b) {
      if (free <= at || taken >= until) continue;
      if (taken > at) out.push([at, taken]);
      at = Math.max(at, free);
    }
    if (at < until) out.push([at, until]);
    return out;
  });
}
