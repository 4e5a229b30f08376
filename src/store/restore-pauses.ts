/**
 * Pauses of a copy beside what was observed here: a day that was observed in either browser is
 * observed. Who pauses one of two and works in the other was measured, and his day stays counted.
 */
import { dayFacts } from '../core/coverage';
import { pausesOutside, touches } from '../core/pause-clip';
import type { Pause } from '../core/pauses';
import { DEFAULT_PLAN } from '../core/plan';
import { spanOfDay } from '../core/removal';
import { planOf } from './copy';
import type { WholeTx } from './whole';

/** The days observed here, as they stand before anything of a copy is put beside them. */
export async function observedIn(tx: WholeTx): Promise<string[]> {
  const [rows, presence, pauses, plan] = await Promise.all([
    tx.objectStore('days').getAllKeys(),
    tx.objectStore('presence').getAllKeys(),
    tx.objectStore('pauses').getAll(),
    tx.objectStore('plan').get('own'),
  ]);
  const present = new Set([...rows.map(([day]) => day), ...presence]);
  return dayFacts([...present], planOf(plan) ?? DEFAULT_PLAN, present, pauses)
    .filter(({ observed }) => observed)
    .map(({ day }) => day);
}

/** What of a copy's pauses is on none of these days. */
export function pausesBeside(pauses: readonly Pause[], observed: readonly string[]): Pause[] {
  const spans = observed.map((day) => {
    const { from, until } = spanOfDay(day);
    return [from, until] as const;
  });
  return pauses.flatMap((pause) =>
    spans.filter((span) => touches(pause, span)).reduce(pausesOutside, [pause]),
  );
}
