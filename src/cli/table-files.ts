/** Columns as CSV, and as Parquet for DuckDB, Spark or ClickHouse. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { csvParts } from '../core/copy/csv';
import type { Cell, FilledColumn } from './table-columns';

/** Its first line has the columns' names, with nothing before them but the byte order mark. */
export function csvOf(columns: readonly FilledColumn[]): string {
  const rowsN = columns[0]?.data.length ?? 0;
  const rows = Array.from({ length: rowsN }, (_, row): Cell[] =>
    columns.map(({ data }) => data[row] ?? null),
  );
  const sheet = { name: '', head: columns.map(({ name }) => name), rows, rowsN };
  return [...csvParts(null, sheet)].map(({ text }) => text).join('');
}

export function parquetOf(columns: readonly FilledColumn[]): Uint8Array {
  const columnData = columns.map((column) => ({ ...column, nullable: true }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'fingertip-burden-survey' }));
}
