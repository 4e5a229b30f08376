/** Pausing, and the note of it by which a day counts as observed or not. */
import { isPaused, readMeasured } from '../access/measured';
import { pause, resume } from '../access/pause';
import type { Measured, PausedUntil } from '../core/measured';
import { notePause } from '../store/plan';
import { keeping } from './keep';

/** Pausing must not wait for the records, nor fail with them. */
function note(until: number | null | 'over'): void {
  const now = Date.now();
  void keeping((store) => notePause(store, now, until)).catch(() => undefined);
}

export function beginPause(until: Exclude<PausedUntil, null>): Promise<Measured> {
  note(until === 'resumed' ? null : until);
  return pause(until);
}

export function endPause(): Promise<Measured> {
  note('over');
  return resume();
}

/** What is paused stays paused where the records are deleted: its days are still not observed. */
export async function noteStillPaused(): Promise<void> {
  const now = Date.now();
  const measured = await readMeasured();
  if (!isPaused(measured, now)) return;
  const until = typeof measured.pausedUntil === 'number' ? measured.pausedUntil : null;
  await keeping((store) => notePause(store, now, until));
}
