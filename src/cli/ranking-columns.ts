/** The ranking as flat rows: one for each figure that speaks for clearing out or for merging. */
import type { SurveyDefinition } from '../core/survey/definition';
import type { PublishedTable } from '../core/survey/disclose';
import type { Evidence } from '../core/survey/evidence';
import type { Ranked } from '../core/survey/ranking';
import { rankingOf } from '../core/survey/ranking';
import type { Cell, ColumnType, FilledColumn } from './table-columns';

interface Row {
  purpose: 'clear-out' | 'merge';
  rank: number;
  ranked: Ranked;
  evidence: Evidence;
  name: string;
  tested: number;
}

const COLUMNS: readonly [name: string, type: ColumnType, of: (row: Row) => Cell][] = [
  ['purpose', 'STRING', ({ purpose }) => purpose],
  ['rank', 'INT32', ({ rank }) => rank],
  ['platform', 'STRING', ({ ranked }) => ranked.platform],
  ['platform_name', 'STRING', ({ name }) => name],
  ['category', 'STRING', ({ ranked }) => ranked.category],
  ['evidence', 'STRING', ({ evidence }) => evidence.kind],
  /** `least` or `most` where cells are withheld, and the share is no more than a bound. */
  ['bound', 'STRING', ({ evidence }) => evidence.figure?.bound ?? null],
  /** Empty where nothing is published of it. */
  ['share', 'DOUBLE', ({ evidence }) => evidence.figure?.share ?? null],
  ['standard_error', 'DOUBLE', ({ evidence }) => evidence.figure?.standardError ?? null],
  ['threshold', 'DOUBLE', ({ evidence }) => evidence.threshold],
  /** `reached`, `below`, or `open` where neither can be said; of this figure, and of the platform. */
  ['verdict', 'STRING', ({ evidence }) => evidence.verdict],
  ['platform_verdict', 'STRING', ({ ranked }) => ranked.verdict],
  /** Figures that were tested in both lists, which is what a verdict allows for. */
  ['tested', 'INT32', ({ tested }) => tested],
];

export function rankingColumns(
  definition: SurveyDefinition,
  table: PublishedTable,
): FilledColumn[] {
  const names = new Map(definition.platforms.map(({ id, name }) => [id, name]));
  const { clearOut, merge, tested } = rankingOf(definition, table);
  const rowsOf = (purpose: Row['purpose'], all: readonly Ranked[]) =>
    all.flatMap((ranked, i) =>
      ranked.evidence.map((evidence): Row => {
        const name = names.get(ranked.platform) ?? ranked.platform;
        return { purpose, rank: i + 1, ranked, evidence, name, tested };
      }),
    );
  const rows = [...rowsOf('clear-out', clearOut), ...rowsOf('merge', merge)];
  return COLUMNS.map(([name, type, of]) => ({ name, type, data: rows.map(of) }));
}
