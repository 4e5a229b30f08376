/** What a packet says that is made again: what it said, so that no answer is drawn twice. */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import type { Choices } from './make-packet';
import type { Packet } from './packet';
import { randomisedFields } from './sampling';
import type { TakenPart } from './taken-part';

/**
 * The values of a packet made again. A randomised field says what it said in the first one, or
 * nothing: another answer, or that of a field that was not in it, would spend more than the ε that
 * was stated. Of the others what was measured says what it said as well, though the records may say
 * something else by now, unless `anew`; questions are answered as they are answered now.
 * @param values as measured and chosen now
 */
export function valuesAgain(
  definition: SurveyDefinition,
  values: Packet['values'],
  { deleted, answers }: Choices,
  { given }: Pick<TakenPart, 'given'>,
  anew = false,
): Packet['values'] {
  const gone = new Set(deleted);
  const randomised = new Set(randomisedFields(definition).map(({ id }) => id));
  return fieldsOf(definition).map(({ id }, i) => {
    const value = values[i] ?? null;
    const said = given[i] ?? null;
    const leftOut = gone.has(id) || (isQuestion(id) && answers[id] === undefined);
    if (leftOut) return null;
    if (randomised.has(id)) return said;
    return anew || isQuestion(id) ? value : (said ?? value);
  });
}

/**
 * Questions whose answer is by lot, once there is a packet: another answer would be another draw, and
 * one that was not in it another field.
 */
export function lockedIn(definition: SurveyDefinition, before: TakenPart | null): Set<string> {
  const asked = before ? randomisedFields(definition).map(({ id }) => id) : [];
  return new Set(asked.filter(isQuestion));
}

function isQuestion(field: string): boolean {
  return field.startsWith('question:');
}

/** What was ever given, once these are given too. */
export function givenOf(
  before: Pick<TakenPart, 'given'> | null,
  values: Packet['values'],
): Packet['values'] {
  return values.map((value, i) => value ?? before?.given[i] ?? null);
}
