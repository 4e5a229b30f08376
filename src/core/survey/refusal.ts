/** Why a packet, a definition or a key was not taken; each has its sentence in both languages. */

export const PACKET_REFUSALS = [
  'not-a-packet',
  'too-large',
  'unreadable',
  'other-version',
  'other-survey',
  'other-definition',
  'damaged',
  'malformed',
  'out-of-range',
  'duplicate',
  'counted-before',
  /** It came after the survey's one table was made. */
  'late',
  'older-edition',
  'invalid-proof',
] as const;
export type PacketRefusal = (typeof PACKET_REFUSALS)[number];

export class Refused extends Error {
  override name = 'Refused';
  constructor(readonly reason: PacketRefusal) {
    super(reason);
  }
}
