/**
 * Which platform of a survey one of this machine is. Pages decide: an id is a word that anybody may
 * write over any pages, and what is measured of one system must not answer for another.
 */
import { meet, placesOf } from '../duplicate';
import type { Platform } from '../platform';
import type { SurveyPlatform } from './definition';

/**
 * Id on this machine → id in the survey. The same pages, whatever the ids: an entry that its user
 * registered himself has an id of its own. Else the same id, where the pages of both meet: one may
 * hold the whole host, and the other a folder of it.
 */
export function surveyIds(
  platforms: readonly Platform[],
  asked: readonly SurveyPlatform[],
): Map<string, string> {
  const byId = new Map(asked.map((one) => [one.id, one]));
  const byPlace = new Map(asked.flatMap((one) => placesOf(one).map((place) => [place, one.id])));
  return new Map(
    platforms.flatMap((platform): [string, string][] => {
      const place = placesOf(platform).find((one) => byPlace.has(one));
      const there = place === undefined ? undefined : byPlace.get(place);
      if (there !== undefined) return [[platform.id, there]];
      const named = byId.get(platform.id);
      return named && meet(platform, named) ? [[platform.id, named.id]] : [];
    }),
  );
}
