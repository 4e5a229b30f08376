/**
 * A table as CSV (RFC 4180): CRLF, every text in quotes, a UTF-8 byte order mark without which
 * Excel reads Chinese as something else. The first line says whose the file is.
 */

export const BYTE_ORDER_MARK = '\uFEFF';
/** Rows in one part. */
export const ROWS_A_PART = 1_000;

/** A table whose columns and codes have been put into words. */
export interface Sheet {
  name: string;
  head: readonly string[];
  rows: Iterable<(string | number | null)[]>;
  rowsN: number;
}

export interface CsvPart {
  text: string;
  rows: number;
}

/**
 * What a spreadsheet would take for the start of a formula, the full-width signs that it turns into
 * half-width ones included (OWASP: CSV injection). Tab and line ends are skipped before it looks.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Text that stays text in Excel and WPS. A number is no text: a negative one remains a number. */
export function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** @param note the first line; null where a program is to read the file */
export function* csvParts(note: string | null, { head, rows }: Sheet): Generator<CsvPart> {
  const first = note === null ? '' : csvLine([note]);
  yield { text: `${BYTE_ORDER_MARK}${first}${csvLine(head)}`, rows: 0 };
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length < ROWS_A_PART) continue;
    yield { text: lines.join(''), rows: lines.length };
    lines = [];
  }
  if (lines.length > 0) yield { text: lines.join(''), rows: lines.length };
}

export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${inert(cell).replaceAll('"', '""')}"`;
}
