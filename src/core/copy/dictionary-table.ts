/** The metric dictionary as a table: what each figure means, so that the file explains itself. */
import { METRICS } from '../metrics';
import type { Filled, Table } from './table';
import { tableOf } from './table';

export type DictionaryColumn = 'name' | 'metric' | 'meaning' | 'unit' | 'packet';

/** `name` and `meaning` hold the metric's name, for which the page has the words. */
export function dictionaryTable(): Table<DictionaryColumn> {
  const columns: Filled<DictionaryColumn, (typeof METRICS)[number]>[] = [
    { key: 'name', unit: 'codes', of: ({ name }) => name },
    { key: 'metric', unit: null, of: ({ name }) => name },
    { key: 'meaning', unit: 'codes', of: ({ name }) => name },
    { key: 'unit', unit: 'codes', of: ({ unit }) => unit },
    { key: 'packet', unit: 'codes', of: ({ packet }) => (packet ? 'yes' : 'no') },
  ];
  return tableOf(columns, METRICS);
}
