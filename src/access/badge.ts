/** Today's minutes on the toolbar: off by default, since a screen has more than one reader. */
import { browser } from '../browser';

/** Shows whole minutes, or nothing where the badge is off. */
export async function setBadge(minutes: number | null): Promise<void> {
  await browser.action.setBadgeText({ text: minutes === null ? '' : String(minutes) });
  if (minutes !== null) await browser.action.setBadgeBackgroundColor({ color: '#0b6b63' });
}
