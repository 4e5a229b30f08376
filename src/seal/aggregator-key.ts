/** The file by which an aggregator hands over the public half of his keys. */

import type { Aggregator } from '../core/survey/definition';
import { AGGREGATOR_KEY_FORMAT } from '../core/survey/schema';

export const AGGREGATOR_KEY_FILE_NAME = '指尖负担计-汇总方公钥.json';

/** Read back by `parseAggregatorKey`. It holds nothing secret. */
export function aggregatorKeyFile({ name, key }: Aggregator): string {
  return `${JSON.stringify({ format: AGGREGATOR_KEY_FORMAT, version: 1, name, key }, null, 2)}\n`;
}
