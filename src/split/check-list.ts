/**
 * All of an aggregator's checks as the content of one file, by nonce: the order of files is lost.
 * The second, who has the first's file at hand when he makes his own, puts before them which list
 * the two of them lead to, and what binds him to his sum over it (commitment.ts); the first sums over
 * no other list, and over none to which the second is not bound.
 */

import { bytesOfHex, hexOf } from '../core/hex';
import type { SurveyDefinition } from '../core/survey/definition';
import { ExchangeRefused } from '../core/survey/exchange';
import { MOST_EDITIONS } from '../core/survey/packet';
import type { Half } from '../core/survey/split-work';
import { equal, joined, Reader } from './bytes';
import type { FieldCheck } from './check';
import { checkBytes, readCheck } from './check';
import { COMMITMENT_BYTES } from './commitment';
import type { Place } from './scheme';

const NONCE_BYTES = 16;
/** SHA-256 of the list. */
export const DIGEST_BYTES = 32;

export type CheckEntry = Pick<Half, 'nonce' | 'edition' | 'check'>;
/** @property fields as they were read out of `check` */
export interface OtherCheck extends Pick<Half, 'nonce' | 'edition'> {
  fields: FieldCheck[];
}

export interface OtherChecks {
  checks: OtherCheck[];
  /** Digest of the list that the second states; null in a file of the first. */
  stated: Uint8Array | null;
  /** Of his sum over it; null in a file of the first, and where he can make none. */
  bound: Uint8Array | null;
}

export type Stated = { stated: Uint8Array; bound: Uint8Array | null };

/** Stands for no sum: nobody finds one with this hash. */
const UNBOUND = new Uint8Array(COMMITMENT_BYTES);

/** @param said digest of the list, and the hash of the sum; null for the first, who has neither */
export function writeChecks(
  entries: readonly CheckEntry[],
  said: Stated | null,
): Uint8Array<ArrayBuffer> {
  const sorted = [...entries].sort((a, b) => (a.nonce < b.nonce ? -1 : 1));
  return joined([
    ...(said ? [said.stated, said.bound ?? UNBOUND] : []),
    ...sorted.flatMap(({ nonce, edition, check }) => [
      bytesOfHex(nonce),
      Uint8Array.of(edition),
      check,
    ]),
  ]);
}

/**
 * @param from place of whoever made the file
 * @throws ExchangeRefused: malformed, where it is not to the letter what the other would write
 */
export function readChecks(
  bytes: Uint8Array,
  definition: SurveyDefinition,
  from: Place,
): OtherChecks {
  const length = checkBytes(definition);
  const head = from === 0 ? 0 : DIGEST_BYTES + COMMITMENT_BYTES;
  const count = (bytes.length - head) / (NONCE_BYTES + 1 + length);
  if (count < 0 || !Number.isInteger(count)) throw new ExchangeRefused('malformed');
  const reader = new Reader(bytes);
  const stated = from === 0 ? null : reader.take(DIGEST_BYTES);
  const hash = from === 0 ? UNBOUND : reader.take(COMMITMENT_BYTES);
  let before = '';
  const checks = Array.from({ length: count }, () => {
    const nonce = hexOf(reader.take(NONCE_BYTES));
    const edition = reader.byte();
    // Ascending: no packet stands in it twice.
    if (nonce <= before || edition < 1 || edition > MOST_EDITIONS) {
      throw new ExchangeRefused('malformed');
    }
    before = nonce;
    return { nonce, edition, fields: fieldsIn(definition, reader.take(length)) };
  });
  return { checks, stated, bound: equal(hash, UNBOUND) ? null : hash };
}

function fieldsIn(definition: SurveyDefinition, bytes: Uint8Array): FieldCheck[] {
  try {
    return readCheck(definition, bytes);
  } catch {
    throw new ExchangeRefused('malformed');
  }
}
