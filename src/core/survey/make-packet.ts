/** A person's figures and choices → the packet's plaintext, by the survey's own list of fields. */
import { canonicalJson } from './canonical';
import type { PlatformAsk, SurveyDefinition } from './definition';
import { bandOf, fieldsOf } from './fields';
import { personFigures, platformFigures } from './measure';
import type { Observed } from './observed';
import type { Packet } from './packet';
import type { RandomBytes } from './randomise';
import { drawsFor } from './randomise';
import { drawnFields, randomisedFields, shuffled } from './sampling';

/** Field id → its true band; fields that are not known are not in it. */
export type Truth = ReadonlyMap<string, number>;
/**
 * The chance that is drawn for one packet: its randomised fields in the order of the lots, each with
 * what is answered for each possible truth.
 */
export type Draws = readonly { id: string; said: number[] }[];

/** What the participant decided. Both by field id. */
export interface Choices {
  deleted: readonly string[];
  answers: Readonly<Record<string, number>>;
}

/**
 * The measured fields as bands: all of them, or none where too few days were observed. The top band
 * is the cap: 90 minutes and 900 are the same there. A platform that this computer does not measure
 * has the band that says so, and whether one came only to be counted has it too where nobody came.
 */
export function measuredBands(definition: SurveyDefinition, observed: Observed): Truth {
  const person = personFigures(observed);
  const platforms = platformFigures(
    observed,
    definition.platforms.map(({ id }) => id),
  );
  if (!person || !platforms) return new Map();
  const unmeasured = new Map(fieldsOf(definition).map((field) => [field.id, field.unmeasured]));
  const ofPlatform = (id: string, { metric, edges }: PlatformAsk) => {
    const figures = platforms.get(id);
    const none = unmeasured.get(`platform:${id}:${metric}`) ?? 0;
    if (!figures) return none;
    return metric === 'burden' ? bandOf(figures.burden, edges) : (figures[metric] ?? none);
  };
  return new Map([
    ...definition.person.map(
      ({ metric, edges }) => [`person:${metric}`, bandOf(person[metric], edges)] as const,
    ),
    ...definition.platforms.flatMap(({ id }) =>
      definition.perPlatform.map(
        (ask) => [`platform:${id}:${ask.metric}`, ofPlatform(id, ask)] as const,
      ),
    ),
  ]);
}

/**
 * Draws for the first packet of a survey. With two aggregators there are none: every field is split
 * instead, so that no one reads it as it is.
 */
export function drawsOf(definition: SurveyDefinition, randomBytes: RandomBytes): Draws {
  const fields = shuffled(randomisedFields(definition), randomBytes);
  return fields.flatMap(({ id, bands, protection }) =>
    protection.how === 'randomised'
      ? [{ id, said: drawsFor(bands, protection.epsilon, randomBytes) }]
      : [],
  );
}

/** The randomised fields that the lots make a packet answer, of those that there is an answer to. */
export function drawnOf(
  definition: SurveyDefinition,
  measured: Truth,
  { deleted, answers }: Choices,
  draws: Draws,
): Set<string> {
  const gone = new Set(deleted);
  const answered = new Map(Object.entries(answers));
  return drawnFields(
    definition,
    draws.map(({ id }) => id),
    (id) => !gone.has(id) && (measured.has(id) || answered.has(id)),
  );
}

/**
 * One value a field, as it stands in the packet: null for one that was deleted or not answered, and
 * for a randomised one that was not drawn.
 */
export function packetValues(
  definition: SurveyDefinition,
  measured: Truth,
  choices: Choices,
  draws: Draws,
): Packet['values'] {
  const gone = new Set(choices.deleted);
  const answered = new Map(Object.entries(choices.answers));
  const drawn = drawnOf(definition, measured, choices, draws);
  const randomised = new Set(randomisedFields(definition).map(({ id }) => id));
  const said = new Map(draws.map((draw) => [draw.id, draw.said]));
  return fieldsOf(definition).map(({ id, bands }) => {
    const truth = measured.get(id) ?? answered.get(id);
    if (truth === undefined || gone.has(id)) return null;
    if (randomised.has(id) && !drawn.has(id)) return null;
    const value = randomised.has(id) ? said.get(id)?.[truth] : truth;
    if (value === undefined || !Number.isInteger(value) || value < 0 || value >= bands) {
      throw new RangeError(`${id} has no answer for band ${truth}`);
    }
    return value;
  });
}

/** The packet's text, the same for the same packet: what is shown is what is sealed. */
export function plaintextOf(packet: Packet): string {
  return canonicalJson(packet);
}
