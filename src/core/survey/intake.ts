/**
 * The rules of one import of packets, the same for the page and for the command. Files come in any
 * order, under any name and of any date, and none of it changes what is counted.
 */
import type { SurveyCounts } from './counts';
import { addCounts, count, noCounts } from './counts';
import type { Packet } from './packet';
import type { PacketRefusal } from './refusal';

/**
 * A packet that was opened and found to be of this survey.
 * @property mark of its nonce: what is kept so that it is known again, and not the nonce itself
 */
export interface Arrival extends Pick<Packet, 'edition' | 'values'> {
  /** Of the file; shown, and never kept. */
  file: string;
  mark: string;
}

export interface RefusedFile {
  file: string;
  reason: PacketRefusal;
}

/** An import under way: of each participant the packet that stands so far. */
export interface Intake {
  standing: Map<string, Arrival>;
  refused: RefusedFile[];
}

export interface Settled {
  counts: SurveyCounts;
  /** Marks of the packets that were counted in this import. */
  marks: string[];
}

export function beginIntake(): Intake {
  return { standing: new Map(), refused: [] };
}

/** What could not be opened, or says what it must not. */
export function refuse(intake: Intake, file: string, reason: PacketRefusal): void {
  intake.refused.push({ file, reason });
}

/**
 * Takes one packet in. Of several of one participant the highest edition stands; an equal one is
 * the same again.
 * @param counted marks of all imports before: their counts cannot be taken back, so that whoever
 *   was counted stays as he was
 */
export function arrive(intake: Intake, arrival: Arrival, counted: ReadonlySet<string>): void {
  const { file, mark } = arrival;
  const before = intake.standing.get(mark);
  if (counted.has(mark)) {
    refuse(intake, file, 'duplicate');
  } else if (!before) {
    intake.standing.set(mark, arrival);
  } else {
    const [loser, winner] = isBefore(before, arrival) ? [before, arrival] : [arrival, before];
    intake.standing.set(mark, winner);
    refuse(intake, loser.file, loser.edition < winner.edition ? 'older-edition' : 'duplicate');
  }
}

/** Adds what stands to the counts of the imports before, which are left as they are. */
export function settle({ standing }: Intake, before: SurveyCounts): Settled {
  const bands = before.fields.map((field) => field.bands.length);
  const own = noCounts(before.survey, bands);
  for (const { values } of standing.values()) count(own, values);
  return { counts: addCounts(before, own), marks: [...standing.keys()] };
}

/** Two of one edition that differ were not both made by the product; which counts is not chance. */
function isBefore(a: Arrival, b: Arrival): boolean {
  if (a.edition !== b.edition) return a.edition < b.edition;
  return a.values.join() < b.values.join();
}
