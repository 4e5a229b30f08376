/** A randomised question, once a packet was saved: which answers it may still have. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { fieldsOf } from '../../core/survey/fields';
import { lockedIn } from '../../core/survey/packet-again';
import type { TakenPart } from '../../core/survey/taken-part';

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
