/** `survey merge`: counts of several runs into one, before anything is withheld. No key is needed. */
import type { T } from '../ui/text';
import type { Merge } from './command';
import { readRuns } from './counts-file';
import { openSurvey } from './opening';
import { OutputFolder } from './output-folder';
import { surveyLines, tableLines } from './report';
import { writeResults } from './results';
import { whole } from './whole';
import type { Say } from './words';

/** @returns what it says at its end @throws Stop */
export async function merge(command: Merge, say: Say, t: T): Promise<string[]> {
  const { counts, out: target } = command;
  const trusted = await openSurvey(command.survey, t);
  const { definition } = trusted.survey;
  const run = readRuns(counts, definition);
  const out = new OutputFolder(target);
  return whole(out, async () => {
    writeResults(out, definition, run, t);
    return [
      ...surveyLines(trusted, say),
      say('ofRuns', counts.length),
      ...tableLines(trusted, run, counts.length, target, say),
    ];
  });
}
