/**
 * Which randomised fields a packet answers. ε thinned out over all of them would leave nothing to
 * read; so each packet answers a few, each of them at the ε that its definition states, and lots
 * decide which. The lots are drawn on the participant's machine and know nothing of what was
 * measured, so that those who answer a field stand for everybody, and a field that is not answered
 * says nothing of its truth.
 *
 * Of a platform at most one field is answered: each of them tells, within its ε, whether this
 * computer measures the platform, and several would tell it several times.
 */
import type { SurveyDefinition } from './definition';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { MOST_EPSILON } from './limits';
import type { Packet } from './packet';
import type { RandomBytes } from './randomise';
import { below } from './randomise';

/** What a field is about: its platform, or itself. A packet answers one field of a subject. */
export function subjectOf(field: string): string {
  return field.startsWith('platform:') ? field.slice(0, field.lastIndexOf(':')) : field;
}

/** The fields that are randomised: none where two aggregators share out every field. */
export function randomisedFields(definition: SurveyDefinition): Field[] {
  if (definition.aggregators.length > 1) return [];
  return fieldsOf(definition).filter(({ protection }) => protection.how === 'randomised');
}

export interface Lot {
  /** Randomised fields that a packet answers at most. */
  most: number;
  /** The most ε that these come to: `MOST_EPSILON` or less. */
  epsilon: number;
}

/**
 * As many as keep within `MOST_EPSILON` even where lots fall on those of the largest ε. ε is added
 * up in hundredths, so that sixty of 0.1 are 6.
 */
export function lotOf(definition: SurveyDefinition): Lot {
  const largest = new Map<string, number>();
  for (const { id, protection } of randomisedFields(definition)) {
    const hundredths = protection.how === 'randomised' ? Math.round(protection.epsilon * 100) : 0;
    const subject = subjectOf(id);
    largest.set(subject, Math.max(hundredths, largest.get(subject) ?? 0));
  }
  let most = 0;
  let spent = 0;
  for (const next of [...largest.values()].sort((a, b) => b - a)) {
    if (spent + next > MOST_EPSILON * 100) break;
    spent += next;
    most += 1;
  }
  return { most, epsilon: spent / 100 };
}

/** Every order of the fields as likely as any other (Fisher–Yates). */
export function shuffled<V>(all: readonly V[], randomBytes: RandomBytes): V[] {
  const order = [...all];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Number(below(BigInt(i + 1), randomBytes));
    [order[i], order[j]] = [order[j] as V, order[i] as V];
  }
  return order;
}

/**
 * The fields that are answered: the first of the order, one a subject, of those that there is an
 * answer to. What its owner leaves out makes room for the next, and so leaves no gap.
 * @param order of the lots
 */
export function drawnFields(
  definition: SurveyDefinition,
  order: readonly string[],
  hasAnswer: (field: string) => boolean,
): Set<string> {
  const { most } = lotOf(definition);
  const subjects = new Set<string>();
  const drawn = new Set<string>();
  for (const field of order) {
    if (drawn.size === most) break;
    if (subjects.has(subjectOf(field)) || !hasAnswer(field)) continue;
    subjects.add(subjectOf(field));
    drawn.add(field);
  }
  return drawn;
}

/**
 * Whether values are such as lots could have drawn: of the randomised fields no more than a packet
 * answers, and one a subject. Whoever answers them all would count as several people.
 */
export function keepsToLots(definition: SurveyDefinition, values: Packet['values']): boolean {
  const given = new Set(
    fieldsOf(definition).flatMap(({ id }, i) => (values[i] === null ? [] : [id])),
  );
  const answered = randomisedFields(definition).filter(({ id }) => given.has(id));
  const subjects = new Set(answered.map(({ id }) => subjectOf(id)));
  return subjects.size === answered.length && answered.length <= lotOf(definition).most;
}
