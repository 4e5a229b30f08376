/**
 * Findings as a table: a figure a row, with the days behind it; then the clues without any, and the
 * platforms that were held against none.
 */
import type { Clue, Figure, Finding, Unit } from '../finding';
import { CLUES, UNIT } from '../finding';
import type { Findings } from '../findings/all';
import type { Cell, Filled, Names, Table } from './table';
import { minutes, nameOf, tableOf } from './table';

export type FindingColumn =
  | 'clue'
  | 'state'
  | 'platforms'
  | 'metric'
  | 'value'
  | 'valueUnit'
  | 'threshold'
  | 'sure'
  | 'daysN'
  | 'first'
  | 'last'
  | 'caveat';

/** `withheld`: not judged, since too few days were observed. `exempt`: a platform, by its mark. */
export type FindingState = 'found' | 'none' | 'withheld' | 'exempt';

/** What was noted by hand has a caveat of its own, whatever the clue. */
export type FindingCaveat = Clue | 'noted';

/** Between the names of one cell. */
const BETWEEN = ' / ';

interface Row {
  /** Null where the row is of an exempt platform. */
  clue: Clue | null;
  state: FindingState;
  platforms: readonly string[];
  /** The threshold is that of the first figure; the others stand beside it. */
  found?: { finding: Finding; figure: Figure; threshold: number | null };
}

export function findingTable(
  { findings, exempt, withheld }: Pick<Findings, 'findings' | 'exempt' | 'withheld'>,
  names: Names,
): Table<FindingColumn> {
  const of =
    (read: (found: NonNullable<Row['found']>) => Cell) =>
    ({ found }: Row): Cell =>
      found ? read(found) : null;
  const columns: Filled<FindingColumn, Row>[] = [
    { key: 'clue', unit: 'codes', of: ({ clue }) => clue },
    { key: 'state', unit: 'codes', of: ({ state }) => state },
    {
      key: 'platforms',
      unit: null,
      of: ({ platforms }) => platforms.map((id) => nameOf(names, id)).join(BETWEEN) || null,
    },
    { key: 'metric', unit: 'codes', of: of(({ figure }) => figure.metric) },
    { key: 'value', unit: null, of: of(({ figure }) => inUnit(figure, figure.value)) },
    { key: 'valueUnit', unit: 'codes', of: of(({ figure }) => UNIT[figure.metric]) },
    {
      key: 'threshold',
      unit: null,
      of: of(({ figure, threshold }) => (threshold === null ? null : inUnit(figure, threshold))),
    },
    { key: 'sure', unit: 'codes', of: of(({ finding }) => finding.sure) },
    { key: 'daysN', unit: 'n', of: of(({ finding }) => finding.days.length) },
    { key: 'first', unit: null, of: of(({ finding: { days } }) => days[0] ?? null) },
    { key: 'last', unit: null, of: of(({ finding: { days } }) => days[days.length - 1] ?? null) },
    { key: 'caveat', unit: 'codes', of: of(({ finding }) => caveatOf(finding)) },
  ];
  return tableOf(columns, [
    ...findings.flatMap(figuresOf),
    ...without(findings, withheld),
    ...exempt.map((id): Row => ({ clue: null, state: 'exempt', platforms: [id] })),
  ]);
}

function caveatOf({ clue, figures }: Finding): FindingCaveat {
  return figures[0].metric === 'noted_group_n' ? 'noted' : clue;
}

function figuresOf(finding: Finding): Row[] {
  const { clue, platforms, figures } = finding;
  return figures.map((figure, i) => ({
    clue,
    state: 'found',
    platforms,
    found: { finding, figure, threshold: i === 0 ? finding.threshold : null },
  }));
}

function without(findings: readonly Finding[], withheld: readonly Clue[]): Row[] {
  const found = new Set(findings.map(({ clue }) => clue));
  return CLUES.filter((clue) => !found.has(clue)).map((clue) => ({
    clue,
    state: withheld.includes(clue) ? 'withheld' : 'none',
    platforms: [],
  }));
}

/** Times in minutes, shares and likenesses in percent, all else as counted. */
function inUnit({ metric }: Figure, value: number): number {
  const unit: Unit = UNIT[metric];
  if (unit === 'ms') return minutes(value);
  return unit === 'share' || unit === 'likeness' ? Math.round(value * 1000) / 10 : value;
}
