/** The packet as it would be saved now: measured, chosen, and not kept anywhere yet. */
import { hexOf } from '../../core/hex';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Draws, Truth } from '../../core/survey/make-packet';
import { measuredBands, packetValues, plaintextOf } from '../../core/survey/make-packet';
import { isEnough, isMeasured } from '../../core/survey/measure';
import { observedIn } from '../../core/survey/observed';
import type { Packet } from '../../core/survey/packet';
import { PACKET_SCHEMA } from '../../core/survey/packet';
import { valuesAgain } from '../../core/survey/packet-again';
import type { RandomBytes } from '../../core/survey/randomise';
import { SEED_BYTES } from '../../core/survey/split-size';
import type { TakenPart } from '../../core/survey/taken-part';
import { editionFor } from '../../core/survey/taken-part';
import type { SurveyDoors } from './doors';

/** 128 random bits. */
const NONCE_BYTES = 16;

/** What a machine measured, and the chance that it drew for the first packet of this survey. */
export interface Draft {
  nonce: string;
  draws: Draws;
  /** Hex; null where there is one aggregator. */
  splitSeed: string | null;
  measured: Truth;
  /** Workdays of the window, and those of them that were observed. */
  workdays: number;
  observed: number;
  enough: boolean;
  /** A packet was made before, and can be made again though records are gone by now. */
  again: boolean;
  /** Ids of the survey's platforms that this machine did not measure, or not for long enough. */
  unmeasured: string[];
}

/** @property answers field id → option; null where it was said that there is none */
export interface Chosen {
  deleted: readonly string[];
  answers: Readonly<Record<string, number | null>>;
}

export async function draftOf(
  doors: Pick<SurveyDoors, 'records' | 'randomBytes' | 'draws'>,
  definition: SurveyDefinition,
  before: TakenPart | null,
): Promise<Draft> {
  const window = await doors.records(definition.window);
  const observed = observedIn(window, definition.platforms);
  return {
    nonce: before?.nonce ?? nonceFrom(doors.randomBytes),
    draws: before ? [] : await doors.draws(definition),
    splitSeed:
      definition.aggregators.length > 1
        ? (before?.splitSeed ?? hexOf(doors.randomBytes(SEED_BYTES)))
        : null,
    measured: measuredBands(definition, observed),
    workdays: window.days.filter(({ scheduledMs }) => scheduledMs > 0).length,
    observed: observed.workdays.length,
    enough: isEnough(observed),
    again: before !== null,
    unmeasured: definition.platforms
      .filter(({ id }) => !isMeasured(observed, id))
      .map(({ id }) => id),
  };
}

/** Tells one packet of a survey from another, and nothing else. */
export function nonceFrom(randomBytes: RandomBytes): string {
  return hexOf(randomBytes(NONCE_BYTES));
}

export interface Prepared {
  packet: Packet;
  /** What is sealed, to the letter. */
  text: string;
}

/**
 * Null where there have been too many editions.
 * @param anew whether what was given before is to be measured anew, out of the records of now
 */
export function preparedFrom(
  definition: SurveyDefinition,
  draft: Draft,
  chosen: Chosen,
  before: TakenPart | null,
  anew = false,
): Prepared | null {
  const choices = { deleted: chosen.deleted, answers: answered(chosen) };
  const now = packetValues(definition, draft.measured, choices, draft.draws);
  const values = before ? valuesAgain(definition, now, choices, before, anew) : now;
  const edition = editionFor(before, values);
  if (edition === null) return null;
  const packet = {
    ...{ schema: PACKET_SCHEMA, survey: definition.id, nonce: draft.nonce, edition, values },
  } satisfies Packet;
  return { packet, text: plaintextOf(packet) };
}

/** The answers that were given. */
export function answered({ answers }: Chosen): Record<string, number> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, option]) => (option === null ? [] : [[id, option]])),
  );
}
