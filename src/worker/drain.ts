/** Batches that wait in the outbox are stored: when the worker starts, and when one comes there. */
import { drainOutbox, newItems } from '../access/outbox';
import type { Unplaced } from './keep';
import { keep } from './keep';

/** A batch kept by a frame that never learned its tab waits this long for its message. */
const STRAY_MS = 2_000;
/** Of a frame that was left before it learned its place; the root frame is the likeliest. */
const UNKNOWN: Unplaced = { tab: null, frame: 0 };

/** What cannot be stored now stays in the outbox; the popup says why. */
export function drain(): Promise<void> {
  const settledBefore = Date.now() - STRAY_MS;
  return drainOutbox(
    ({ batch, place }) => keep(batch, place ?? UNKNOWN, null),
    settledBefore,
  ).catch(() => undefined);
}

/** Stores what a change of the extension's storage newly put into the outbox. */
export function drainNew(changes: Record<string, { newValue?: unknown }>): void {
  const kept = newItems(changes);
  if (kept.length === 0) return;
  // A message with the tab may be under way; what it brings needs no guess.
  const known = kept.every(({ place }) => place !== null);
  if (known) void drain();
  else setTimeout(() => void drain(), STRAY_MS + 100);
}
