/** The pauses of what is deleted: their clock times tell when somebody was at the computer. */

import { pauseToKeep } from '../core/copy-rest';
import { pausesOutside, touches } from '../core/pause-clip';
import type { Pause } from '../core/pauses';
import type { Removal } from '../core/removal';
import { spanOfDay } from '../core/removal';
import type { WholeTx } from './whole';

export interface TakenPauses {
  /** As they were. */
  taken: Pause[];
  /** What of them lies outside the deleted day, and stands in their place meanwhile. */
  left: Pause[];
}

/** Takes out a day's pauses, or all. A platform has none: a pause holds for all of them. */
export async function takePauses(tx: WholeTx, removal: Removal): Promise<TakenPauses> {
  const pauses = tx.objectStore('pauses');
  if (removal.what === 'platform') return { taken: [], left: [] };
  const all = await pauses.getAll();
  if (removal.what === 'everything') return { taken: all, left: [] };
  const { from, until } = spanOfDay(removal.day);
  const taken = all.filter((pause) => touches(pause, [from, until]));
  const left = pausesOutside(taken, [from, until]);
  for (const pause of taken) await pauses.delete(pause.from);
  for (const pause of left) await pauses.put(pause);
  return { taken, left };
}

/** @param openUntil when a pause without an end has ended; null where it goes on */
export async function putPausesBack(
  tx: WholeTx,
  { taken, left }: TakenPauses,
  openUntil: number | null,
): Promise<void> {
  const pauses = tx.objectStore('pauses');
  for (const pause of left) await pauses.delete(pause.from);
  for (const pause of taken) await pauses.put(pauseToKeep(pause, openUntil));
}
