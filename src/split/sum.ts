/**
 * An aggregator's share of the counts: of every bucket the sum of his shares over exactly the
 * packets that both found good, together with the list of these. Of fewer packets than the survey's
 * minimum there is none, since both sums together are the histogram; nor of fewer than nine tenths of
 * those that are at hand (agreed-list.ts).
 */

import { bytesOfHex, hexOf } from '../core/hex';
import { coversOwn, tagOf } from '../core/survey/agreed-list';
import type { SurveyDefinition } from '../core/survey/definition';
import { leastPackets } from '../core/survey/disclose';
import { ExchangeRefused } from '../core/survey/exchange';
import { fieldsOf } from '../core/survey/fields';
import { bucketsOf, ELEMENT_BYTES } from '../core/survey/split-size';
import type { Half } from '../core/survey/split-work';
import { joined, Reader } from './bytes';
import { added, bytesOf, elementsOf, noBuckets, schemeOf } from './scheme';

/** Nonce and edition. */
const TAG_BYTES = 17;

export interface Sum {
  /** Tags of the packets that it is over, ascending. */
  over: string[];
  /** One list a field, in the order of `fieldsOf`. */
  shares: bigint[][];
}

/**
 * @param own every prepared packet that is at hand
 * @param good tags of what both found good; each must be among the own
 * @throws ExchangeRefused: too-few, many-missing, elsewhere
 */
export function sumOver(
  definition: SurveyDefinition,
  own: readonly Pick<Half, 'nonce' | 'edition' | 'output'>[],
  good: readonly string[],
): Sum {
  if (good.length < leastPackets(definition)) throw new ExchangeRefused('too-few');
  if (!coversOwn(good.length, own.length)) {
    throw new ExchangeRefused('many-missing', [own.length, good.length]);
  }
  const outputs = new Map(own.map((half) => [tagOf(half), half.output]));
  const schemes = fieldsOf(definition).map((field) => schemeOf(bucketsOf(field)));
  let shares = schemes.map(({ length }) => noBuckets(length));
  for (const tag of good) {
    const output = outputs.get(tag);
    if (!output) throw new ExchangeRefused('elsewhere');
    const reader = new Reader(output);
    shares = schemes.map((scheme, i) => {
      const share = elementsOf(scheme, reader.take(scheme.length * ELEMENT_BYTES));
      return added(scheme, shares[i] ?? [], share);
    });
  }
  return { over: [...good].sort(), shares };
}

export function writeSum(definition: SurveyDefinition, { over, shares }: Sum) {
  const fields = fieldsOf(definition);
  return joined([
    ...fields.map((field, i) => bytesOf(schemeOf(bucketsOf(field)), shares[i] ?? [])),
    ...over.map(bytesOfHex),
  ]);
}

/** @throws ExchangeRefused: malformed, too-few */
export function readSum(bytes: Uint8Array, definition: SurveyDefinition): Sum {
  const buckets = fieldsOf(definition).map(bucketsOf);
  const length = buckets.reduce((sum, n) => sum + n, 0) * ELEMENT_BYTES;
  const count = (bytes.length - length) / TAG_BYTES;
  if (count < 0 || !Number.isInteger(count)) throw new ExchangeRefused('malformed');
  if (count < leastPackets(definition)) throw new ExchangeRefused('too-few');
  const reader = new Reader(bytes);
  const shares = buckets.map((n) => shareIn(n, reader.take(n * ELEMENT_BYTES)));
  const over = Array.from({ length: count }, () => hexOf(reader.take(TAG_BYTES)));
  const nonceAt = (i: number) => over[i]?.slice(0, -2) ?? '';
  // By nonce: no packet stands in it twice, in whatever editions.
  if (!over.every((_, i) => i === 0 || nonceAt(i) > nonceAt(i - 1))) {
    throw new ExchangeRefused('malformed');
  }
  return { over, shares };
}

function shareIn(buckets: number, bytes: Uint8Array): bigint[] {
  try {
    return elementsOf(schemeOf(buckets), bytes);
  } catch {
    throw new ExchangeRefused('malformed');
  }
}
