/** What the workbench keeps of a survey: its definition, histograms, and who was counted by a mark. */
import { canonicalJson } from './canonical';
import type { SurveyCounts } from './counts';
import { noCounts } from './counts';
import type { SignedSurvey, SurveyDefinition } from './definition';
import type { PublishedTable } from './disclose';
import { disclose, leastPackets } from './disclose';
import { fieldsOf } from './fields';
import type { Intake, RefusedFile } from './intake';
import { settle } from './intake';
import type { Noise } from './noise';

export interface Tally {
  /** Of the survey. */
  id: string;
  signed: SignedSurvey;
  counts: SurveyCounts;
  /** Of every packet that was counted. */
  marks: string[];
  /**
   * Null before its table is made. There is one table alone, and nothing is counted after it: of two
   * tables the one less the other is a table of those who came in between, however few.
   */
  published: Publication | null;
}

/** @property noise of the table; null where the definition wants none */
export interface Publication {
  noise: Noise | null;
}

export function newTally(signed: SignedSurvey): Tally {
  const { definition } = signed;
  const bands = fieldsOf(definition).map((field) => field.bands);
  return {
    ...{ id: definition.id, signed, counts: noCounts(definition.id, bands), marks: [] },
    published: null,
  };
}

/** Packets were counted under another definition of this id: theirs and these do not add up. */
export class OtherDefinition extends Error {}

/** Whether it is of this very definition: its id alone does not say so (seal/definition-digest.ts). */
export function isOf({ signed }: Pick<Tally, 'signed'>, definition: SurveyDefinition): boolean {
  return canonicalJson(signed.definition) === canonicalJson(definition);
}

/**
 * What is kept of a survey, or the beginning of it.
 * @throws OtherDefinition
 */
export function tallyOf(kept: Tally | undefined, signed: SignedSurvey): Tally {
  if (kept && !isOf(kept, signed.definition)) throw new OtherDefinition();
  return kept ?? newTally(signed);
}

/** Whether both count the same: marks alone do not say in which editions. */
export function countSame(a: Counted, b: Counted): boolean {
  const [one, other] = [a, b].map(({ signed, marks, counts }) =>
    canonicalJson([signed.definition, marks, counts]),
  );
  return one === other;
}

export type Counted = Pick<Tally, 'signed' | 'marks' | 'counts'>;

export interface Imported {
  tally: Tally;
  counted: number;
  refused: RefusedFile[];
}

/** What comes after the table was made is late, and counts for nothing. */
export function withImport(tally: Tally, intake: Intake): Imported {
  const closed = tally.published !== null;
  const { counts, marks, refused } = settle(intake, tally.counts, new Set(tally.marks), closed);
  return {
    tally: { ...tally, counts, marks: [...tally.marks, ...marks] },
    counted: marks.length,
    refused,
  };
}

/** Whether there are enough packets for a table, and none was made. */
export function canPublish({ signed, counts, published }: Tally): boolean {
  return published === null && counts.packets >= leastPackets(signed.definition);
}

/** @throws RangeError unless `canPublish` */
export function publish(tally: Tally, noise: Noise | null): Tally {
  if (!canPublish(tally)) throw new RangeError('too few packets, or a second table');
  return { ...tally, published: { noise } };
}

/** The one table; null until it is made. */
export function tableOf({ signed, counts, published }: Tally): PublishedTable | null {
  return published && disclose(signed.definition, counts, published.noise);
}
