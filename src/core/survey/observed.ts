/** The part of a window that a packet is measured from, without its dates. */
import type { DayFact } from '../coverage';
import type { DayRow } from '../day-row';
import type { Plan } from '../plan';
import type { Platform } from '../platform';
import type { SurveyPlatform } from './definition';
import { surveyIds } from './same-platform';

/** @property earlier rows of the `REPEAT_DAYS` days before the window */
export interface SurveyWindow {
  days: readonly DayFact[];
  rows: readonly DayRow[];
  earlier: readonly DayRow[];
  plan: Plan;
  /** As they are listed on this machine. */
  platforms: readonly Platform[];
  /** Id on this machine → the day since which it is measured; of those that are measured now. */
  measuredSince: ReadonlyMap<string, string>;
}

/** A day that was observed. Which one it was is said by its rows alone, and no figure reads it. */
export interface ObservedDay {
  scheduled: boolean;
  rows: DayRow[];
}

export interface Observed {
  days: ObservedDay[];
  /** Observed workdays: observed days of the user's own schedule. */
  workdays: ObservedDay[];
  earlier: DayRow[];
  plan: Plan;
  /** Id in the survey → observed workdays on which the platform was measured. */
  measuredOn: ReadonlyMap<string, number>;
}

/**
 * The observed days with their rows, each row under the survey's id of its platform. Rows of days
 * that were not observed are left out: of a day that was paused, what remains is not the day.
 */
export function observedIn(
  { days, rows, earlier, plan, platforms, measuredSince }: SurveyWindow,
  asked: readonly SurveyPlatform[],
): Observed {
  const ids = surveyIds(platforms, asked);
  const named = (row: DayRow) => ({ ...row, platform: ids.get(row.platform) ?? own(row.platform) });
  const whole = days
    .filter(({ observed }) => observed)
    .map(({ day, scheduledMs }) => ({
      day,
      scheduled: scheduledMs > 0,
      rows: rows.filter((row) => row.day === day).map(named),
    }));
  const since = [...measuredSince].map(([id, day]) => ({ id: ids.get(id), day }));
  /** It was measured on a day where it left a row, or where it had been switched on by then. */
  const measured = (id: string) => (one: (typeof whole)[number]) =>
    one.rows.some(({ platform }) => platform === id) ||
    since.some((platform) => platform.id === id && platform.day <= one.day);
  const workdays = whole.filter(({ scheduled }) => scheduled);
  return {
    days: whole,
    workdays,
    earlier: earlier.map(named),
    plan,
    measuredOn: new Map(asked.map(({ id }) => [id, workdays.filter(measured(id)).length])),
  };
}

/** No id of a survey has a colon: what only has the id of one of its platforms is none of them. */
function own(id: string): string {
  return `own:${id}`;
}
