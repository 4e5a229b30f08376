/** Pauses of a copy beside those here (core/pauses-of-both.ts). */
import type { PauseTerms, Watched } from '../core/pauses-of-both';
import { pausesOfBoth } from '../core/pauses-of-both';
import type { Records } from './copy';
import { planOf } from './copy';
import type { Context } from './restore-context';
import { drop, put } from './restore-context';
import type { WholeTx } from './whole';

/** What says which days were observed here, before anything of a copy is put beside it. */
export async function watchedIn(tx: WholeTx): Promise<Watched> {
  const [rows, presence, pauses, plan] = await Promise.all([
    tx.objectStore('days').getAllKeys(),
    tx.objectStore('presence').getAllKeys(),
    tx.objectStore('pauses').getAll(),
    tx.objectStore('plan').get('own'),
  ]);
  const present = new Set([...rows.map(([day]) => day), ...presence]);
  return { present, pauses, plan: planOf(plan) };
}

export function putPauses(
  context: Context,
  here: Watched,
  { days, presence, pauses, plan }: Records,
  terms: PauseTerms,
): void {
  const present = new Set([...days, ...presence].map(({ day }) => day));
  const both = pausesOfBoth(here, { present, pauses, plan }, terms);
  const [before, after] = [new Set(here.pauses), new Set(both)];
  // They are stored by beginning: what goes, goes before another takes its place.
  for (const pause of before) if (!after.has(pause)) drop(context, 'pauses', pause.from);
  for (const pause of after) if (!before.has(pause)) put(context, 'pauses', pause);
}
