/** Each packet against each person, by what an attacker knows of everybody's absences. */
import { fieldsOf } from '../../../src/core/survey/fields';
import type { Guesses } from './guessing';
import { guess, joined } from './guessing';
import type { Histogram } from './learnt';
import { byKind } from './learnt';
import { SURVEY } from './settings';
import type { Member } from './unit';
import { measured } from './world';

const FIELDS = fieldsOf(SURVEY);
/** The window begins on a Monday: some platforms are for Mondays alone. */
const WEEK = 5;

/** As good as ruled out. */
const NEVER = -99;

type Learnt = ((kind: string) => Histogram)[];

/** How many days he was away, and how many of those were Mondays. */
function kindOf({ present }: Member): string {
  const away = present.flatMap((there, n) => (there ? [] : [n]));
  const mondays = away.filter((n) => n % WEEK === 0).length;
  return `${Math.min(6, away.length)} ${Math.min(2, mondays)}`;
}

export function learn(others: readonly Member[]): Learnt {
  const all = measured(others);
  return FIELDS.map(({ bands }, f) =>
    byKind(
      all.flatMap((member) => {
        const value = member.values[f] ?? null;
        return value === null ? [] : [{ kind: kindOf(member), value }];
      }),
      bands,
    ),
  );
}

/** Each packet against each person's absences. */
export function likeliest(members: readonly Member[], learnt: Learnt): Guesses {
  const kinds = members.map(kindOf);
  const known = new Map(
    [...new Set(kinds)].map((one) => [one, learnt.map((of) => of(one))] as const),
  );
  return joined(
    members.map(({ values }, own) => {
      const byKind = new Map([...known].map(([one, fields]) => [one, scoreOf(values, fields)]));
      return guess(
        kinds.map((one) => byKind.get(one) ?? 0),
        own,
      );
    }),
  );
}

function scoreOf(values: Member['values'], fields: readonly Histogram[]): number {
  return fields.reduce((sum, field, f) => {
    const value = values[f] ?? null;
    return value === null ? sum : sum + Math.log(field.of(value));
  }, 0);
}

export function sameCount(members: readonly Member[]): Member[][] {
  const away = (member: Member) => member.present.filter((there) => !there).length;
  return [...new Set(members.map(away))].map((n) => members.filter((one) => away(one) === n));
}

/** Whoever was away on the very days that a file tells. */
export function bySameDays(members: readonly Member[]): Guesses {
  const days = members.map(({ present }) => present.join());
  return joined(
    days.map((own, at) =>
      guess(
        days.map((other) => (other === own ? 0 : NEVER)),
        at,
      ),
    ),
  );
}

/** Of those who were not measured: whoever was away for so long. */
export function byAbsence(all: readonly Member[]): Guesses {
  const scores = all.map(({ measured: was }) => (was ? NEVER : 0));
  return joined(all.flatMap(({ measured: was }, own) => (was ? [] : [guess(scores, own)])));
}
