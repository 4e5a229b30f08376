/** Counts of a run as a file, and the files of several runs as one state to go on from. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/survey/canonical';
import type { SurveyCounts } from '../core/survey/counts';
import type { CountsFile, CountsRefusal } from '../core/survey/counts-schema';
import {
  COUNTS_FORMAT,
  COUNTS_MAX_CHARS,
  COUNTS_NOTE,
  COUNTS_VERSION,
  CountsRefused,
  parseCounts,
} from '../core/survey/counts-schema';
import type { SurveyDefinition } from '../core/survey/definition';
import { addRuns } from '../core/survey/run';
import { CountedTwice, MarkList } from './mark-list';
import { textOf } from './opening';
import type { OutputFolder } from './output-folder';
import { Stop } from './stop';
import type { Sentence } from './words';

/** What a run counted, and whom. */
export interface MarkedRun {
  counts: SurveyCounts;
  marks: MarkList;
}

/** @param published whether a table goes with it: then nothing is added to it later */
export function countsText(
  definition: SurveyDefinition,
  { counts, marks }: MarkedRun,
  published: boolean,
): string {
  const file: CountsFile = {
    ...{ note: COUNTS_NOTE, format: COUNTS_FORMAT, version: COUNTS_VERSION },
    definition: digestOf(definition),
    ...{ counts, published, marks: marks.text },
  };
  return `${JSON.stringify(file)}\n`;
}

/**
 * The runs of all the files together; of none, a run of no packets.
 * @throws Stop also where a table was made of one of them
 */
export function readRuns(files: readonly string[], definition: SurveyDefinition): MarkedRun {
  const runs = files.map((file) => readRun(file, definition));
  try {
    const marks = runs.reduce((all, run) => all.with(run.marks), MarkList.NONE);
    return { counts: addRuns(definition, runs), marks };
  } catch (error) {
    throw error instanceof CountedTwice ? new Stop('countedTwice', error.packets) : error;
  }
}

/**
 * Marks files as counts that a table was made of, once `out` is there: left open, they would make a
 * second table with whatever comes later.
 */
export function closeCounts(
  files: readonly string[],
  definition: SurveyDefinition,
  out: OutputFolder,
): void {
  for (const file of files) {
    const text = textOf(file, COUNTS_MAX_CHARS);
    const counts = parseCounts(text, definition, digestOf(definition));
    out.rewrite(file, `${JSON.stringify({ ...counts, published: true })}\n`);
  }
}

const REFUSED: Record<CountsRefusal, Sentence> = {
  'not-counts': 'countsNone',
  'too-large': 'countsNone',
  'other-version': 'countsNewer',
  'other-survey': 'countsOther',
  damaged: 'countsDamaged',
};

function readRun(file: string, definition: SurveyDefinition): MarkedRun {
  try {
    const text = textOf(file, COUNTS_MAX_CHARS);
    const { counts, published, marks } = parseCounts(text, definition, digestOf(definition));
    const list = MarkList.read(marks);
    if (!list) throw new CountsRefused('damaged');
    if (published) throw new Stop('countsClosed', file);
    return { counts, marks: list };
  } catch (error) {
    throw error instanceof CountsRefused ? new Stop(REFUSED[error.reason], file) : error;
  }
}

function digestOf(definition: SurveyDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('base64url');
}
