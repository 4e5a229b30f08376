/**
 * Part: whoever has opened two surveys of one unit, a quarter apart, and wants to know which two
 * packets are one person's. He has learnt from other units, whose packets he can name, which bands
 * follow on which.
 */
import { fieldsOf } from '../../../src/core/survey/fields';
import type { Guesses } from './guessing';
import { byLot, guess, joined, rate } from './guessing';
import type { Pair, Score } from './link-scores';
import { byBands, byFigures } from './link-scores';
import type { Part } from './report';
import { people, percent } from './report';
import { CLEAR_FIELDS, CORE_FIELDS, SURVEY } from './settings';
import type { Size, Unit, World } from './world';
import { ALL_SIZES } from './world';

const EVERY = fieldsOf(SURVEY).map((_, i) => i);

/** At 90 % or more by the attacker's own reckoning, and right. */
const MOST_SURE = 0.1;

export function linked({ units, learnt }: World): Part {
  const others = learnt.flatMap(pairsOf);
  const whole = byBands(others, EVERY, 'values');
  const rows: [string, Score][] = [
    ['packet, core pair', byBands(others, CORE_FIELDS, 'values')],
    ['packet, four in the clear', byBands(others, CLEAR_FIELDS, 'values')],
    ['packet, whole', whole],
    ['refused: nothing randomised', byBands(others, EVERY, 'truth')],
    ['refused: four figures as numbers', byFigures(others)],
  ];
  const of = (score: Score, size: Size) =>
    joined(units[size].map((unit) => attacked(pairsOf(unit), score)));
  return {
    tables: [
      {
        title: 'Two surveys linked: right guesses / of them sure of it',
        about: [
          'The attacker names for each packet of the first survey the likeliest of the second. This is',
          'the risk that PRIVACY says remains: bands can be linked in a small unit.',
        ],
        head: ALL_SIZES.map(people),
        rows: [
          ...rows.map(([name, score]): [string, ...string[]] => [
            name,
            ...ALL_SIZES.map((size) => said(of(score, size))),
          ]),
          ['by lot', ...ALL_SIZES.map((size) => percent(byLot(of(whole, size))))],
        ],
      },
    ],
    limits: ALL_SIZES.map((size) => ({
      what: `two packets linked for sure, of ${people(size)}`,
      value: sure(of(whole, size)),
      bound: { most: MOST_SURE },
      why: 'a link has to remain a guess',
    })),
  };
}

const sure = (guesses: Guesses) => guesses.sure / guesses.tried;
const said = (guesses: Guesses) => `${percent(rate(guesses))} / ${percent(sure(guesses))}`;

/** Of those whose packet says what was measured, in both. */
function pairsOf({ first, second }: Unit): Pair[] {
  return first.flatMap((one, i) => {
    const other = second[i];
    return one.measured && other?.measured ? [{ first: one, second: other }] : [];
  });
}

function attacked(pairs: readonly Pair[], score: Score): Guesses {
  return joined(
    pairs.map(({ first }, own) =>
      guess(
        pairs.map(({ second }) => score(first, second)),
        own,
      ),
    ),
  );
}
