/** Tables of core in words: the four sheets of a personal copy. */
import type { Sheet } from '../../../core/copy/csv';
import { dayTable } from '../../../core/copy/day-table';
import { dictionaryTable } from '../../../core/copy/dictionary-table';
import { findingTable } from '../../../core/copy/finding-table';
import type { Cell, Column, Table } from '../../../core/copy/table';
import { CODES_BETWEEN, traceTable } from '../../../core/copy/trace-table';
import type { Evidence } from '../../../core/evidence';
import { findingsOf } from '../../../core/findings/all';
import type { PersonalCopy } from '../../../core/personal-copy';
import { nameTable } from '../../kinds';
import type { Key, T } from '../../text';
import { listOf } from '../../text';
import {
  DAY_COLUMN,
  DICTIONARY_CODE,
  DICTIONARY_COLUMN,
  TRACE_CODE,
  TRACE_COLUMN,
} from './column-words';
import { FINDING_CODE, FINDING_COLUMN } from './finding-words';

interface Words<K extends string> {
  columns: Record<K, Key>;
  codes: Partial<Record<K, Record<string, Key>>>;
}

const UNIT_NAME: Record<'min' | 's' | 'n', Key> = {
  min: 'unitMinute',
  s: 'unitSecond',
  n: 'colTimesUnit',
};

export function daySheet(t: T, copy: PersonalCopy, { platforms, plan }: Evidence): Sheet {
  const table = dayTable(copy.days, nameTable(platforms), plan);
  return inWords(t, 'sheetDays', table, { columns: DAY_COLUMN, codes: {} });
}

/** `leftOut`: older traces for which the sheet had no room. @param most as traceTable has it */
export function traceSheet(
  t: T,
  copy: PersonalCopy,
  { platforms }: Evidence,
  most?: number,
): Sheet & { leftOut: number } {
  const table = traceTable(copy.traces, nameTable(platforms), most);
  const sheet = inWords(t, 'sheetTraces', table, { columns: TRACE_COLUMN, codes: TRACE_CODE });
  return { ...sheet, leftOut: table.leftOut };
}

export function findingSheet(t: T, evidence: Evidence): Sheet {
  const table = findingTable(findingsOf(evidence), nameTable(evidence.platforms));
  return inWords(t, 'sheetFindings', table, { columns: FINDING_COLUMN, codes: FINDING_CODE });
}

export function dictionarySheet(t: T): Sheet {
  return inWords(t, 'sheetDictionary', dictionaryTable(), {
    columns: DICTIONARY_COLUMN,
    codes: DICTIONARY_CODE,
  });
}

function inWords<K extends string>(t: T, name: Key, table: Table<K>, words: Words<K>): Sheet {
  const { columns, rows, rowsN } = table;
  const codes = columns.map(({ key }) => spoken(t, words.codes[key]));
  return {
    name: t(name),
    head: columns.map((column) => heading(t, column, words.columns[column.key])),
    rows: { [Symbol.iterator]: () => worded(t, rows, codes) },
    rowsN,
  };
}

/** `登录 (次)`: a name stands for a time in one column and for a count in another. */
function heading(t: T, { key, unit }: Column<string>, name: Key): string {
  const title = key.startsWith('click-') ? `${t('colClicks')} · ${t(name)}` : t(name);
  return unit === null || unit === 'codes' ? title : `${title} (${t(UNIT_NAME[unit])})`;
}

/** Code, or several codes of one cell → words. */
type Spoken = Map<string, string>;

/** Asked of the browser once a code, not once a cell: it takes its time. */
function spoken(t: T, codes: Record<string, Key> | undefined): Spoken | null {
  return codes ? new Map(Object.entries(codes).map(([code, key]) => [code, t(key)])) : null;
}

function* worded(
  t: T,
  rows: Iterable<Cell[]>,
  codes: readonly (Spoken | null)[],
): Generator<Cell[]> {
  for (const row of rows) {
    yield row.map((cell, column) => {
      const names = codes[column];
      return names && typeof cell === 'string' ? said(t, cell, names) : cell;
    });
  }
}

/** Several codes together are few, and kept once they were put into words. */
function said(t: T, cell: string, names: Spoken): string {
  const known = names.get(cell);
  if (known !== undefined) return known;
  const codes = cell.split(CODES_BETWEEN).map((code) => names.get(code) ?? code);
  const words = listOf(t, codes);
  names.set(cell, words);
  return words;
}
