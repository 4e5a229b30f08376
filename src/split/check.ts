/**
 * What one aggregator says of a packet so that the other can check its proofs: of each field his
 * share of the verifier, his part of the joint randomness, and the joint randomness as the packet's
 * public share has it for him. None of it depends on a value: the verifier is masked by the proof's
 * own chance, and the rest are hashes with blinds in them.
 *
 * The last is not among the scheme's messages. Through it both refuse the same packets: a packet
 * may hand each of them another public share, and be found good by one alone.
 */
import type { Prio3Histogram } from '@divviup/prio3';
import type { SurveyDefinition } from '../core/survey/definition';
import { fieldsOf } from '../core/survey/fields';
import { bucketsOf, ELEMENT_BYTES, SEED_BYTES, verifierElements } from '../core/survey/split-size';
import { Reader } from './bytes';
import { elementsOf, given, schemeOf } from './scheme';

type Preparation = Awaited<ReturnType<Prio3Histogram['prepareInit']>>;

export interface FieldCheck {
  share: Preparation['preparationShare'];
  /** The joint randomness that the proof must have been made with. */
  seed: Uint8Array;
}

export function checkBytes(definition: SurveyDefinition): number {
  return fieldsOf(definition).reduce((sum, field) => sum + fieldBytes(bucketsOf(field)), 0);
}

export function writeCheck(
  scheme: Prio3Histogram,
  { preparationShare, preparationState }: Preparation,
): Uint8Array[] {
  return [scheme.encodePreparationShare(preparationShare), preparationState.correctedJointRandSeed];
}

/** @throws where a length is wrong or an element out of the field */
export function readCheck(definition: SurveyDefinition, bytes: Uint8Array): FieldCheck[] {
  if (bytes.length !== checkBytes(definition)) throw new RangeError('length of a check');
  const reader = new Reader(bytes);
  return fieldsOf(definition).map((field) => {
    const buckets = bucketsOf(field);
    const verifier = reader.take(verifierElements(buckets) * ELEMENT_BYTES);
    return {
      share: {
        verifiersShare: elementsOf(schemeOf(buckets), verifier),
        jointRandomnessPart: given(reader.take(SEED_BYTES)),
      },
      seed: reader.take(SEED_BYTES),
    };
  });
}

function fieldBytes(buckets: number): number {
  return verifierElements(buckets) * ELEMENT_BYTES + 2 * SEED_BYTES;
}
