/** The records that a packet is measured from. */
import { dayAfter, daysBetween } from '../core/calendar';
import { dayFacts } from '../core/coverage';
import { REPEAT_DAYS } from '../core/evidence';
import type { SurveyWindow } from '../core/survey/observed';
import { readDays } from './days';
import type { Store } from './db';
import { readPauses, readPlan } from './plan';
import { readPresence } from './presence';

/** @param window first and last day, both over */
export async function readSurveyWindow(
  store: Store,
  { from, to }: { from: string; to: string },
): Promise<Omit<SurveyWindow, 'platforms' | 'measuredSince'>> {
  const [all, presence, pauses, plan] = await Promise.all([
    readDays(store, dayAfter(from, -REPEAT_DAYS), to),
    readPresence(store, from, to),
    readPauses(store),
    readPlan(store),
  ]);
  const seen = new Set([...presence, ...all].map(({ day }) => day));
  return {
    days: dayFacts(daysBetween(from, to), plan, seen, pauses),
    rows: all.filter(({ day }) => day >= from),
    earlier: all.filter(({ day }) => day < from),
    plan,
  };
}
