/** Part: how far a published share is from the unit's true one, and how much is withheld. */
import type { Limit, Part } from './report';
import { people, percent, plain } from './report';
import { SPLIT, SURVEY } from './settings';
import type { Errors } from './share-errors';
import { errorsOf, NONE } from './share-errors';
import type { World } from './world';
import { ALL_SIZES } from './world';

/** The stated error is one of its own kind: estimated. It may fall short by a quarter. */
const MOST_OVER_STATED = 1.25;
/** Whoever does not want to answer something leaves it out. */
const LEFT_OUT = 0.05;
/** Fewer published cells make no error. */
const LEAST_CELLS = 50;

export function utility({ seed, units }: World): Part {
  const found = ALL_SIZES.map((size) => ({
    size,
    one: errorsOf(SURVEY, size, units[size], seed),
    two: errorsOf(SPLIT, size, units[size], seed),
    some: errorsOf(SPLIT, size, units[size], seed, LEFT_OUT),
  }));
  const rowsOf = (which: 'one' | 'two' | 'some') =>
    [...(found[0]?.[which].keys() ?? [])].map((name): [string, ...string[]] => [
      name,
      ...found.map((of) => said(of[which].get(name) ?? NONE)),
    ]);
  const about = [
    'Percentage points: root mean square of published less true share of the unit / as stated beside',
    'it, which adds what another such unit would have differed by; and the share of cells withheld.',
  ];
  const head = ALL_SIZES.map(people);
  return {
    tables: [
      { title: 'Utility: one aggregator', about, head, rows: rowsOf('one') },
      { title: 'Utility: two aggregators, every field split', about, head, rows: rowsOf('two') },
      {
        title: `The same, each field left out by ${percent(LEFT_OUT)} of them`,
        about,
        head,
        rows: rowsOf('some'),
      },
    ],
    limits: found.flatMap(({ size, one, two, some }) => [
      ...limitOf(`of ${people(size)}`, one),
      ...limitOf(`of ${people(size)}, split`, two),
      ...limitOf(`of ${people(size)}, split, some left out`, some),
    ]),
  };
}

const shown = ({ cells, withheld }: Errors) => cells - withheld;
const points = (squares: number, n: number) => Math.sqrt(squares / n) * 100;

function said(errors: Errors): string {
  const n = shown(errors);
  const held = percent(errors.withheld / errors.cells);
  if (n === 0) return `– (${held})`;
  return `${points(errors.off, n).toFixed(1)} / ${points(errors.stated, n).toFixed(1)} (${held})`;
}

function limitOf(name: string, all: ReadonlyMap<string, Errors>): Limit[] {
  const [worst] = [...all]
    .filter(([, errors]) => shown(errors) >= LEAST_CELLS)
    .map(([field, { off, stated }]) => ({ field, over: Math.sqrt(off / stated) }))
    .sort((a, b) => b.over - a.over);
  if (!worst) return [];
  return [
    {
      what: `error over the stated one, ${name}; ${worst.field}`,
      value: worst.over,
      bound: { most: MOST_OVER_STATED },
      why: 'a table that states less than it is off by misleads',
      as: plain,
    },
  ];
}
