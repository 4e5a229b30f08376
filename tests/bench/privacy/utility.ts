/** Part: how far a published share is from the unit's true one, and how much is withheld. */
import { NOISE_EPSILON } from '../../../src/core/survey/noise';
import type { Limit, Part } from './report';
import { people, percent, plain } from './report';
import { SPLIT, SURVEY } from './settings';
import type { Errors, Survey } from './share-errors';
import { errorsOf, NONE, SMALL } from './share-errors';
import type { World } from './world';
import { ALL_SIZES } from './world';

/** The stated error is one of its own kind: estimated. It may fall short by a quarter. */
const MOST_OVER_STATED = 1.25;
/** Whoever does not want to answer something leaves it out. */
const LEFT_OUT = 0.05;
/** Fewer published cells make no error. */
const LEAST_CELLS = 50;
const DEVIATIONS = 3;
const MOST_BIAS = 0.01;

const SURVEYS: Record<string, [title: string, survey: Survey]> = {
  '': ['one aggregator', { definition: SURVEY }],
  ', split': ['two aggregators, every field split', { definition: SPLIT }],
  ', split, some left out': [
    `two aggregators, each field left out by ${percent(LEFT_OUT)} of them`,
    { definition: SPLIT, leftOut: LEFT_OUT },
  ],
  ', split, with noise': [
    `two aggregators, noise of ε = ${NOISE_EPSILON} a field added`,
    { definition: SPLIT, noisy: true },
  ],
};

export function utility({ seed, units }: World): Part {
  const found = Object.entries(SURVEYS).map(([name, [title, survey]]) => ({
    ...{ name, title },
    bySize: ALL_SIZES.map((size) => errorsOf(survey, size, units[size], seed)),
  }));
  const about = [
    'Percentage points: root mean square of published less true share of the unit / as stated beside',
    'it, which adds what another such unit would have differed by; bias of the cells whose true share',
    `is below ${percent(SMALL)}; and the share of cells withheld.`,
  ];
  return {
    tables: found.map(({ title, bySize }) => ({
      ...{ title: `Utility: ${title}`, about, head: ALL_SIZES.map(people) },
      rows: [...(bySize[0]?.keys() ?? [])].map((field): [string, ...string[]] => [
        field,
        ...bySize.map((errors) => said(errors.get(field) ?? NONE)),
      ]),
    })),
    limits: ALL_SIZES.flatMap((size, n) =>
      found.flatMap(({ name, bySize }) =>
        limitsOf(`of ${people(size)}${name}`, bySize[n] ?? new Map()),
      ),
    ),
  };
}

const shown = ({ cells, withheld }: Errors) => cells - withheld;
const points = (squares: number, n: number) => Math.sqrt(squares / n) * 100;

function said(errors: Errors): string {
  const n = shown(errors);
  const held = percent(errors.withheld / errors.cells);
  if (n === 0) return `– (${held})`;
  const off = `${points(errors.off, n).toFixed(1)} / ${points(errors.stated, n).toFixed(1)}`;
  const bias = errors.small === 0 ? '' : ` ${signed((errors.over / errors.small) * 100)}`;
  return `${off}${bias} (${held})`;
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

function limitsOf(name: string, all: ReadonlyMap<string, Errors>): Limit[] {
  return [...errorLimit(name, all), ...biasLimit(name, all)];
}

/** How far beyond chance a bias is, at worst. */
function biasLimit(name: string, all: ReadonlyMap<string, Errors>): Limit[] {
  const [worst] = [...all]
    .filter(([, { small }]) => small >= LEAST_CELLS)
    .map(([field, { small, over, overSquares }]) => {
      const bias = over / small;
      const chance = Math.sqrt((overSquares / small - bias ** 2) / small);
      return { field, beyond: Math.abs(bias) - DEVIATIONS * chance };
    })
    .sort((a, b) => b.beyond - a.beyond);
  if (!worst) return [];
  return [
    {
      what: `bias of small shares beyond chance, ${name}; ${worst.field}`,
      value: Math.max(0, worst.beyond),
      bound: { most: MOST_BIAS },
      why: 'shares that are shown for being large would be too large',
    },
  ];
}

function errorLimit(name: string, all: ReadonlyMap<string, Errors>): Limit[] {
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
