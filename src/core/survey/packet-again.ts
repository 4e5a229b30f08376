/** What a packet says that is made again: what it said, so that no answer is drawn twice. */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import type { Choices } from './make-packet';
import type { Packet } from './packet';
import type { TakenPart } from './taken-part';

/**
 * The values of a packet made again: of what was measured that which was given before, though the
 * records may say something else by now. A randomised field of another truth would be drawn anew:
 * two answers of one nonce, which together spend up to twice the ε that was stated. So a randomised
 * question that was answered says what it said, or is left out; others say what is chosen now.
 * @param values as measured and chosen now
 * @param anew whether what was measured is to be what the records say now
 */
export function valuesAgain(
  definition: SurveyDefinition,
  values: Packet['values'],
  deleted: Choices['deleted'],
  before: TakenPart,
  anew = false,
): Packet['values'] {
  const given = givenOf(before);
  const gone = new Set(deleted);
  const locked = lockedIn(definition, before);
  return fieldsOf(definition).map(({ id }, i) => {
    const value = values[i] ?? null;
    if (locked.has(id)) return value === null ? null : (given[i] ?? value);
    const stands = anew || gone.has(id) || isQuestion(id);
    return stands ? value : (given[i] ?? value);
  });
}

/** Questions whose answer was drawn and given: another answer would be another draw. */
export function lockedIn(
  definition: SurveyDefinition,
  before: Pick<TakenPart, 'given' | 'values'> | null,
): ReadonlySet<string> {
  const given = givenOf(before);
  const asked = definition.aggregators.length > 1 ? [] : fieldsOf(definition);
  const locked = asked.filter(
    ({ id, protection }, i) =>
      isQuestion(id) && protection.how === 'randomised' && (given[i] ?? null) !== null,
  );
  return new Set(locked.map(({ id }) => id));
}

function isQuestion(field: string): boolean {
  return field.startsWith('question:');
}

/** What was ever given, once these are given too. */
export function givenOf(
  before: Pick<TakenPart, 'given' | 'values'> | null,
  values: Packet['values'] = [],
): Packet['values'] {
  const given = before?.given ?? before?.values ?? [];
  const length = Math.max(given.length, values.length);
  return Array.from({ length }, (_, i) => values[i] ?? given[i] ?? null);
}
