/** One person of an invented unit: a role, and habits of his own within it. */
import type { Chance } from '../../../src/example/chance';
import { roleOf } from './roles';

export interface Person {
  /** By platform: how often he comes, against the example's user. */
  uses: ReadonlyMap<string, number>;
  /** How much of it falls to him, against the example's user: he may come several times a day. */
  load: number;
  /** How long everything takes him, against the example's user. */
  pace: number;
  /** How often a coming begins with a login: some close the browser at every break. */
  logsIn: number;
  /** How often his session runs out under him. */
  runsOut: number;
  /** How often he comes in the evening and at weekends. */
  evenings: number;
  /** Of whole workdays. */
  away: number;
  /** How he answers each question of the survey. */
  answers: Readonly<Record<string, number>>;
}

/** A system of one desk, that no registry of a survey would list. */
export const RARE = 'of-one-desk';
const RARE_OFTEN = 0.03;
/** From one quarter to the next: as many are given other work, and habits shift by so much. */
const MOVED = 0.05;
const SHIFT = 0.12;

export function personOf(chance: Chance): Person {
  const role = roleOf(chance);
  const uses = Object.entries(role.uses).flatMap(([platform, often]): [string, number][] =>
    // A duty of one's own: not everybody of a role has every platform of it.
    chance.happens(0.9) ? [[`example-${platform}`, often * between(chance, 0.5, 1.2)]] : [],
  );
  if (chance.happens(RARE_OFTEN)) uses.push([RARE, 1]);
  return {
    uses: new Map(uses),
    load: Math.exp(0.3 + 0.55 * bell(chance)),
    pace: Math.exp(0.4 * bell(chance)),
    logsIn: chance.happens(0.35) ? 0.4 : 1,
    runsOut: between(chance, 0, 1.4),
    evenings: chance.happens(0.4) ? between(chance, 0.3, 1.5) : 0,
    away: role.away * between(chance, 0.2, 1.8),
    answers: {
      ranked: chance.happens(0.55) ? 0 : chance.whole(1, 2),
      pressure: Math.min(3, Math.max(0, Math.round(1.6 + bell(chance)))),
    },
  };
}

/** The same person a quarter later. */
export function quarterLater(person: Person, chance: Chance): Person {
  if (chance.happens(MOVED)) return personOf(chance);
  const shifted = (value: number) => value * Math.exp(SHIFT * bell(chance));
  return {
    ...person,
    uses: new Map([...person.uses].map(([platform, often]) => [platform, shifted(often)])),
    load: shifted(person.load),
    pace: shifted(person.pace),
    runsOut: shifted(person.runsOut),
  };
}

function between(chance: Chance, from: number, to: number): number {
  return from + (to - from) * chance.share();
}

/** A standard normal deviate, near enough: twelve uniform ones (Irwin–Hall). */
function bell(chance: Chance): number {
  let sum = -6;
  for (let n = 0; n < 12; n += 1) sum += chance.share();
  return sum;
}
