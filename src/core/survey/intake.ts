/**
 * The rules of one import of packets, the same for the page and for the command. The files of one
 * import come in any order, under any name and of any date, and none of it changes what is counted.
 * Of several imports the first one that has a participant's packet counts it for good: what is kept
 * of it is its place in the counts, and a newer edition could only take it out if its values were
 * kept as well.
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

/** By mark: a Map, or what keeps a hundred thousand of them in less. */
export interface Arrivals {
  get: (mark: string) => Arrival | undefined;
  set: (mark: string, arrival: Arrival) => unknown;
  values: () => Iterable<Arrival>;
}

/** An import under way: of each participant the packet that stands so far. */
export interface Intake {
  standing: Arrivals;
  refused: RefusedFile[];
}

export interface Settled {
  counts: SurveyCounts;
  /** Marks of the packets that were counted in this import. */
  marks: string[];
  refused: RefusedFile[];
}

export function beginIntake(standing: Arrivals = new Map<string, Arrival>()): Intake {
  return { standing, refused: [] };
}

/** What could not be opened, or says what it must not. */
export function refuse(intake: Intake, file: string, reason: PacketRefusal): void {
  intake.refused.push({ file, reason });
}

/**
 * Takes one packet in. Of several of one participant the highest edition stands; an equal one is
 * the same again.
 */
export function arrive(intake: Intake, arrival: Arrival): void {
  const { mark } = arrival;
  const before = intake.standing.get(mark);
  if (!before) {
    intake.standing.set(mark, arrival);
    return;
  }
  const [loser, winner] = isBefore(before, arrival) ? [before, arrival] : [arrival, before];
  intake.standing.set(mark, winner);
  const older = loser.edition < winner.edition;
  refuse(intake, loser.file, older ? 'older-edition' : 'duplicate');
}

/**
 * Adds what stands to the counts of the imports before, which are left as they are.
 * @param counted marks of those imports: their counts cannot be taken back, so that whoever was
 *   counted stays as he was
 * @param closed whether the table was made: whoever comes now is late
 */
export function settle(
  { standing, refused }: Intake,
  before: SurveyCounts,
  counted: Pick<ReadonlySet<string>, 'has'>,
  closed = false,
): Settled {
  const own = noCounts(
    before.survey,
    before.fields.map(({ bands }) => bands.length),
  );
  const marks: string[] = [];
  const known: RefusedFile[] = [];
  for (const { file, mark, values } of standing.values()) {
    if (counted.has(mark)) {
      // The same again, or one that he made anew since: only his mark is kept.
      known.push({ file, reason: 'counted-before' });
    } else if (closed) {
      known.push({ file, reason: 'late' });
    } else {
      count(own, values);
      marks.push(mark);
    }
  }
  return { counts: addCounts(before, own), marks, refused: [...refused, ...known] };
}

/** Two of one edition that differ were not both made by the product; which counts is not chance. */
function isBefore(a: Arrival, b: Arrival): boolean {
  if (a.edition !== b.edition) return a.edition < b.edition;
  return a.values.join() < b.values.join();
}
