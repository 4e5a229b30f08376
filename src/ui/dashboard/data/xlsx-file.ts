/** Sheets as an XLSX file: the first row says whose it is, the second names the columns. */
import writeXlsxFile from 'write-excel-file/universal';

export interface WrittenSheet {
  name: string;
  head: readonly string[];
  rows: (string | number | null)[][];
}

const ABOVE_ROWS = 2;
/** In characters of a digit's width; a Chinese character takes two. */
const LEAST_WIDTH = 8;
const MOST_WIDTH = 40;
/** Rows from which a column's width is taken. */
const LOOKED_AT = 200;

/** Every text is written as a text, whatever it begins with; only numbers are numbers. */
export function xlsxOf(note: string, sheets: readonly WrittenSheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      stickyRowsCount: ABOVE_ROWS,
      columns: head.map((title, column) => ({ width: widthOf(title, column, rows) })),
      data: [
        [note],
        head.map((title) => ({ value: title, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(safe)),
      ],
    })),
  ).toBlob();
}

/**
 * The writer keeps its texts in a plain object, in which a few names mean something else already:
 * a platform called `constructor` would make a file that no program opens.
 */
function safe(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && cell in Object.prototype ? `${cell} ` : cell;
}

function widthOf(title: string, column: number, rows: WrittenSheet['rows']): number {
  const texts = rows.slice(0, LOOKED_AT).map((row) => String(row[column] ?? ''));
  const widest = Math.max(...[title, ...texts].map(charactersOf));
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, widest + 2));
}

function charactersOf(text: string): number {
  let sum = 0;
  for (const one of text) sum += one > '\u2e7f' ? 2 : 1;
  return sum;
}
