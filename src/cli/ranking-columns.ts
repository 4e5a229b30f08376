/** The ranking as flat rows: one for each figure that speaks for clearing out or for merging. */
import type { SurveyDefinition } from '../core/survey/definition';
import type { PublishedTable } from '../core/survey/disclose';
import type { Evidence, Ranked } from '../core/survey/ranking';
import { rankingOf } from '../core/survey/ranking';
import type { Cell, ColumnType, FilledColumn } from './table-columns';

interface Row {
  purpose: 'clear-out' | 'merge';
  rank: number;
  ranked: Ranked;
  evidence: Evidence;
  name: string;
}

const COLUMNS: readonly [name: string, type: ColumnType, of: (row: Row) => Cell][] = [
  ['purpose', 'STRING', ({ purpose }) => purpose],
  ['rank', 'INT32', ({ rank }) => rank],
  ['platform', 'STRING', ({ ranked }) => ranked.platform],
  ['platform_name', 'STRING', ({ name }) => name],
  ['category', 'STRING', ({ ranked }) => ranked.category],
  ['evidence', 'STRING', ({ evidence }) => evidence.kind],
  /** `least` or `most` where cells are withheld, and the share is no more than a bound. */
  ['bound', 'STRING', ({ evidence }) => evidence.bound],
  ['share', 'DOUBLE', ({ evidence }) => evidence.share],
  ['standard_error', 'DOUBLE', ({ evidence }) => evidence.standardError],
  ['threshold', 'DOUBLE', ({ evidence }) => evidence.threshold],
  /** 1 where the share less its standard error is not below the threshold, else 0. */
  ['reached', 'INT32', ({ evidence }) => Number(evidence.reached)],
];

export function rankingColumns(
  definition: SurveyDefinition,
  table: PublishedTable,
): FilledColumn[] {
  const names = new Map(definition.platforms.map(({ id, name }) => [id, name]));
  const { clearOut, merge } = rankingOf(definition, table);
  const rowsOf = (purpose: Row['purpose'], all: readonly Ranked[]) =>
    all.flatMap((ranked, i) =>
      ranked.evidence.map((evidence): Row => {
        const name = names.get(ranked.platform) ?? ranked.platform;
        return { purpose, rank: i + 1, ranked, evidence, name };
      }),
    );
  const rows = [...rowsOf('clear-out', clearOut), ...rowsOf('merge', merge)];
  return COLUMNS.map(([name, type, of]) => ({ name, type, data: rows.map(of) }));
}
