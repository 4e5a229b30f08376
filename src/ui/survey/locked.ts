/** A randomised question: whether the lots fall on it, and once a packet was saved, what it may still say. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { fieldsOf } from '../../core/survey/fields';
import { drawnOf } from '../../core/survey/make-packet';
import { lockedIn } from '../../core/survey/packet-again';
import { randomisedFields } from '../../core/survey/sampling';
import type { TakenPart } from '../../core/survey/taken-part';
import type { Chosen, Draft } from './draft';
import { answered } from './draft';

/** @property option null where it was not in the first packet, or left out when it was last saved */
export interface Locked {
  option: number | null;
}

/** Null for a question that is free. */
export function lockedTo(
  definition: SurveyDefinition,
  before: TakenPart | null,
  field: string,
): Locked | null {
  if (!before || !lockedIn(definition, before).has(field)) return null;
  const place = fieldsOf(definition).findIndex(({ id }) => id === field);
  const given = (before.given[place] ?? null) !== null;
  return { option: given ? (before.answers[field] ?? null) : null };
}

/** Whether a question would stand in the first packet if it were answered. */
export function couldBeWritten(
  definition: SurveyDefinition,
  { measured, draws }: Draft,
  chosen: Chosen,
  question: string,
): boolean {
  if (!randomisedFields(definition).some(({ id }) => id === question)) return true;
  const answers = { ...answered(chosen), [question]: 0 };
  return drawnOf(definition, measured, { deleted: chosen.deleted, answers }, draws).has(question);
}
