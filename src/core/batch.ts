/** Whose a batch is, and the times that it speaks of. */
import type { Batch } from './sighting';
import type { VisitState } from './visit';

/**
 * Whose batch it is: a frame inside a measured page belongs to that page's platform, a related
 * host to the platform that led there. Null where no platform could be named.
 */
export function platformOf(
  batch: Batch,
  state: VisitState | null,
  openerPlatform: string | null,
): string | null {
  if (!batch.root && state) return state.platform;
  if (batch.platform !== null) return batch.platform;
  const led = [state?.platform, openerPlatform].find((id) => id && batch.relatedTo.includes(id));
  return led ?? batch.relatedTo[0] ?? null;
}

/** The earliest time that a batch speaks of, wall-clock epoch ms. */
export function firstTime(batch: Batch): number {
  const times = timesOf(batch);
  if (times.length === 0) return batch.attention.aliveUntil;
  return times.reduce((least, at) => Math.min(least, at));
}

/** The latest time that a batch speaks of, wall-clock epoch ms. */
export function lastTime(batch: Batch): number {
  return timesOf(batch).reduce((most, at) => Math.max(most, at), batch.attention.aliveUntil);
}

function timesOf({ attention: { pulses, media }, sightings }: Batch): number[] {
  return [
    ...pulses.map(([at]) => at),
    ...media.map(([from]) => from),
    ...sightings.map(({ at }) => at),
  ];
}
