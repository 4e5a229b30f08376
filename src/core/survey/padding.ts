/**
 * One length for every packet of a survey, computed from its definition alone, so that a file's
 * size says nothing of its answers (PRIVACY: file metadata).
 */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { MOST_EDITIONS, PACKET_SCHEMA } from './packet';
import { bucketsOf, leaderBytes, PART_HEAD_BYTES, PUBLIC_BYTES } from './split-size';

/** What stands before the plaintext: its length. */
export const LENGTH_BYTES = 4;
/** Lengths are rounded up to it, so that surveys of nearly as many fields share one. */
const STEP = 256;

/** Bytes that are sealed for each aggregator: the plaintext, its length, and what fills up. */
export function paddedLength(definition: SurveyDefinition): number {
  const longest =
    definition.aggregators.length > 1 ? longestPart(definition) : longestPacket(definition);
  return Math.ceil((LENGTH_BYTES + longest) / STEP) * STEP;
}

/** `null` is longer than any band of one digit. */
function longestPacket(definition: SurveyDefinition): number {
  const packet = {
    schema: PACKET_SCHEMA,
    survey: definition.id,
    nonce: definition.id,
    edition: MOST_EDITIONS,
    values: fieldsOf(definition).map(() => null),
  };
  return JSON.stringify(packet).length;
}

/** The first aggregator's is the longer one. */
function longestPart(definition: SurveyDefinition): number {
  return fieldsOf(definition).reduce(
    (sum, field) => sum + leaderBytes(bucketsOf(field)) + PUBLIC_BYTES,
    PART_HEAD_BYTES,
  );
}

const POINT_BYTES = 65;
const TAG_BYTES = 16;

/** Characters of one sealed part: the encapsulated key, the ciphertext and its tag, base64url. */
export function sealedLength(definition: SurveyDefinition): number {
  return Math.ceil(((POINT_BYTES + paddedLength(definition) + TAG_BYTES) * 4) / 3);
}
