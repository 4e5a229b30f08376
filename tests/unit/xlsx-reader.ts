/** Reads what a test needs of an XLSX file: its sheets by name, each a list of rows of cells. */
import { strFromU8, unzipSync } from 'fflate';

type Cell = string | number | null;

/** @throws where a cell is a formula, or names a text that is not there */
export function readXlsx(bytes: Uint8Array): Record<string, Cell[][]> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const texts = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inner = '']) => plain(inner.replace(/<[^>]+>/g, '')),
  );
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return Object.fromEntries(
    names.map(([, name = ''], i) => [
      plain(name),
      rowsOf(files[`xl/worksheets/sheet${i + 1}.xml`] ?? '', texts),
    ]),
  );
}

function rowsOf(sheet: string, texts: readonly string[]): Cell[][] {
  if (sheet.includes('<f>')) throw new Error('a formula');
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, inner = '']) => {
    const row: Cell[] = [];
    for (const [, about = '', value = ''] of inner.matchAll(/<c ([^>]*)><v>(.*?)<\/v><\/c>/gs)) {
      row[columnOf(about)] = about.includes('t="s"') ? textAt(texts, value) : Number(value);
    }
    return Array.from(row, (cell) => cell ?? null);
  });
}

function textAt(texts: readonly string[], value: string): string {
  const text = texts[Number(value)];
  if (text === undefined) throw new Error(`no text ${value}`);
  return text;
}

/** `AB12` is column 27. */
function columnOf(about: string): number {
  const letters = /r="([A-Z]+)/.exec(about)?.[1] ?? '';
  return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
