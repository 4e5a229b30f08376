/** What the workbench keeps of a survey: its definition, histograms, and who was counted by a mark. */
import type { SurveyCounts } from './counts';
import { noCounts } from './counts';
import type { SignedSurvey } from './definition';
import type { PublishedTable } from './disclose';
import { disclose } from './disclose';
import { fieldsOf } from './fields';
import type { Intake, RefusedFile } from './intake';
import { settle } from './intake';
import type { Noise } from './noise';
import { drawNoise, NOISE_EPSILON } from './noise';
import type { RandomBytes } from './randomise';
import { renewed } from './renewal';

export interface Tally {
  /** Of the survey. */
  id: string;
  signed: SignedSurvey;
  counts: SurveyCounts;
  /** Of every packet that was counted. */
  marks: string[];
  /** What the table is of (renewal.ts); null before there is one. */
  shown: SurveyCounts | null;
  /** Of the table, or of the first that there will be; null where none is wanted. */
  added: Noise | null;
}

export function newTally(signed: SignedSurvey): Tally {
  const { definition } = signed;
  const bands = fieldsOf(definition).map((field) => field.bands);
  return {
    ...{ id: definition.id, signed, counts: noCounts(definition.id, bands), marks: [] },
    ...{ shown: null, added: null },
  };
}

export interface Imported {
  tally: Tally;
  counted: number;
  refused: RefusedFile[];
}

export function withImport(tally: Tally, intake: Intake, randomBytes: RandomBytes): Imported {
  const { signed, shown: before, added } = tally;
  const { definition } = signed;
  const { counts, marks, refused } = settle(intake, tally.counts, new Set(tally.marks));
  const shown = renewed(definition, before, counts);
  // Of tallies that were kept before there was such noise it is not there at all.
  const last = before && shown !== before ? added : null;
  return {
    tally: {
      ...tally,
      counts,
      marks: [...tally.marks, ...marks],
      shown,
      added: last ? drawNoise(definition, last.epsilon, randomBytes, last) : (added ?? null),
    },
    counted: marks.length,
    refused,
  };
}

/** The table as it may be shown now; null while there are too few packets. */
export function tableOf({ signed, shown, added }: Tally): PublishedTable | null {
  return shown && disclose(signed.definition, shown, added);
}

/**
 * Whether the tables are to have noise: chosen before the first, and then for all of them, since a
 * table with it and one without would tell what it was.
 */
export function chooseNoise(
  tally: Tally,
  wanted: boolean,
  randomBytes: RandomBytes,
): { tally: Tally } {
  if (tally.shown) return { tally };
  const draw = () => drawNoise(tally.signed.definition, NOISE_EPSILON, randomBytes);
  return { tally: { ...tally, added: wanted ? draw() : null } };
}
