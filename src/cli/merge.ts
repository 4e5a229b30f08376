/**
 * `survey merge`: counts of several runs into one, before anything is withheld. No key is needed but
 * for the noise of a table.
 */
import { hasNoise } from '../core/survey/noise';
import type { T } from '../ui/text';
import type { Merge } from './command';
import { closeCounts, readRuns } from './counts-file';
import { openKey, openSurvey } from './opening';
import { OutputFolder } from './output-folder';
import { passphraseFrom } from './passphrase';
import { surveyLines, tableLines } from './report';
import { writeResults } from './results';
import { Stop } from './stop';
import { whole } from './whole';
import type { Say } from './words';

/** @returns what it says at its end @throws Stop */
export async function merge(command: Merge, say: Say, t: T): Promise<string[]> {
  const { counts, key: backup, out: target, passphraseFile, publish } = command;
  const trusted = await openSurvey(command.survey, t);
  const { definition } = trusted.survey;
  const run = readRuns(counts, definition);
  const make = () => new OutputFolder(target);
  return whole(make, async (out) => {
    const noisy = publish && hasNoise(definition);
    if (noisy && backup === null) throw new Stop('noiseKey');
    const key =
      noisy && backup !== null
        ? await openKey(backup, () => passphraseFrom(passphraseFile, say), definition)
        : null;
    const table = await writeResults(out, definition, run, publish ? { key } : null, t);
    if (table) closeCounts(counts, definition, out);
    return [
      ...surveyLines(trusted, say),
      say('ofRuns', counts.length),
      ...tableLines(trusted, run, table, target, say),
    ];
  });
}
