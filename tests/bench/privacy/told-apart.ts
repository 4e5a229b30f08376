/** Part: who could be told apart by what a file holds, if all of it were known of everybody. */
import type { Told } from './anonymity';
import { together, toldApart } from './anonymity';
import type { Part } from './report';
import { people, percent } from './report';
import { CLEAR_FIELDS, CORE_FIELDS } from './settings';
import type { Member } from './unit';
import type { Size, World } from './world';
import { ALL_SIZES, measured } from './world';

/** PRIVACY's own measurement came to 2.2 % and 11 % of 100 people. */
const MOST_ALONE_CORE = 0.05;
const MOST_ALONE_CLEAR = 0.2;

const HOLDS = {
  core: ['packet: core pair in the clear', ({ truth }) => at(truth, CORE_FIELDS)],
  clear: ['packet: core pair and two more in the clear', ({ truth }) => at(truth, CLEAR_FIELDS)],
  whole: ['packet: all of its fields, as they stand in it', ({ values }) => values.join()],
  days: ['refused: days present', ({ present }) => present.join()],
  yesNo: [
    'refused: per day and platform, yes or no',
    ({ perDay }) => perDay.map((minutes) => minutes > 0).join(),
  ],
  minutes: ['refused: per day and platform, minutes', ({ perDay }) => perDay.join()],
} as const satisfies Record<string, [string, (member: Member) => string]>;

export function toldApartBy({ units }: World): Part {
  const of = (key: (member: Member) => string, size: Size) =>
    together(units[size].map(({ first }) => toldApart(measured(first).map(key))));
  const said = ({ alone, ofFew, people }: Told) =>
    `${percent(alone / people)} / ${percent(ofFew / people)}`;
  const alone = (key: (member: Member) => string) => {
    const told = of(key, 100);
    return told.alone / told.people;
  };
  return {
    tables: [
      {
        title: 'Told apart: alone with it / in a set of fewer than 5',
        about: [
          'Share of people of whom nobody else, or no four others, has the same. All fields as they stand',
          'make nearly every packet unlike any other, by the noise in it as well as by what is true; how',
          'much of that tells whose it is, is measured below (known bands).',
        ],
        head: ALL_SIZES.map(people),
        rows: Object.values(HOLDS).map(([name, key]) => [
          name,
          ...ALL_SIZES.map((size) => said(of(key, size))),
        ]),
      },
    ],
    limits: [
      {
        what: 'alone with the core pair, of 100 people',
        value: alone(HOLDS.core[1]),
        bound: { most: MOST_ALONE_CORE },
        why: 'every survey asks for it; PRIVACY measured 2.2 %',
      },
      {
        what: 'alone with all four fields in the clear, of 100 people',
        value: alone(HOLDS.clear[1]),
        bound: { most: MOST_ALONE_CLEAR },
        why: 'the reason for four at most; PRIVACY measured 11 %',
      },
    ],
  };
}

function at(values: Member['truth'], places: readonly number[]): string {
  return places.map((place) => values[place]).join();
}
