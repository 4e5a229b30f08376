/**
 * Part: two tables of the same survey, one with a person's packet and one without. One workbench
 * publishes no two such tables (core/survey/tally.ts), and its page asks that nobody make another table
 * elsewhere; here they are held side by side all the same.
 */

import { DIFFERENCE_SHARE, differenceShare } from '../../../src/core/survey/difference';
import { fieldsOf } from '../../../src/core/survey/fields';
import type { Chance } from '../../../src/example/chance';
import { chanceOf } from '../../../src/example/chance';
import type { Differences, Person } from './left-out';
import { leftOut, summed } from './left-out';
import type { Limit, Part } from './report';
import { people, percent, plain } from './report';
import { CLEAR_FIELDS, SPLIT, SURVEY } from './settings';
import type { World } from './world';
import { ALL_SIZES, measured } from './world';

const RANDOMISED = fieldsOf(SURVEY).flatMap(({ protection }, f) =>
  protection.how === 'randomised' ? [f] : [],
);
const EVERY = fieldsOf(SPLIT).map((_, f) => f);
/**
 * So many tables of each size: by what it falls short of the next step of rounding, a count decides
 * for everybody of its band at once. Of each so many people are left out in turn.
 */
const TABLES = 100;
const LEFT_OUT = 12;
/** Of a unit at least so many hand in; who does is drawn anew for each table. */
const LEAST_SHARE = 0.8;
const DEVIATIONS = 3;

export function differences({ seed, units }: World): Part {
  const found = ALL_SIZES.map((size) => {
    const people = units[size].map(({ first }) => measured(first));
    const chance = chanceOf(`${seed} differencing ${size}`);
    const tables = Array.from({ length: TABLES }, (_, n) =>
      someOf(people[n % people.length] ?? [], chance),
    );
    const of = (fields: readonly number[]) =>
      tables.map((all) => leftOut(SURVEY, all, fields, LEFT_OUT));
    // What is split comes out as it was.
    const asTheyAre = tables.map((all) => all.map(({ truth }) => ({ truth, values: truth })));
    const split = asTheyAre.map((all) => leftOut(SPLIT, all, EVERY, LEFT_OUT));
    return { size, clear: of(CLEAR_FIELDS), randomised: of(RANDOMISED), split };
  });
  const all = (tables: readonly Differences[]) => tables.reduce(summed);
  const rowsOf = (name: string, which: 'clear' | 'randomised'): [string, ...string[]][] => {
    const row = (what: string, say: (of: Differences) => string): [string, ...string[]] => [
      what,
      ...found.map((one) => say(all(one[which]))),
    ];
    return [
      row(name, ({ differ, cases }) => percent(differ / cases)),
      row('  a band is named', ({ named, cases }) => percent(named / cases)),
      row('  rightly, of all cases', ({ right, cases }) => percent(right / cases)),
      row('  rightly, of those named', ({ right, named }) => ofNamed(right, named)),
      row('  the commonest band instead, of those named', ({ common, named }) =>
        ofNamed(common, named),
      ),
    ];
  };
  const wholeRows = (name: string, which: 'clear' | 'split'): [string, ...string[]][] => {
    const definition = which === 'clear' ? SURVEY : SPLIT;
    return [
      [name, ...found.map((one) => percent(ofAny(all(one[which]))))],
      [
        '  fields named rightly, on average',
        ...found.map((one) => plain(onAverage(all(one[which])))),
      ],
      ['  stated', ...found.map(() => percent(differenceShare(definition)))],
    ];
  };
  return {
    tables: [
      {
        title: 'Differencing: two tables that differ by one packet',
        about: [
          'A band is named where one alone lost a count, or the smallest of those that are withheld',
          'anew; the attacker knows whose packet is gone. Right: it is his true band. A field also',
          'differs where its total alone does, which is the same for all fields and names no band.',
        ],
        head: ALL_SIZES.map(people),
        rows: [
          ...rowsOf('a field in the clear differs', 'clear'),
          ...rowsOf('a randomised field differs', 'randomised'),
        ],
      },
      {
        title: 'Differencing: of one packet, any field whose band is named rightly',
        about: [
          'What the page says beside the table, for a survey such as this; and how many fields.',
        ],
        head: ALL_SIZES.map(people),
        rows: [
          ...wholeRows(`one aggregator, ${CLEAR_FIELDS.length} in the clear`, 'clear'),
          ...wholeRows(`two aggregators, all ${EVERY.length} split`, 'split'),
        ],
      },
    ],
    limits: found.flatMap(({ size, clear, split }): Limit[] => [
      {
        what: `any in the clear is named rightly, of ${people(size)}`,
        value: mean(clear.map(ofAny)),
        bound: { most: differenceShare(SURVEY) + DEVIATIONS * errorOfMean(clear.map(ofAny)) },
        why: 'the share that the page states, and chance',
      },
      {
        what: `split fields of one packet named rightly, of ${people(size)}`,
        value: mean(split.map(onAverage)),
        bound: {
          most: DIFFERENCE_SHARE * EVERY.length + DEVIATIONS * errorOfMean(split.map(onAverage)),
        },
        why: 'one step of rounding in five, and chance',
        as: plain,
      },
    ]),
  };
}

const ofNamed = (n: number, named: number) => (named === 0 ? '–' : percent(n / named));
const onAverage = ({ right, people }: Differences) => right / people;
const ofAny = ({ anyRight, people }: Differences) => anyRight / people;

/** Those who hand in, in an order of chance. */
function someOf(people: readonly Person[], chance: Chance): Person[] {
  const least = LEAST_SHARE + (1 - LEAST_SHARE) * chance.share();
  return people
    .map((person) => ({ person, at: chance.share() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.ceil(people.length * least))
    .map(({ person }) => person);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function errorOfMean(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
