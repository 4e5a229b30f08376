/** Time by half hour of the local day. */
import { slotOf } from './calendar';
import type { Interval } from './interval';
import { SLOT_MS, SLOTS } from './plan';

/** @param spans disjoint; each half hour gets what of them lies in it, ms */
export function slotsOf(spans: readonly Interval[]): number[] {
  const slots = Array.from({ length: SLOTS }, () => 0);
  for (const [from, until] of spans) {
    let at = from;
    while (at < until) {
      const slot = slotOf(at);
      // Half hours of the clock: zones are offset from UTC by whole quarters.
      const end = Math.min(until, nextHalfHour(at));
      slots[slot] = (slots[slot] ?? 0) + end - at;
      at = end;
    }
  }
  return slots;
}

function nextHalfHour(at: number): number {
  const date = new Date(at);
  const into = (date.getMinutes() % 30) * 60_000 + date.getSeconds() * 1000;
  return at + SLOT_MS - into - (((at % 1000) + 1000) % 1000);
}
