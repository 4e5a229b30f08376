/** The part of a window that a packet is measured from, without its dates. */
import type { DayFact } from '../coverage';
import type { DayRow } from '../day-row';
import { placesOf } from '../duplicate';
import type { Plan } from '../plan';
import type { Platform } from '../platform';
import type { SurveyPlatform } from './definition';

/** @property earlier rows of the `REPEAT_DAYS` days before the window */
export interface SurveyWindow {
  days: readonly DayFact[];
  rows: readonly DayRow[];
  earlier: readonly DayRow[];
  plan: Plan;
  /** As they are listed on this machine. */
  platforms: readonly Platform[];
}

/** A day that was observed. Which one it was is not in it. */
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
}

/**
 * The observed days with their rows, each row under the survey's id of its platform. Rows of days
 * that were not observed are left out: of a day that was paused, what remains is not the day.
 */
export function observedIn(
  { days, rows, earlier, plan, platforms }: SurveyWindow,
  asked: readonly SurveyPlatform[],
): Observed {
  const ids = surveyIds(platforms, asked);
  const named = (row: DayRow) => ({ ...row, platform: ids.get(row.platform) ?? row.platform });
  const seen = days
    .filter(({ observed }) => observed)
    .map(({ day, scheduledMs }) => ({
      scheduled: scheduledMs > 0,
      rows: rows.filter((row) => row.day === day).map(named),
    }));
  return {
    days: seen,
    workdays: seen.filter(({ scheduled }) => scheduled),
    earlier: earlier.map(named),
    plan,
  };
}

/** Platforms of the survey that this machine neither measures now nor has records of. */
export function unmeasured(
  { rows, platforms }: SurveyWindow,
  measured: readonly string[],
  asked: readonly SurveyPlatform[],
): SurveyPlatform[] {
  const ids = surveyIds(platforms, asked);
  const here = [...measured, ...rows.map(({ platform }) => platform)];
  const known = new Set(here.map((id) => ids.get(id)));
  return asked.filter(({ id }) => !known.has(id));
}

/**
 * Id on this machine → id in the survey: the same id, or else the same pages. An entry that its
 * user registered himself has an id of its own, and is the same system.
 */
export function surveyIds(
  platforms: readonly Platform[],
  asked: readonly SurveyPlatform[],
): Map<string, string> {
  const ids = new Map(asked.map(({ id }) => [id, id]));
  const byPlace = new Map(asked.flatMap((one) => placesOf(one).map((place) => [place, one.id])));
  for (const platform of platforms) {
    if (ids.has(platform.id)) continue;
    const place = placesOf(platform).find((one) => byPlace.has(one));
    const id = place === undefined ? undefined : byPlace.get(place);
    if (id !== undefined) ids.set(platform.id, id);
  }
  return ids;
}
