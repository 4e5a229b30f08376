/**
 * One length for every packet of a survey, computed from its definition alone, so that a file's
 * size says nothing of its answers (PRIVACY: file metadata).
 */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { MOST_EDITIONS, PACKET_SCHEMA } from './packet';

/** What stands before the plaintext: its length. */
export const LENGTH_BYTES = 4;
/** Lengths are rounded up to it, so that surveys of nearly as many fields share one. */
const STEP = 256;
/** Header of a part that is one of two. */
const SPLIT_HEAD = 512;
/**
 * One field of such a part, written as text: Prio3Histogram's greater share takes at most 80 bytes
 * a bucket (16 for the share, the rest for its proof) and 200 for seeds and names; base64 makes four
 * characters of three bytes.
 */
const splitField = (buckets: number) => Math.ceil(((80 * buckets + 200) * 4) / 3);

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

/** One bucket more than there are bands: not given. */
function longestPart(definition: SurveyDefinition): number {
  return fieldsOf(definition).reduce((sum, { bands }) => sum + splitField(bands + 1), SPLIT_HEAD);
}

const POINT_BYTES = 65;
const TAG_BYTES = 16;

/** Characters of one sealed part: the encapsulated key, the ciphertext and its tag, base64url. */
export function sealedLength(definition: SurveyDefinition): number {
  return Math.ceil(((POINT_BYTES + paddedLength(definition) + TAG_BYTES) * 4) / 3);
}
