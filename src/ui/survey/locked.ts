/** A randomised question that was saved: which answers it may still have. */
import type { SurveyDefinition } from '../../core/survey/definition';
import { lockedIn } from '../../core/survey/packet-again';
import type { TakenPart } from '../../core/survey/taken-part';

/** @property option null where it was left out when it was last saved */
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
  return { option: before.answers[field] ?? null };
}
