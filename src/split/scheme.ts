/**
 * Prio3Histogram for two aggregators (draft-irtf-cfrg-vdaf-08, section 7.4.4): one instance for each
 * number of buckets.
 */
import { Prio3Histogram } from '@divviup/prio3';
import { chunkLength } from '../core/survey/split-size';

/** The definition's first aggregator is the scheme's leader, the second its helper. */
export type Place = 0 | 1;

const schemes = new Map<number, Prio3Histogram>();

export function schemeOf(buckets: number): Prio3Histogram {
  const known = schemes.get(buckets);
  if (known) return known;
  const scheme = new Prio3Histogram({
    ...{ shares: 2, length: buckets, chunkLength: chunkLength(buckets) },
  });
  schemes.set(buckets, scheme);
  return scheme;
}

/**
 * The library's signatures ask for Node's Buffer, and its code for nothing that plain bytes lack:
 * where it needs more than that it makes one itself.
 */
export function given(bytes: Uint8Array): Buffer {
  return bytes as Buffer;
}

/** Elements of the field. @throws where a number is not below the modulus, or bytes are left over */
export function elementsOf({ flp }: Prio3Histogram, bytes: Uint8Array): bigint[] {
  return flp.field.decode(bytes);
}

export function bytesOf({ flp }: Prio3Histogram, elements: bigint[]): Uint8Array {
  return flp.field.encode(elements);
}

/** Element by element; of two lists of one length. */
export function added({ flp }: Prio3Histogram, a: bigint[], b: bigint[]): bigint[] {
  return flp.field.vecAdd(a, b);
}

export function noBuckets(buckets: number): bigint[] {
  return Array.from({ length: buckets }, () => 0n);
}
