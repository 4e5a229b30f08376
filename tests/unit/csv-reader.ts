/** Reads RFC 4180, for tests: what was written must come back, field by field. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(field);
      field = '';
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else field += char;
  }
  return rows;
}
