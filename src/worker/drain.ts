/** Batches that wait in the outbox are stored: as the worker starts, when one comes, before the next page's. */
import { drainOutbox, newItems } from '../access/outbox';
import type { Batch } from '../core/sighting';
import type { Unplaced } from './keep';
import { keep } from './keep';

/** A batch kept by a frame that never learned its tab waits this long for its message. */
const STRAY_MS = 2_000;
/** Of a frame that was left before it learned its place; the root frame is the likeliest. */
const UNKNOWN: Unplaced = { tab: null, frame: 0 };

const DRAIN = 'drain';

/**
 * What cannot be stored now stays in the outbox; the popup says why. One at a time: each reads the
 * whole outbox, and side by side they would all hold up one another.
 */
export function drain(): Promise<void> {
  return navigator.locks.request(DRAIN, () =>
    drainOutbox(
      ({ batch, place }, waits) => keep(batch, place ?? UNKNOWN, null, waits),
      Date.now() - STRAY_MS,
    ).catch(() => undefined),
  );
}

/** For what is in the outbox by now: one that has not begun yet will find it there. */
async function drainSoon(): Promise<void> {
  const { pending = [] } = await navigator.locks.query();
  if (!pending.some(({ name }) => name === DRAIN)) await drain();
}

/**
 * Stores what a page sends. What the document before it wrote down as it was left comes first: a
 * page that stands without a panel says how the login before it ended.
 */
export async function keepInTurn(
  batch: Batch,
  place: { tab: number; frame: number },
  openerTab: number | null,
): Promise<void> {
  const isNext = batch.attention.opened !== undefined;
  if (isNext || batch.sightings.some(({ kind }) => kind === 'clear')) await drain();
  await keep(batch, place, openerTab);
}

/** Stores what a change of the extension's storage newly put into the outbox. */
export function drainNew(changes: Record<string, { newValue?: unknown }>): void {
  const kept = newItems(changes);
  if (kept.length === 0) return;
  // A message with the tab may be under way; what it brings needs no guess.
  const known = kept.every(({ place }) => place !== null);
  if (known) void drainSoon();
  else setTimeout(() => void drainSoon(), STRAY_MS + 100);
}
