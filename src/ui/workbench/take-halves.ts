/** One import of an aggregator of two: files are opened, and the halves in them kept. */
import type { SignedSurvey } from '../../core/survey/definition';
import { ExchangeRefused } from '../../core/survey/exchange';
import { newTally } from '../../core/survey/tally';
import type { NamedFile } from './files';
import type { Outcome } from './model';
import { readHalves } from './read-halves';
import type { SplitDoors, SplitSide } from './split-doors';

/** @property names nonce → file, to which those that are taken in are added */
interface Import {
  listing: Promise<readonly NamedFile[]>;
  names: Map<string, string>;
  tell: (share: number) => void;
  stop: AbortSignal;
}

export async function takeHalves(
  survey: SignedSurvey,
  doors: Pick<SplitDoors, 'halves' | 'add'>,
  open: SplitSide['open'],
  { listing, names, tell, stop }: Import,
): Promise<Outcome> {
  const { id } = survey.definition;
  const held = new Map((await doors.halves(id)).map((one) => [one.nonce, one.edition]));
  try {
    const { standing, refused } = await readHalves(await listing, open, held, tell, stop);
    const taken = [...standing.values()];
    const halves = taken.map(({ half }) => half);
    const kept = await doors.add(id, halves, newTally(survey));
    if (!kept) throw new ExchangeRefused('elsewhere');
    for (const { half, file } of taken) names.set(half.nonce, file);
    return { counted: taken.length, refused };
  } catch (error) {
    if (!stop.aborted) throw error;
    return { stopped: true };
  }
}
