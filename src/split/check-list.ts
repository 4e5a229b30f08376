/** All of an aggregator's checks as the content of one file, by nonce: the order of files is lost. */
import type { SurveyDefinition } from '../core/survey/definition';
import { ExchangeRefused } from '../core/survey/exchange';
import { MOST_EDITIONS } from '../core/survey/packet';
import type { Half } from '../core/survey/split-work';
import { bytesOfHex, hexOf, joined, Reader } from './bytes';
import type { FieldCheck } from './check';
import { checkBytes, readCheck } from './check';

const NONCE_BYTES = 16;

export type CheckEntry = Pick<Half, 'nonce' | 'edition' | 'check'>;
/** @property fields as they were read out of `check` */
export interface OtherCheck extends Pick<Half, 'nonce' | 'edition'> {
  fields: FieldCheck[];
}

export function writeChecks(entries: readonly CheckEntry[]): Uint8Array<ArrayBuffer> {
  const sorted = [...entries].sort((a, b) => (a.nonce < b.nonce ? -1 : 1));
  return joined(
    sorted.flatMap(({ nonce, edition, check }) => [
      bytesOfHex(nonce),
      Uint8Array.of(edition),
      check,
    ]),
  );
}

/** @throws ExchangeRefused: malformed, where it is not to the letter what the other would write */
export function readChecks(bytes: Uint8Array, definition: SurveyDefinition): OtherCheck[] {
  const length = checkBytes(definition);
  const count = bytes.length / (NONCE_BYTES + 1 + length);
  if (!Number.isInteger(count)) throw new ExchangeRefused('malformed');
  const reader = new Reader(bytes);
  let before = '';
  return Array.from({ length: count }, () => {
    const nonce = hexOf(reader.take(NONCE_BYTES));
    const edition = reader.byte();
    // Ascending: no packet stands in it twice.
    if (nonce <= before || edition < 1 || edition > MOST_EDITIONS) {
      throw new ExchangeRefused('malformed');
    }
    before = nonce;
    return { nonce, edition, fields: fieldsIn(definition, reader.take(length)) };
  });
}

function fieldsIn(definition: SurveyDefinition, bytes: Uint8Array): FieldCheck[] {
  try {
    return readCheck(definition, bytes);
  } catch {
    throw new ExchangeRefused('malformed');
  }
}
