/** Whether the platforms of a definition can be asked about: none names its user, or stands for another. */
import { parsePattern } from '../platform';
import type { SurveyDefinition, SurveyPlatform } from './definition';
import type { Fault } from './fault';
import { fault } from './fault';
import { MIN_EXPECTED_USERS } from './limits';
import { samePages } from './same-pages';

export function platforms(definition: SurveyDefinition): Fault[] {
  return [
    ...ownUsers(definition),
    ...plainNames(definition.platforms),
    ...sameNames(definition.platforms),
    ...samePages(definition),
  ];
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

/**
 * Letters of Han and of A to Z, and what is no letter and of no script: a Cyrillic or Greek letter
 * looks like one of A to Z, ー like 一, and a blank of Braille like nothing.
 */
const PLAIN = /^(?:[\p{Script=Han}A-Za-z]|(?!\p{L})\p{Script=Common})+$/u;
const SAYS_SOMETHING = /[\p{Script=Han}A-Za-z\d]/u;

/** A name that looks like another one would get its answers, and one that nobody sees none. */
function plainNames(asked: readonly SurveyPlatform[]): Fault[] {
  const isPlain = (name: string) => PLAIN.test(name) && SAYS_SOMETHING.test(name);
  return asked
    .filter(({ name }) => !isPlain(name.normalize('NFKC')))
    .map(({ id, name }) => fault('plain-name', `platform:${id}`, name));
}

/** Two rows of one name in a table would be taken for one another: l is 1 there, and O is 0. */
function sameNames(asked: readonly SurveyPlatform[]): Fault[] {
  const name = (one: SurveyPlatform) =>
    one.name
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .toLowerCase()
      .replace(/[il|]/g, '1')
      .replace(/o/g, '0');
  const later = asked.filter((one, i) => {
    const other = asked.slice(0, i).find((before) => name(before) === name(one));
    return other !== undefined && other.id !== one.id;
  });
  return later.map((one) => fault('double-name', `platform:${one.id}`, one.name));
}
