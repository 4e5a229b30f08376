/** What a run leaves: the table and the ranking to publish, the counts to keep. */
import type { SurveyDefinition } from '../core/survey/definition';
import { disclose } from '../core/survey/disclose';
import type { T } from '../ui/text';
import type { MarkedRun } from './counts-file';
import { countsText } from './counts-file';
import type { OutputFolder } from './output-folder';
import { rankingColumns } from './ranking-columns';
import { tableColumns } from './table-columns';
import { csvOf, parquetOf } from './table-files';

/** Of too few packets there is no table, and nothing to publish. */
export function writeResults(
  out: OutputFolder,
  definition: SurveyDefinition,
  run: MarkedRun,
  t: T,
): void {
  out.write('private', 'counts.json', countsText(definition, run));
  const table = run.shown && disclose(definition, run.shown);
  if (!table) return;
  const columns = tableColumns(definition, table, t);
  out.write('publish', 'table.csv', csvOf(columns));
  out.write('publish', 'table.parquet', parquetOf(columns));
  out.write('publish', 'ranking.csv', csvOf(rankingColumns(definition, table)));
}
