/**
 * Part: an aggregator who has opened a packet and knows, or believes to know, the bands of
 * everybody. Each packet is held against each person by how likely it would be as his.
 */
import { fieldsOf } from '../../../src/core/survey/fields';
import { chanceOf } from '../../../src/example/chance';
import type { Attack } from './band-attack';
import { attacked } from './band-attack';
import type { Guesses } from './guessing';
import { byLot, joined, NO_GUESSES, rate } from './guessing';
import type { Part } from './report';
import { people, percent } from './report';
import { CLEAR_FIELDS, CORE_FIELDS, SURVEY } from './settings';
import type { Size, World } from './world';
import { ALL_SIZES, measured } from './world';

const EVERY = fieldsOf(SURVEY).map((_, i) => i);
/** How often a colleague is right about one band of another. */
const COLLEAGUE_RIGHT = 0.6;
/** More of a unit that is known for sure by the randomised fields than without them. */
const MOST_BY_NOISE = 0.1;

const CLEAR: Attack = { fields: CLEAR_FIELDS, believes: 1, holds: 'values' };
const WHOLE: Attack = { fields: EVERY, believes: 1, holds: 'values' };
const ATTACKS: [name: string, attack: Attack][] = [
  ['knows all bands; packet, core pair', { fields: CORE_FIELDS, believes: 1, holds: 'values' }],
  ['knows all bands; packet, four in the clear', CLEAR],
  ['knows all bands; whole packet', WHOLE],
  ['a colleague; whole packet', { fields: EVERY, believes: COLLEAGUE_RIGHT, holds: 'values' }],
  ['refused: knows all bands; nothing randomised', { fields: EVERY, believes: 1, holds: 'truth' }],
  [
    'refused: a colleague; nothing randomised',
    { fields: EVERY, believes: COLLEAGUE_RIGHT, holds: 'truth' },
  ],
];

export function knownBands({ seed, units }: World): Part {
  const of = (name: string, attack: Attack, size: Size) =>
    joined(
      units[size].map(({ first }, n) =>
        attacked(measured(first), attack, chanceOf(`${seed} ${name} ${size} ${n}`)),
      ),
    );
  const found = ATTACKS.map(([name, attack]) => ({
    ...{ name, attack },
    bySize: ALL_SIZES.map((size) => of(name, attack, size)),
  }));
  return {
    tables: [
      {
        title: 'Known bands: right guesses / of them sure of it',
        about: [
          'The attacker has opened every packet and names the likeliest person for each (ties by lot).',
          `He knows everybody's true bands; a colleague is right about 3 bands in 5.`,
          'Sure: at 90 % or more by his own reckoning.',
        ],
        head: ALL_SIZES.map(people),
        rows: [
          ...found.map(({ name, bySize }): [string, ...string[]] => [name, ...bySize.map(said)]),
          ['by lot', ...(found[0]?.bySize ?? []).map((one) => percent(byLot(one)))],
        ],
      },
    ],
    limits: ALL_SIZES.map((size, n) => {
      const surely = (attack: Attack) =>
        sure(found.find((one) => one.attack === attack)?.bySize[n] ?? NO_GUESSES);
      return {
        what: `known for sure by the randomised fields, of ${people(size)}`,
        value: surely(WHOLE) - surely(CLEAR),
        bound: { most: MOST_BY_NOISE },
        why: 'what is randomised must not decide whose packet it is',
      };
    }),
  };
}

const sure = (guesses: Guesses) => guesses.sure / guesses.tried;
const said = (guesses: Guesses) => `${percent(rate(guesses))} / ${percent(sure(guesses))}`;
