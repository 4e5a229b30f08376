/** Today's minutes on the toolbar: off by default, since a screen has more than one reader. */
import { browser } from '../browser';

export const NEW_DAY = 'new-day';

/** Has the worker woken then: yesterday's minutes are none of today's. */
export async function redrawBadgeAt(when: number): Promise<void> {
  await browser.alarms.create(NEW_DAY, { when });
}

/** Shows whole minutes, or nothing where the badge is off. */
export async function setBadge(minutes: number | null): Promise<void> {
  await browser.action.setBadgeText({ text: minutes === null ? '' : String(minutes) });
  if (minutes !== null) await browser.action.setBadgeBackgroundColor({ color: '#0b6b63' });
}
