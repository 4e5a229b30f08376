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
  /** Drawn once, where noise was ever asked for; whether it is wanted now. */
  noise: Noise | null;
  noisy: boolean;
}

export function newTally(signed: SignedSurvey): Tally {
  const { definition } = signed;
  const bands = fieldsOf(definition).map((field) => field.bands);
  return {
    ...{ id: definition.id, signed, counts: noCounts(definition.id, bands), marks: [] },
    ...{ shown: null, noise: null, noisy: false },
  };
}

export interface Imported {
  tally: Tally;
  counted: number;
  refused: RefusedFile[];
}

export function withImport(tally: Tally, intake: Intake): Imported {
  const { counts, marks, refused } = settle(intake, tally.counts, new Set(tally.marks));
  return {
    tally: {
      ...tally,
      counts,
      marks: [...tally.marks, ...marks],
      shown: renewed(tally.signed.definition, tally.shown, counts),
    },
    counted: marks.length,
    refused,
  };
}

/** The table as it may be shown now; null while there are too few packets. */
export function tableOf({ signed, shown, noise, noisy }: Tally): PublishedTable | null {
  return shown && disclose(signed.definition, shown, noisy ? noise : null);
}
