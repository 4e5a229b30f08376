/**
 * One aggregator's share of one field, as it stands in his part of a packet. The library writes it
 * and does not read it: here every element is held against the field's modulus, and the helper's
 * seeds are grown into the elements that they stand for.
 */
import type { Prio3Histogram } from '@divviup/prio3';
import {
  ELEMENT_BYTES,
  HELPER_BYTES,
  leaderBytes,
  PUBLIC_BYTES,
  proofElements,
  SEED_BYTES,
} from '../core/survey/split-size';
import type { Reader } from './bytes';
import type { Place } from './scheme';
import { elementsOf, given } from './scheme';

type Sharding = Awaited<ReturnType<Prio3Histogram['shard']>>;
export type InputShare = Sharding['inputShares'][number];
export type PublicShare = Sharding['publicShare'];

/** Usages of the scheme's generator that the shares are grown under (section 7.2). */
const MEASUREMENT_SHARE = 1;
const PROOF_SHARE = 2;
const PROOFS = 1;
const HELPER = 1;

export function shareBytes(place: Place, buckets: number): number {
  return (place === 0 ? leaderBytes(buckets) : HELPER_BYTES) + PUBLIC_BYTES;
}

/** @throws where an element is out of the field */
export async function readShares(
  scheme: Prio3Histogram,
  place: Place,
  reader: Reader,
): Promise<{ input: InputShare; shared: PublicShare }> {
  const input = await (place === 0 ? leaderShare(scheme, reader) : helperShare(scheme, reader));
  const jointRandParts = [reader.take(SEED_BYTES), reader.take(SEED_BYTES)].map(given);
  return { input, shared: { jointRandParts } };
}

function leaderShare(scheme: Prio3Histogram, reader: Reader): InputShare {
  const { length } = scheme;
  const wireMeasurementShare = given(reader.take(length * ELEMENT_BYTES));
  const wireProofShare = given(reader.take(proofElements(length) * ELEMENT_BYTES));
  return {
    measurementShare: elementsOf(scheme, wireMeasurementShare),
    proofsShare: elementsOf(scheme, wireProofShare),
    wireMeasurementShare,
    wireProofShare,
    blind: given(reader.take(SEED_BYTES)),
  };
}

async function helperShare(scheme: Prio3Histogram, reader: Reader): Promise<InputShare> {
  const wireMeasurementShare = given(reader.take(SEED_BYTES));
  const wireProofShare = given(reader.take(SEED_BYTES));
  const blind = given(reader.take(SEED_BYTES));
  const grow = (seed: Uint8Array, usage: number, binder: number[], length: number) =>
    scheme.xof.expandIntoVec(
      scheme.flp.field,
      seed,
      scheme.domainSeparationTag(usage),
      Uint8Array.from(binder),
      length,
    );
  const { measurementLen, proofLen } = scheme.flp;
  const measured = grow(wireMeasurementShare, MEASUREMENT_SHARE, [HELPER], measurementLen);
  const proof = grow(wireProofShare, PROOF_SHARE, [PROOFS, HELPER], proofLen * PROOFS);
  return {
    measurementShare: await measured,
    proofsShare: await proof,
    wireMeasurementShare,
    wireProofShare,
    blind,
  };
}
