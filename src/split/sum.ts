/**
 * An aggregator's share of the counts: of every bucket the sum of his shares over the packets that
 * are counted, together with the list of these. Of fewer packets than the survey's minimum there is
 * none, since both sums together are the histogram.
 */
import type { SurveyDefinition } from '../core/survey/definition';
import { leastPackets } from '../core/survey/disclose';
import { ExchangeRefused } from '../core/survey/exchange';
import { fieldsOf } from '../core/survey/fields';
import { bucketsOf, ELEMENT_BYTES } from '../core/survey/split-size';
import type { Half } from '../core/survey/split-work';
import { bytesOfHex, hexOf, joined, Reader } from './bytes';
import { added, bytesOf, elementsOf, noBuckets, schemeOf } from './scheme';

const NONCE_BYTES = 16;

export interface Sum {
  /** Nonces of the packets that it is over, ascending. */
  over: string[];
  /** One list a field, in the order of `fieldsOf`. */
  shares: bigint[][];
}

/**
 * @param own every prepared packet, or more; each of `over` must be among them
 * @throws ExchangeRefused: too-few, other-packets
 */
export function sumOver(
  definition: SurveyDefinition,
  own: readonly Pick<Half, 'nonce' | 'output'>[],
  over: readonly string[],
): Sum {
  if (over.length < leastPackets(definition)) throw new ExchangeRefused('too-few');
  const outputs = new Map(own.map(({ nonce, output }) => [nonce, output]));
  const schemes = fieldsOf(definition).map((field) => schemeOf(bucketsOf(field)));
  let shares = schemes.map(({ length }) => noBuckets(length));
  for (const nonce of over) {
    const output = outputs.get(nonce);
    if (!output) throw new ExchangeRefused('other-packets');
    const reader = new Reader(output);
    shares = schemes.map((scheme, i) => {
      const share = elementsOf(scheme, reader.take(scheme.length * ELEMENT_BYTES));
      return added(scheme, shares[i] ?? [], share);
    });
  }
  return { over: [...over].sort(), shares };
}

/**
 * Which packets the own sum is over: all that are good, or those that the other's sum is over where
 * his came first. So two that opened more packets after their files had crossed still come together.
 * (He could as well have left the rest out of his check: nothing more is in his hands.)
 * @throws ExchangeRefused: other-packets
 */
export function packetsFor(good: readonly string[], other: Sum | null): readonly string[] {
  if (!other) return good;
  const known = new Set(good);
  if (!other.over.every((nonce) => known.has(nonce))) throw new ExchangeRefused('other-packets');
  return other.over;
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
  const count = (bytes.length - length) / NONCE_BYTES;
  if (count < 0 || !Number.isInteger(count)) throw new ExchangeRefused('malformed');
  if (count < leastPackets(definition)) throw new ExchangeRefused('too-few');
  const reader = new Reader(bytes);
  const shares = buckets.map((n) => shareIn(n, reader.take(n * ELEMENT_BYTES)));
  const over = Array.from({ length: count }, () => hexOf(reader.take(NONCE_BYTES)));
  const ascending = over.every((nonce, i) => i === 0 || nonce > (over[i - 1] ?? ''));
  if (!ascending) throw new ExchangeRefused('malformed');
  return { over, shares };
}

function shareIn(buckets: number, bytes: Uint8Array): bigint[] {
  try {
    return elementsOf(schemeOf(buckets), bytes);
  } catch {
    throw new ExchangeRefused('malformed');
  }
}
