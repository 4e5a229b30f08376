/** A survey that a packet was saved for: what of it stays on this machine, and what follows. */
import { canonicalJson } from './canonical';
import type { SignedSurvey, SurveyDefinition } from './definition';
import type { Choices } from './make-packet';
import type { Packet } from './packet';
import { MOST_EDITIONS } from './packet';

/**
 * Kept so that a packet made again says the same under the same nonce. It never enters a personal
 * copy: a nonce in a file of its owner's would say whose packet is whose.
 */
export interface TakenPart extends Pick<Packet, 'nonce' | 'edition' | 'values'> {
  /** Of the survey. */
  id: string;
  signed: SignedSurvey;
  /** The chance by which fields are split, hex; null where there is one aggregator. */
  splitSeed: string | null;
  deleted: Choices['deleted'];
  answers: Choices['answers'];
  /**
   * Of each field the last that was ever given: one that is left out and taken in again says what it
   * said. Of a randomised field it is all that is kept of the draws: nothing else is ever said.
   */
  given: Packet['values'];
  /** Local day on which it was last saved. */
  savedOn: string;
}

/** What a packet of this survey would be: another edition of one that was made, or the first. */
export type Standing =
  | { kind: 'open'; before: TakenPart | null }
  /** Its last day is not over: what is measured now would be something else later. */
  | { kind: 'running' }
  /** Part of its window was given to another survey already; the two could be linked. */
  | { kind: 'overlaps'; other: SurveyDefinition }
  /** Its id is that of another one: under one nonce they would be one person's. */
  | { kind: 'changed' };

export function standingOf(
  definition: SurveyDefinition,
  takenPart: readonly TakenPart[],
  today: string,
): Standing {
  const before = takenPart.find(({ id }) => id === definition.id) ?? null;
  if (before && canonicalJson(before.signed.definition) !== canonicalJson(definition)) {
    return { kind: 'changed' };
  }
  if (before) return { kind: 'open', before };
  const other = takenPart.find(({ signed }) => overlap(signed.definition, definition));
  if (other) return { kind: 'overlaps', other: other.signed.definition };
  return today <= definition.window.to ? { kind: 'running' } : { kind: 'open', before: null };
}

function overlap({ window: a }: SurveyDefinition, { window: b }: SurveyDefinition): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether two windows know of the same packet as the last; none is the same as none. */
export function isSamePacket(a: TakenPart | null, b: TakenPart | null): boolean {
  if (!a || !b) return a === b;
  const says = ({ nonce, edition, values }: TakenPart) => [nonce, edition, ...values].join();
  return says(a) === says(b);
}

/**
 * The edition of a packet with these values: that of the last one where it says the same, so that
 * saved twice it is one packet; null where there have been too many.
 */
export function editionFor(before: TakenPart | null, values: Packet['values']): number | null {
  if (!before) return 1;
  if (values.join() === before.values.join()) return before.edition;
  return before.edition < MOST_EDITIONS ? before.edition + 1 : null;
}
