/** Whether the platforms of a definition can be asked about: none names its user, or stands for another. */
import { parsePattern } from '../platform';
import type { SurveyDefinition, SurveyPlatform } from './definition';
import type { Fault } from './fault';
import { fault } from './fault';
import { MIN_EXPECTED_USERS } from './limits';
import { samePages } from './same-pages';

export function platforms(definition: SurveyDefinition): Fault[] {
  return [...ownUsers(definition), ...sameNames(definition.platforms), ...samePages(definition)];
}

/** Of a platform that few use, an answer would name its user. */
function ownUsers({ platforms: asked }: SurveyDefinition): Fault[] {
  return asked.flatMap(({ id, matches, expectedUsers }) => {
    const at = `platform:${id}`;
    const loose = matches.find((text) => parsePattern(text) === null);
    return [
      ...(expectedUsers < MIN_EXPECTED_USERS ? [fault('few-users', at, expectedUsers)] : []),
      ...(loose === undefined ? [] : [fault('any-host', at, loose)]),
    ];
  });
}

/** Two rows of one name in a table would be taken for one another. */
function sameNames(asked: readonly SurveyPlatform[]): Fault[] {
  const name = (one: SurveyPlatform) =>
    one.name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const later = asked.filter((one, i) => {
    const other = asked.slice(0, i).find((before) => name(before) === name(one));
    return other !== undefined && other.id !== one.id;
  });
  return later.map((one) => fault('double-name', `platform:${one.id}`, one.name));
}
