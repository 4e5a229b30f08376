/** What a personal copy shows in a spreadsheet, before its words: columns by key, cells by code. */

/** A text, a code that the page puts into words, a count or an amount; or nothing. */
export type Cell = string | number | null;

/** `min` and `s` are of time, `n` counts; `codes` are names of this product, not of its user. */
export type ColumnUnit = 'min' | 's' | 'n' | 'codes' | null;

export interface Column<Key extends string> {
  key: Key;
  unit: ColumnUnit;
}

export interface Table<Key extends string> {
  columns: readonly Column<Key>[];
  /** Made as they are asked for: hundreds of thousands need not exist at once. */
  rows: Iterable<Cell[]>;
  rowsN: number;
}

/** A column and what stands in it. */
export type Filled<Key extends string, Row> = Column<Key> & { of: (row: Row) => Cell };

export function tableOf<Key extends string, Row>(
  columns: readonly Filled<Key, Row>[],
  rows: readonly Row[],
): Table<Key> {
  const again = { [Symbol.iterator]: () => cells(columns, rows) };
  return { columns, rows: again, rowsN: rows.length };
}

function* cells<Row>(columns: readonly Filled<string, Row>[], rows: readonly Row[]) {
  for (const row of rows) yield columns.map(({ of }) => of(row));
}

/** Platform id → name. */
export type Names = Readonly<Record<string, string>>;

/** An id that nobody names shows itself; one may be called `constructor`. */
export function nameOf(names: Names, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** Minutes to the hundredth: what a day is read in. */
export function minutes(ms: number): number {
  return Math.round(ms / 600) / 100;
}

/** Seconds, to the millisecond in which they were measured. */
export function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}
