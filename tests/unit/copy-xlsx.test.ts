import { describe, expect, it } from 'vitest';
import { COPY_NOTE } from '../../src/core/personal-copy';
import { xlsxOf } from '../../src/ui/dashboard/data/xlsx-file';
import { FORMULA } from './copy-sample';
import { readXlsx } from './xlsx-reader';

const HOSTILE = [
  FORMULA,
  '+1',
  '-1',
  '@SUM(A1)',
  '<f>1</f>&amp;',
  'constructor',
  '__proto__',
  'toString',
];

async function written(rows: (string | number | null)[][]) {
  const file = await xlsxOf(COPY_NOTE, [
    { name: '每日', head: ['平台', '次'], rows },
    { name: '空', head: ['指标'], rows: [] },
  ]);
  return readXlsx(new Uint8Array(await file.arrayBuffer()));
}

describe('a workbook', () => {
  it('has a sheet each, its first row saying that it is personal, its second naming columns', async () => {
    const sheets = await written([['智慧党建', 3]]);
    expect(Object.keys(sheets)).toEqual(['每日', '空']);
    expect(sheets.每日).toEqual([[COPY_NOTE], ['平台', '次'], ['智慧党建', 3]]);
    expect(sheets.空).toEqual([[COPY_NOTE], ['指标']]);
  });

  it('holds every name as a text, formulas and words of the language included', async () => {
    const sheets = await written(HOSTILE.map((name, n) => [name, -n]));
    const rows = sheets.每日?.slice(2) ?? [];
    expect(rows.map(([name]) => String(name).trim())).toEqual(HOSTILE);
    expect(rows.map(([, n]) => n)).toEqual(HOSTILE.map((_, n) => -n || 0));
  });

  it('leaves cells without anything empty', async () => {
    const sheets = await written([[null, 0.25]]);
    expect(sheets.每日?.[2]).toEqual([null, 0.25]);
  });
});
