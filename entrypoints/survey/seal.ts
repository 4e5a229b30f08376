/** A packet as its file: its text, sealed to the aggregator's key. */
import { plaintextOf } from '../../src/core/survey/make-packet';
import { sealPacket } from '../../src/seal/packet-seal';
import type { SurveyDoors } from '../../src/ui/survey/doors';

export const seal: SurveyDoors['seal'] = (definition, packet) =>
  sealPacket([new TextEncoder().encode(plaintextOf(packet))], definition);
