/** Tables and limits as text; every line ends with the seed that gives it again. */

export interface Table {
  title: string;
  /** What the figures are, and whose knowledge they suppose. */
  about: string[];
  head: string[];
  rows: [name: string, ...cells: string[]][];
}

/** What the packet as built must keep. */
export interface Limit {
  what: string;
  value: number;
  /** The value may be as great, or as small, and no more so. */
  bound: { most: number } | { least: number };
  why: string;
  /** How a value is written; percent unless it says otherwise. */
  as?: (value: number) => string;
}

export interface Part {
  tables: Table[];
  limits: Limit[];
}

const NAME_WIDTH = 54;
const CELL_WIDTH = 30;

export function print({ title, about, head, rows }: Table, seed: string): void {
  console.log(`\n${title}`);
  for (const line of about) console.log(`  ${line}`);
  const cells = (all: readonly string[]) => all.map((one) => one.padStart(CELL_WIDTH)).join('');
  console.log(`  ${''.padEnd(NAME_WIDTH)}${cells(head)}`);
  for (const [name, ...values] of rows) {
    console.log(`  ${name.padEnd(NAME_WIDTH)}${cells(values)}   seed ${seed}`);
  }
}

/** Says whether a limit is kept, and why it stands; whether it was broken. */
export function broken({ what, value, bound, why, as = percent }: Limit, seed: string): boolean {
  // What was never measured keeps no limit.
  const kept = 'most' in bound ? value <= bound.most : value >= bound.least;
  const said = 'most' in bound ? `at most ${as(bound.most)}` : `at least ${as(bound.least)}`;
  console.log(`${kept ? 'pass' : 'FAIL'}  ${what}: ${as(value)} (${said}: ${why})   seed ${seed}`);
  return !kept;
}

/** Of a thousand people drawing lots is right one time in a thousand: below 1 %, two decimals. */
export const percent = (share: number) =>
  `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
export const plain = (value: number) => value.toPrecision(3);
export const people = (size: number) => `${size.toLocaleString('en')} people`;
