/**
 * One aggregator's part of a packet: a head that both parts have, then his share of every field.
 * Everything has its length from the definition; of what is not to the letter nothing is taken.
 */

import { bytesOfHex, hexOf } from '../core/hex';
import type { SurveyDefinition } from '../core/survey/definition';
import { fieldsOf } from '../core/survey/fields';
import type { Packet } from '../core/survey/packet';
import { MOST_EDITIONS } from '../core/survey/packet';
import { Refused } from '../core/survey/refusal';
import { bucketsOf, DEFINITION_BYTES, PART_HEAD_BYTES } from '../core/survey/split-size';
import { equal, joined, Reader } from './bytes';
import type { InputShare, PublicShare } from './input-share';
import { readShares, shareBytes } from './input-share';
import type { Place } from './scheme';
import { schemeOf } from './scheme';

export const PART_SCHEMA = 2;
const ID_BYTES = 16;

/** @property definition its digest: of another definition of this id the part is none */
export interface PartHead extends Pick<Packet, 'survey' | 'nonce' | 'edition'> {
  definition: Uint8Array;
}

export interface FieldShares {
  buckets: number;
  input: InputShare;
  shared: PublicShare;
}

export function partOf(head: PartHead, shares: readonly Uint8Array[]): Uint8Array {
  return joined([
    Uint8Array.of(PART_SCHEMA),
    bytesOfHex(head.survey),
    head.definition,
    bytesOfHex(head.nonce),
    Uint8Array.of(head.edition),
    ...shares,
  ]);
}

export function partLength(definition: SurveyDefinition, place: Place): number {
  return fieldsOf(definition).reduce(
    (sum, field) => sum + shareBytes(place, bucketsOf(field)),
    PART_HEAD_BYTES,
  );
}

/**
 * @param digest of the definition
 * @throws Refused: other-version, malformed, other-survey, other-definition
 */
export async function readPart(
  bytes: Uint8Array,
  definition: SurveyDefinition,
  place: Place,
  digest: Uint8Array,
): Promise<{ head: PartHead; fields: FieldShares[] }> {
  if (bytes.length === 0) throw new Refused('malformed');
  if (bytes[0] !== PART_SCHEMA) throw new Refused('other-version');
  if (bytes.length !== partLength(definition, place)) throw new Refused('malformed');
  const reader = new Reader(bytes.subarray(1));
  const survey = hexOf(reader.take(ID_BYTES));
  const made = reader.take(DEFINITION_BYTES);
  const nonce = hexOf(reader.take(ID_BYTES));
  const edition = reader.byte();
  if (survey !== definition.id) throw new Refused('other-survey');
  if (!equal(made, digest)) throw new Refused('other-definition');
  if (edition < 1 || edition > MOST_EDITIONS) throw new Refused('malformed');
  const fields: FieldShares[] = [];
  for (const field of fieldsOf(definition)) {
    const buckets = bucketsOf(field);
    fields.push({ buckets, ...(await inField(buckets, place, reader)) });
  }
  return { head: { survey, definition: digest, nonce, edition }, fields };
}

async function inField(buckets: number, place: Place, reader: Reader) {
  try {
    return await readShares(schemeOf(buckets), place, reader);
  } catch {
    throw new Refused('malformed');
  }
}
