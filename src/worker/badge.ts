/** Today's burden over all platforms, on the toolbar where the user wants it there. */
import { redrawBadgeAt, setBadge } from '../access/badge';
import { readSettings } from '../access/settings';
import { dayOf, nextMidnight } from '../core/calendar';
import { burdenOf } from '../core/day-row';
import { readDays } from '../store/days';
import { withStore } from '../store/db';

/** Shows what the records say by now, or nothing where the badge is off. */
export async function refreshBadge(): Promise<void> {
  const { badge } = await readSettings();
  if (!badge) return setBadge(null);
  const now = Date.now();
  const today = dayOf(now);
  await redrawBadgeAt(nextMidnight(now));
  const rows = await withStore((store) => readDays(store, today, today));
  const ms = rows.reduce((sum, row) => sum + burdenOf(row), 0);
  return setBadge(Math.round(ms / 60_000));
}
