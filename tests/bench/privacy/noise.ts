/** Part: whether the noise is the noise that is stated, by a χ² test of many draws. */
import { discreteLaplace } from '../../../src/core/survey/noise';
import { chancesOf, oddsOf, randomised } from '../../../src/core/survey/randomise';
import { seeded } from '../../unit/survey-chance';
import type { Cell } from './chi-square';
import { chanceOfChi, chiSquare } from './chi-square';
import type { Part } from './report';
import { plain } from './report';

const EPSILONS = [0.25, 0.5, 1, 2];
const BANDS = [2, 3, 4, 8];
const DRAWS = 20_000;
const LEAST_CHANCE = 0.001;
/** A cell that is expected less often makes χ² no χ² (Cochran 1954). */
const LEAST_EXPECTED = 5;

interface Tested {
  chi: number;
  p: number;
}

export function noiseTested({ seed }: { seed: string }): Part {
  const start = Number(seed);
  const responses = EPSILONS.map((epsilon, e) =>
    BANDS.map((bands, b) => testOf(responseCells(epsilon, bands, start + 10 * e + b))),
  );
  const laplace = EPSILONS.map((epsilon, e) => testOf(laplaceCells(epsilon, start + 100 + e)));
  const all = [...responses.flat(), ...laplace];
  return {
    tables: [
      {
        title: `Noise: χ² of ${DRAWS.toLocaleString('en')} draws and its p, by ε`,
        about: [
          'k-ary randomised response of each survey field; discrete Laplace noise of a table.',
        ],
        head: EPSILONS.map((epsilon) => `ε = ${epsilon}`),
        rows: [
          ...BANDS.map((bands, b): [string, ...string[]] => [
            `randomised response of ${bands} answers`,
            ...responses.map((of) => said(of[b] as Tested)),
          ]),
          ['discrete Laplace', ...laplace.map(said)],
        ],
      },
    ],
    limits: [
      {
        what: `p of the noise, the least of ${all.length} tests, times ${all.length} (Bonferroni)`,
        value: Math.min(1, all.length * Math.min(...all.map(({ p }) => p))),
        bound: { least: LEAST_CHANCE },
        why: 'a right sampler comes below it in one run of a thousand',
        as: plain,
      },
    ],
  };
}

const said = ({ chi, p }: Tested) => `${plain(chi)} (p ${p.toFixed(3)})`;

function testOf(cells: readonly Cell[]): Tested {
  const chi = chiSquare(cells);
  return { chi, p: chanceOfChi(chi, cells.length - 1) };
}

function responseCells(epsilon: number, bands: number, seed: number): Cell[] {
  const odds = oddsOf(epsilon);
  const bytes = seeded(seed);
  const truth = bands - 1;
  const seen = Array.from({ length: bands }, () => 0);
  for (let n = 0; n < DRAWS; n += 1) {
    const answer = randomised(truth, bands, odds, bytes);
    seen[answer] = (seen[answer] ?? 0) + 1;
  }
  const chances = chancesOf(bands, epsilon);
  return seen.map((n, band) => ({
    seen: n,
    expected: DRAWS * (band === truth ? chances.truth : chances.other),
  }));
}

/** Each value that is expected often enough, and both tails. */
function laplaceCells(epsilon: number, seed: number): Cell[] {
  const bytes = seeded(seed);
  const draws = Array.from({ length: DRAWS }, () => discreteLaplace(epsilon, bytes));
  const ratio = Math.exp(-epsilon);
  const law = (z: number) => ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(z);
  const beyond = (z: number) => (law(z) * ratio) / (1 - ratio);
  let edge = 0;
  while (DRAWS * beyond(edge + 1) >= LEAST_EXPECTED) edge += 1;
  const middle = Array.from({ length: 2 * edge + 1 }, (_, i) => i - edge);
  const among = (fits: (z: number) => boolean) => draws.filter(fits).length;
  return [
    { seen: among((z) => z < -edge), expected: DRAWS * beyond(edge) },
    ...middle.map((z) => ({ seen: among((one) => one === z), expected: DRAWS * law(z) })),
    { seen: among((z) => z > edge), expected: DRAWS * beyond(edge) },
  ];
}
