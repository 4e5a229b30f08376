/** Findings as a table: one a row, its figure and threshold beside the days behind it. */
import type { Finding } from '../finding';
import { UNIT } from '../finding';
import type { Cell, Filled, Table } from './table';
import { minutes, tableOf } from './table';

export type FindingColumn =
  | 'clue'
  | 'platforms'
  | 'metric'
  | 'value'
  | 'valueUnit'
  | 'threshold'
  | 'sure'
  | 'daysN'
  | 'first'
  | 'last';

/** Between the names of one cell; ids hold no such sign. */
const BETWEEN = ' / ';

/** @param names platform id → name; an id without one shows itself */
export function findingTable(
  findings: readonly Finding[],
  names: Readonly<Record<string, string>>,
): Table<FindingColumn> {
  const columns: Filled<FindingColumn, Finding>[] = [
    { key: 'clue', unit: 'codes', of: ({ clue }) => clue },
    {
      key: 'platforms',
      unit: null,
      of: ({ platforms }) => platforms.map((id) => names[id] ?? id).join(BETWEEN),
    },
    { key: 'metric', unit: 'codes', of: ({ figures }) => figures[0]?.metric ?? null },
    { key: 'value', unit: null, of: (one) => inUnit(one, one.figures[0]?.value ?? null) },
    { key: 'valueUnit', unit: 'codes', of: ({ figures }) => UNIT[figures[0].metric] },
    { key: 'threshold', unit: null, of: (one) => inUnit(one, one.threshold) },
    { key: 'sure', unit: 'codes', of: ({ sure }) => sure },
    { key: 'daysN', unit: null, of: ({ days }) => days.length },
    { key: 'first', unit: null, of: ({ days }) => days[0] ?? null },
    { key: 'last', unit: null, of: ({ days }) => days[days.length - 1] ?? null },
  ];
  return tableOf(columns, findings);
}

/** Times in minutes, shares in percent, all else as counted. */
function inUnit({ figures }: Finding, value: number | null): Cell {
  if (value === null) return null;
  const unit = UNIT[figures[0].metric];
  if (unit === 'ms') return minutes(value);
  return unit === 'share' || unit === 'likeness' ? Math.round(value * 1000) / 10 : value;
}
