/** Traces as a table: one a row, the oldest first, each kind filling the columns that it has. */
import { dayOf } from '../calendar';
import { takenBack } from '../correction';
import type { StoredTrace } from '../trace';
import type { Filled, Names, Table } from './table';
import { nameOf, seconds, tableOf } from './table';

/**
 * A sheet of Excel holds 1,048,576 rows. Half of that is kept to: beyond, the text of the sheet
 * nears the longest a browser can make, and writing it takes more than a gigabyte.
 */
export const MOST_TRACE_ROWS = 500_000;

export type TraceColumn =
  | 'day'
  | 'at'
  | 'platform'
  | 'platformId'
  | 'kind'
  | 'seconds'
  | 'context'
  | 'lo'
  | 'hi'
  | 'media'
  | 'outcome'
  | 'method'
  | 'attempts'
  | 'forced'
  | 'purpose'
  | 'form'
  | 'fields'
  | 'files'
  | 'photo'
  | 'keys'
  | 'takenBack'
  | 'visit'
  | 'key'
  | 'of';

export interface TraceTable extends Table<TraceColumn> {
  /** Older traces for which there was no room. */
  leftOut: number;
}

/** Several codes of one cell, in the order in which they are listed. */
export const CODES_BETWEEN = ' ';

/**
 * @param most the newest so many are kept
 */
export function traceTable(
  traces: readonly StoredTrace[],
  names: Names,
  most: number = MOST_TRACE_ROWS,
): TraceTable {
  const gone = takenBack(traces);
  const columns: Filled<TraceColumn, StoredTrace>[] = [
    { key: 'day', unit: null, of: ({ day }) => day },
    { key: 'at', unit: null, of: ({ at }) => momentOf(at) },
    { key: 'platform', unit: null, of: ({ platform }) => nameOf(names, platform) },
    { key: 'platformId', unit: null, of: ({ platform }) => platform },
    { key: 'kind', unit: 'codes', of: ({ kind }) => kind },
    { key: 'seconds', unit: 's', of: (one) => ('ms' in one ? seconds(one.ms) : null) },
    { key: 'context', unit: 'codes', of: (one) => (one.kind === 'dwell' ? one.context : null) },
    { key: 'lo', unit: 's', of: (one) => (one.kind === 'dwell' ? seconds(one.loMs) : null) },
    { key: 'hi', unit: 's', of: (one) => (one.kind === 'dwell' ? seconds(one.hiMs) : null) },
    { key: 'media', unit: 's', of: (one) => (one.kind === 'dwell' ? seconds(one.mediaMs) : null) },
    { key: 'outcome', unit: 'codes', of: (one) => (one.kind === 'login' ? one.outcome : null) },
    {
      key: 'method',
      unit: 'codes',
      of: (one) => (one.kind === 'login' ? one.method.join(CODES_BETWEEN) : null),
    },
    { key: 'attempts', unit: 'n', of: (one) => (one.kind === 'login' ? one.attempts : null) },
    {
      key: 'forced',
      unit: 'codes',
      of: (one) => (one.kind === 'login' ? yesNo(one.forced) : null),
    },
    { key: 'purpose', unit: 'codes', of: (one) => (one.kind === 'click' ? one.purpose : null) },
    { key: 'form', unit: 'codes', of: (one) => (one.kind === 'checkin' ? one.form : null) },
    { key: 'fields', unit: 'n', of: (one) => (one.kind === 'submit' ? one.fields : null) },
    { key: 'files', unit: 'n', of: (one) => (one.kind === 'upload' ? one.files : null) },
    { key: 'photo', unit: 'codes', of: (one) => (one.kind === 'upload' ? yesNo(one.photo) : null) },
    { key: 'keys', unit: 'n', of: (one) => (one.kind === 'keys' ? one.n : null) },
    { key: 'takenBack', unit: 'codes', of: ({ key }) => (gone.has(key) ? 'yes' : null) },
    { key: 'visit', unit: null, of: ({ visit }) => visit },
    { key: 'key', unit: null, of: ({ key }) => key },
    { key: 'of', unit: null, of: (one) => (one.kind === 'void' ? one.of : null) },
  ];
  const inOrder = [...traces].sort((a, b) => a.at - b.at || a.key - b.key);
  const leftOut = Math.max(0, inOrder.length - most);
  return { ...tableOf(columns, inOrder.slice(leftOut)), leftOut };
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

/** Local date and time as text, which no spreadsheet shifts: `2026-11-28 09:05:03`. */
function momentOf(at: number): string {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${dayOf(at)} ${time.map((n) => String(n).padStart(2, '0')).join(':')}`;
}
