/** Why a packet was not counted, on the page and by the command. */
import type { PacketRefusal } from '../core/survey/refusal';
import type { Key } from './text';

export const REFUSAL_SAYS: Record<PacketRefusal, Key> = {
  'not-a-packet': 'refusedNotPacket',
  'too-large': 'refusedTooLarge',
  unreadable: 'refusedUnread',
  'other-version': 'refusedVersion',
  'other-survey': 'refusedSurvey',
  'other-definition': 'refusedDefinition',
  damaged: 'refusedDamaged',
  malformed: 'refusedMalformed',
  'out-of-range': 'refusedRange',
  duplicate: 'refusedDuplicate',
  'counted-before': 'refusedBefore',
  late: 'refusedLate',
  'older-edition': 'refusedOlder',
  'invalid-proof': 'refusedProof',
};
