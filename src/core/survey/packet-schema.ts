/** The packet's file and its plaintext. Whatever it is that comes, it is refused with one reason. */
import * as z from 'zod';
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { MOST_AGGREGATORS } from './limits';
import type { Packet } from './packet';
import { MOST_EDITIONS, PACKET_MAX_CHARS, PACKET_SCHEMA } from './packet';
import { Refused } from './refusal';
import { keepsToLots } from './sampling';
import { bits128, definitionDigest } from './schema';

export const PACKET_FORMAT = 'fingertip-burden-packet';
export const PACKET_VERSION = 2;
/** The same for every packet of every survey: a name tells nothing. */
export const PACKET_FILE_NAME = '指尖负担计-调研数据包.json';

export interface PacketFile {
  format: typeof PACKET_FORMAT;
  version: typeof PACKET_VERSION;
  /** Id of the survey. */
  survey: string;
  /** Digest of its definition: what was asked, and how it was protected, to the letter. */
  definition: string;
  /** One part an aggregator, in the definition's order; enc ‖ ct, base64url. */
  sealed: string[];
}

const packetFile = z.strictObject({
  format: z.literal(PACKET_FORMAT),
  version: z.literal(PACKET_VERSION),
  survey: bits128,
  definition: definitionDigest,
  sealed: z
    .array(z.string().regex(/^[\w-]+$/))
    .min(1)
    .max(MOST_AGGREGATORS),
});

const packet = z.strictObject({
  schema: z.literal(PACKET_SCHEMA),
  survey: bits128,
  nonce: bits128,
  edition: z.number().int().min(1).max(MOST_EDITIONS),
  values: z.array(z.number().int().min(0).max(100).nullable()).max(5000),
});

/** @throws Refused: too-large, not-a-packet, other-version, malformed */
export function parsePacketFile(text: string): PacketFile {
  if (text.length > PACKET_MAX_CHARS) throw new Refused('too-large');
  const json = parsed(text.replace(/^\uFEFF/, ''), 'not-a-packet');
  const { format, version } = (json ?? {}) as Partial<Record<keyof PacketFile, unknown>>;
  if (format !== PACKET_FORMAT) throw new Refused('not-a-packet');
  if (version !== PACKET_VERSION) throw new Refused('other-version');
  const { success, data } = packetFile.safeParse(json);
  if (!success) throw new Refused('malformed');
  return data;
}

/**
 * The plaintext of a packet that one aggregator opens whole.
 * @throws Refused: other-version, malformed, other-survey, out-of-range
 */
export function parsePacket(text: string, definition: SurveyDefinition): Packet {
  const json = parsed(text, 'malformed');
  const version = (json as Partial<Packet> | null)?.schema;
  if (Number.isInteger(version) && version !== PACKET_SCHEMA) throw new Refused('other-version');
  const { success, data } = packet.safeParse(json);
  if (!success) throw new Refused('malformed');
  if (data.survey !== definition.id) throw new Refused('other-survey');
  const fields = fieldsOf(definition);
  if (data.values.length !== fields.length) throw new Refused('malformed');
  const within = fields.every(({ bands }, i) => (data.values[i] ?? 0) < bands);
  if (!within) throw new Refused('out-of-range');
  if (!keepsToLots(definition, data.values)) throw new Refused('malformed');
  return data;
}

function parsed(text: string, otherwise: 'not-a-packet' | 'malformed'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(otherwise);
  }
}
