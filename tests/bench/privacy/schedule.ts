/**
 * Part: a supervisor who knows who was away on which days, and wants to know whose packet is which.
 * He has learnt from other units, whose packets he can name, what the packets of people with such
 * absences say.
 */
import type { Guesses } from './guessing';
import { byLot, joined, mostByLot, rate } from './guessing';
import type { Part } from './report';
import { people, percent } from './report';
import { byAbsence, bySameDays, learn, likeliest, sameCount } from './schedule-attack';
import type { Member } from './unit';
import type { Size, World } from './world';
import { ALL_SIZES, measured } from './world';

export function scheduleKnown({ units, learnt }: World): Part {
  const byDays = learn(learnt.flatMap(({ first }) => first));
  const of = (size: Size, attack: (members: readonly Member[]) => Guesses) =>
    joined(units[size].map(({ first }) => attack(first)));
  const asBuilt = (all: readonly Member[]) => likeliest(measured(all), byDays);
  const asMany = (all: readonly Member[]) =>
    joined(sameCount(measured(all)).map((members) => likeliest(members, byDays)));
  const refused = (all: readonly Member[]) => bySameDays(measured(all));
  const rows: [string, (all: readonly Member[]) => Guesses][] = [
    ['packet, whole', asBuilt],
    ['packet, among those away on equally many days', asMany],
    ['refused: packet of fewer than ten days, nothing in it', byAbsence],
    ['refused: days present', refused],
  ];
  return {
    tables: [
      {
        title: 'Schedule known: right guesses (by lot)',
        about: [
          'The attacker knows on which days everybody was away, and has learnt from 1,500 people',
          'of other units what goes with such absences. In brackets: drawing lots. Of people who were',
          'away too long to be measured, the packet says that it was not: if nobody else left all out.',
        ],
        head: ALL_SIZES.map(people),
        rows: rows.map(([name, attack]) => [
          name,
          ...ALL_SIZES.map((size) => said(of(size, attack))),
        ]),
      },
    ],
    limits: ALL_SIZES.flatMap((size) => {
      const [all, some] = [of(size, asBuilt), of(size, asMany)];
      return [
        {
          what: `schedule known, of ${people(size)}`,
          value: rate(all),
          bound: { most: mostByLot(all) },
          why: 'drawing lots, and three standard deviations of it',
        },
        {
          what: `which days known, of ${people(size)}`,
          value: rate(some),
          bound: { most: mostByLot(some) },
          why: 'the same: the packet is a function of the days as a set',
        },
      ];
    }),
  };
}

const said = (guesses: Guesses) =>
  guesses.tried === 0 ? 'nobody' : `${percent(rate(guesses))} (${percent(byLot(guesses))})`;
