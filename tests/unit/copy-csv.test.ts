import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/core/copy/csv';
import { csvParts, inert, ROWS_A_PART } from '../../src/core/copy/csv';
import { COPY_NOTE } from '../../src/core/personal-copy';
import { FORMULA } from './copy-sample';
import { readCsv } from './csv-reader';

const BOM = '\uFEFF';
const sheetOf = (rows: Sheet['rows'], head = ['a', 'b']): Sheet => {
  const all = [...rows];
  return { name: 's', head, rows: all, rowsN: all.length };
};
const written = (sheet: Sheet) => [...csvParts(COPY_NOTE, sheet)].map(({ text }) => text).join('');
const rowsIn = (sheet: Sheet) => readCsv(written(sheet).slice(BOM.length)).slice(2);

describe('a CSV', () => {
  it('opens in WPS and Excel as Chinese, its first line saying that it is personal', () => {
    const text = written(sheetOf([['智慧党建', 3]], ['平台', '登录']));
    expect(text.startsWith(`${BOM}"个人留存`)).toBe(true);
    expect(text.split('\r\n')[1]).toBe('"平台","登录"');
    expect(text.split('\r\n')[2]).toBe('"智慧党建",3');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('comes back field by field, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a,b', '"', '\r\n', 'a;b', "'", FORMULA, ''),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const asWritten = (one: string | number | null) =>
          typeof one === 'string' ? inert(one) : String(one ?? '');
        expect(rowsIn(sheetOf(rows))).toEqual(rows.map((row) => row.map(asWritten)));
      }),
    );
  });

  it('holds no text that a spreadsheet would run', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '＝',
      '＋',
      '－',
      '＠',
      ' =',
    );
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        const [[field = ''] = []] = rowsIn(sheetOf([[sign + rest, null]]));
        expect(field).toBe(`'${sign}${rest}`);
      }),
    );
  });

  it('leaves plain text and numbers as they are, negative ones included', () => {
    expect(inert('县政务-办公')).toBe('县政务-办公');
    expect(inert('a=b')).toBe('a=b');
    expect(rowsIn(sheetOf([[-3, 0.25]]))).toEqual([['-3', '0.25']]);
  });

  it('does the same to what heads a column', () => {
    expect(readCsv(written(sheetOf([], ['=1', '乙'])).slice(BOM.length))[1]).toEqual(["'=1", '乙']);
  });

  it('is made in parts, none missing or doubled', () => {
    const rows = Array.from({ length: 2 * ROWS_A_PART + 1 }, (_, n) => [`第${n}行`, n]);
    const parts = [...csvParts(COPY_NOTE, sheetOf(rows))];
    expect(parts.map(({ rows: n }) => n)).toEqual([0, ROWS_A_PART, ROWS_A_PART, 1]);
    expect(rowsIn(sheetOf(rows)).map(([, n]) => Number(n))).toEqual(rows.map(([, n]) => n));
  });
});
