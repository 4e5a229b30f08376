/** Each packet against each person, by what an attacker believes of everybody's bands. */
import type { Field } from '../../../src/core/survey/fields';
import { fieldsOf } from '../../../src/core/survey/fields';
import { chancesOf } from '../../../src/core/survey/randomise';
import type { Chance } from '../../../src/example/chance';
import type { Guesses } from './guessing';
import { guess, joined } from './guessing';
import { SURVEY } from './settings';
import type { Member } from './unit';

export interface Attack {
  fields: readonly number[];
  /** How often what he believes of a band is so. */
  believes: number;
  /** What he holds: the packet, or the truth that the packet does not say. */
  holds: 'values' | 'truth';
}

const FIELDS = fieldsOf(SURVEY);
/** No belief is certain: an attacker who rules out the truth would never find it. */
const DOUBT = 1e-6;

export function attacked(
  members: readonly Member[],
  { fields, believes, holds }: Attack,
  chance: Chance,
): Guesses {
  const beliefs = members.map(({ truth }) =>
    fields.map((f) => believed(truth[f] ?? 0, FIELDS[f] as Field, believes, chance)),
  );
  const likely = fields.map((f) => likelihood(FIELDS[f] as Field, believes, holds));
  return joined(
    members.map((member, own) => {
      const said = fields.map((f) => member[holds][f] ?? null);
      const scores = beliefs.map((of) =>
        // What was not drawn says nothing.
        likely.reduce(
          (sum, { hit, miss }, i) => sum + (said[i] === null ? 0 : of[i] === said[i] ? hit : miss),
          0,
        ),
      );
      return guess(scores, own);
    }),
  );
}

/** The band that he believes somebody to be in. */
function believed(truth: number, { bands }: Field, right: number, chance: Chance): number {
  if (chance.happens(right)) return truth;
  const other = chance.whole(0, bands - 2);
  return other < truth ? other : other + 1;
}

/** Of what is said, under what is believed: that it is the same, or another; through the noise. */
function likelihood({ bands, protection }: Field, right: number, holds: Attack['holds']) {
  const through = (share: number) => {
    if (holds === 'truth' || protection.how === 'clear') return Math.log(share);
    const { truth, other } = chancesOf(bands, protection.epsilon);
    return Math.log(other + (truth - other) * share);
  };
  const wrong = (1 - right + DOUBT) / (bands - 1);
  return { hit: through(right - DOUBT), miss: through(wrong) };
}
