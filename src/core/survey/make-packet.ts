/** A person's figures and choices → the packet's plaintext, by the survey's own list of fields. */
import { canonicalJson } from './canonical';
import type { PlatformAsk, SurveyDefinition } from './definition';
import { bandOf, fieldsOf } from './fields';
import { personFigures, platformFigures } from './measure';
import type { Observed } from './observed';
import type { Packet } from './packet';
import type { RandomBytes } from './randomise';
import { drawsFor } from './randomise';

/** Field id → its true band; fields that are not known are not in it. */
export type Truth = ReadonlyMap<string, number>;
/** Field id → what is answered for each possible truth; of randomised fields alone. */
export type Draws = Record<string, number[]>;

/** What the participant decided. Both by field id. */
export interface Choices {
  deleted: readonly string[];
  answers: Readonly<Record<string, number>>;
}

/**
 * The measured fields as bands: all of them, or none where too few days were observed. The top band
 * is the cap: 90 minutes and 900 are the same there. A platform that this computer does not measure
 * has the band that says so.
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
    if (!figures) return unmeasured.get(`platform:${id}:${metric}`) ?? 0;
    return metric === 'burden' ? bandOf(figures.burden, edges) : figures[metric];
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
 * Draws for every field that is to be randomised, once a survey. With two aggregators there are
 * none: every field is split instead, so that no one reads it as it is.
 */
export function drawsOf(definition: SurveyDefinition, randomBytes: RandomBytes): Draws {
  if (definition.aggregators.length > 1) return {};
  return Object.fromEntries(
    fieldsOf(definition).flatMap(({ id, bands, protection }) =>
      protection.how === 'randomised'
        ? [[id, drawsFor(bands, protection.epsilon, randomBytes)]]
        : [],
    ),
  );
}

/**
 * One value a field, as it stands in the packet: null for one that was deleted, not answered, or
 * not measured for long enough.
 */
export function packetValues(
  definition: SurveyDefinition,
  measured: Truth,
  { deleted, answers }: Choices,
  draws: Draws,
): Packet['values'] {
  const gone = new Set(deleted);
  const answered = new Map(Object.entries(answers));
  const drawn = new Map(Object.entries(draws));
  const single = definition.aggregators.length === 1;
  return fieldsOf(definition).map(({ id, bands, protection }) => {
    const truth = measured.get(id) ?? answered.get(id);
    if (truth === undefined || gone.has(id)) return null;
    // Without its draws a randomised field is not given as it is: that would be the truth.
    const said = single && protection.how === 'randomised' ? drawn.get(id)?.[truth] : truth;
    if (said === undefined || !Number.isInteger(said) || said < 0 || said >= bands) {
      throw new RangeError(`${id} has no answer for band ${truth}`);
    }
    return said;
  });
}

/** The packet's text, the same for the same packet: what is shown is what is sealed. */
export function plaintextOf(packet: Packet): string {
  return canonicalJson(packet);
}
