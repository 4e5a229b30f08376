/** A packet as its file: whole for one aggregator, split between two, sealed to the key of each. */
import { bytesOfHex } from '../../src/core/hex';
import { plaintextOf } from '../../src/core/survey/make-packet';
import { digestBytes } from '../../src/seal/definition-digest';
import { sealPacket } from '../../src/seal/packet-seal';
import type { SurveyDoors } from '../../src/ui/survey/doors';

export const seal: SurveyDoors['seal'] = async (definition, packet, splitSeed) => {
  if (splitSeed === null) {
    return sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
  }
  // Most surveys have one aggregator, and do without the scheme.
  const { splitValues } = await import('../../src/split/split-values');
  const digest = await digestBytes(definition);
  const parts = await splitValues(definition, packet, digest, bytesOfHex(splitSeed));
  return sealPacket(parts, definition);
};
