/** What a run leaves: the counts to keep, and, where it is asked for, the table and the ranking to publish. */
import type { SurveyDefinition } from '../core/survey/definition';
import { disclose } from '../core/survey/disclose';
import type { Noise } from '../core/survey/noise';
import { hasNoise } from '../core/survey/noise';
import type { KeyHalves } from '../seal/key-pair';
import { tableRelease } from '../seal/table-release';
import type { T } from '../ui/text';
import type { MarkedRun } from './counts-file';
import { countsText } from './counts-file';
import type { OutputFolder } from './output-folder';
import { rankingColumns } from './ranking-columns';
import { tableColumns } from './table-columns';
import { csvOf, parquetOf } from './table-files';

/**
 * Of too few packets there is no table, and nothing to publish.
 * @param key of the aggregator, where a table is asked for: the noise comes of it, if there is any
 * @returns whether there is a table
 */
export async function writeResults(
  out: OutputFolder,
  definition: SurveyDefinition,
  run: MarkedRun,
  publish: { key: KeyHalves | null } | null,
  t: T,
): Promise<boolean> {
  const noise = publish && (await noiseOf(definition, run, publish.key));
  const table = publish && disclose(definition, run.counts, noise);
  out.write('private', 'counts.json', countsText(definition, run, table !== null));
  if (!table) return false;
  const columns = tableColumns(definition, table, t);
  out.write('publish', 'table.csv', csvOf(columns));
  out.write('publish', 'table.parquet', parquetOf(columns));
  out.write('publish', 'ranking.csv', csvOf(rankingColumns(definition, table)));
  return true;
}

/** That of the page over the same packets. */
async function noiseOf(
  definition: SurveyDefinition,
  { counts, marks }: MarkedRun,
  key: KeyHalves | null,
): Promise<Noise | null> {
  if (!hasNoise(definition)) return null;
  if (!key) throw new RangeError('noise without a key');
  return (await tableRelease(definition, marks.all(), counts, key)).noise;
}
