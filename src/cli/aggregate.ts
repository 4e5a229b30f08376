/** `survey aggregate`: a folder of packets, however many, into counts and a table. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { T } from '../ui/text';
import type { Aggregate } from './command';
import { closeCounts, readRuns } from './counts-file';
import { takeIn } from './intake-run';
import { openKey, openSurvey } from './opening';
import { OutputFolder } from './output-folder';
import { passphraseFrom } from './passphrase';
import { progress } from './progress';
import { RefusedList } from './refused-file';
import type { Pace } from './report';
import { paceLines, surveyLines, tableLines } from './report';
import { writeResults } from './results';
import { Stop } from './stop';
import { whole } from './whole';
import type { Say } from './words';

/** @returns what it says at its end @throws Stop */
export async function aggregate(command: Aggregate, say: Say, t: T): Promise<string[]> {
  const { add, cores, key: backup, out: target, passphraseFile, publish } = command;
  const folder = resolve(command.folder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Stop('noFolder', command.folder);
  }
  const trusted = await openSurvey(command.survey, t);
  const { definition } = trusted.survey;
  const before = readRuns(add, definition);
  const make = () => new OutputFolder(target, folder);
  return whole(make, async (out) => {
    const key = await openKey(backup, () => passphraseFrom(passphraseFile, say), definition);
    const refused = new RefusedList(out.path('private', 'refused.csv'), t);
    const from = performance.now();
    const shown = progress(say);
    const taken = await takeIn({ folder, definition, key }, cores, before, refused, shown.tell);
    shown.end();
    refused.close();
    const table = await writeResults(out, definition, taken.run, publish ? { key } : null, t);
    if (table) closeCounts(add, definition, out);
    const pace = paceOf(taken, refused, cores, performance.now() - from);
    out.write('private', 'run.json', `${JSON.stringify(pace, null, 2)}\n`);
    return [
      ...surveyLines(trusted, say),
      ...paceLines(pace, say, t),
      ...tableLines(trusted, taken.run, table, target, say),
    ];
  });
}

function paceOf(
  { files, counted }: { files: number; counted: number },
  refused: RefusedList,
  cores: number,
  ms: number,
): Pace {
  return {
    ...{ files, counted, refused: Object.fromEntries(refused.byReason) },
    seconds: Math.round(ms / 100) / 10,
    filesPerSecond: Math.round((files / ms) * 1000),
    cores,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}
