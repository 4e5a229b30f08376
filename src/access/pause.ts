/** The pause that the user sets, and the alarm that ends it. */
import { browser } from '../browser';
import type { Measured, PausedUntil } from '../core/measured';
import { setPause } from './platforms';

export const PAUSE_OVER = 'pause-over';

/** Pauses until a time, which an alarm then ends, or until it is resumed. */
export async function pause(until: Exclude<PausedUntil, null>): Promise<Measured> {
  await browser.alarms.clear(PAUSE_OVER);
  if (until !== 'resumed') await browser.alarms.create(PAUSE_OVER, { when: until });
  return setPause(until, Date.now());
}

/** Goes on measuring before the pause is over. */
export async function resume(): Promise<Measured> {
  await browser.alarms.clear(PAUSE_OVER);
  return setPause(null, Date.now());
}
