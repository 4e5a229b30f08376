import type { PausedUntil } from '../core/measured';

/** Whether a pause holds at `now`. */
export function isPausedAt(until: PausedUntil, now: number): boolean {
  return until === 'resumed' || (until !== null && until > now);
}
