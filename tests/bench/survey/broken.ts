/** Files that are no packet of the survey, each in its own way. */
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { plaintextOf } from '../../../src/core/survey/make-packet';
import type { Packet } from '../../../src/core/survey/packet';
import { PACKET_MAX_CHARS } from '../../../src/core/survey/packet';
import type { PacketRefusal } from '../../../src/core/survey/refusal';
import { makeKeys } from '../../../src/seal/key-pair';
import { sealPacket } from '../../../src/seal/packet-seal';

/** Kind → the reason it is refused for. */
export const REASON = {
  empty: 'not-a-packet',
  truncated: 'not-a-packet',
  flipped: 'damaged',
  oversized: 'too-large',
  nested: 'not-a-packet',
  newer: 'other-version',
  elsewhere: 'other-survey',
  resealed: 'other-survey',
  'other-key': 'other-definition',
  beyond: 'out-of-range',
  short: 'malformed',
  polluting: 'malformed',
} as const satisfies Record<string, PacketRefusal>;
export type Broken = keyof typeof REASON;
export const BROKEN = Object.keys(REASON) as Broken[];

const OTHER_ID = '0123456789abcdef0123456789abcdef';

export async function brokenFile(
  kind: Broken,
  packet: Packet,
  definition: SurveyDefinition,
): Promise<string> {
  const seal = (change: object, to = definition) =>
    sealPacket([bytes(JSON.stringify({ ...packet, ...change }))], to);
  const file = await sealPacket([bytes(plaintextOf(packet))], definition);
  switch (kind) {
    case 'empty':
      return '';
    case 'truncated':
      return file.slice(0, -20);
    case 'flipped':
      return file.replace(/.{4}("\]\})$/, (end) => `${end[0] === 'A' ? 'B' : 'A'}${end.slice(1)}`);
    case 'oversized':
      return file + ' '.repeat(PACKET_MAX_CHARS);
    case 'nested':
      return '['.repeat(100_000);
    case 'newer':
      return file.replace('"version":2', '"version":3');
    case 'elsewhere':
      return file.replace(definition.id, OTHER_ID);
    case 'resealed':
      return seal({ survey: OTHER_ID });
    case 'other-key': {
      const { public: key } = await makeKeys('open');
      return seal({}, { ...definition, aggregators: [{ name: '', key }] });
    }
    case 'beyond':
      return seal({ values: packet.values.map(() => 9) });
    case 'short':
      return seal({ values: packet.values.slice(1) });
    case 'polluting':
      return file.replace('{', '{"__proto__":{"survey":"x"},');
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
