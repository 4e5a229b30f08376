/**
 * The files that the two hand each other, in their order: the first's check, the second's check with
 * the list that both lead to, the first's sum over it, the second's sum. Each step is worked out
 * whole before anything is kept, so that a file that is refused changes nothing.
 *
 * Whoever would hand out a sum over another list than the one that was looked at could be made to
 * sum over a single person and packets of the other's own making.
 */
import { tagOf } from '../../core/survey/agreed-list';
import type { SurveyDefinition } from '../../core/survey/definition';
import { ExchangeRefused } from '../../core/survey/exchange';
import { mayRelease } from '../../core/survey/release';
import { withSums } from '../../core/survey/split-tally';
import type { Crossed, SplitWork } from '../../core/survey/split-work';
import type { Said, SplitDoors, SplitSide } from './split-doors';

/** What is about to be done for good, worked out and not kept. */
export type Made = Parameters<SplitDoors['keepSum']>[1];

export interface Exchange {
  checkFile: () => Promise<string>;
  cross: (text: string, tell: (share: number) => void) => Promise<void>;
  /** The first's sum. */
  first: () => Promise<Made>;
  /** With the other's sum: the second's own one, and what both make. */
  both: (text: string) => Promise<Made>;
  keep: (made: Made) => Promise<void>;
  sumFile: () => Promise<string>;
}

export function exchangeOf(
  definition: SurveyDefinition,
  place: 0 | 1,
  doors: Pick<
    SplitDoors,
    'work' | 'halves' | 'released' | 'keepCrossed' | 'keepStated' | 'keepSum'
  >,
  side: Promise<SplitSide>,
): Exchange {
  const { id } = definition;
  const crossedNow = async (): Promise<SplitWork & { crossed: Crossed }> => {
    const { crossed, ...rest } = await doors.work(id);
    if (!crossed) throw new ExchangeRefused('elsewhere');
    return { ...rest, crossed };
  };
  /** Made once; over the list that is kept, and after an earlier one over no other. */
  const ownSum = async ({ crossed, sum }: SplitWork & { crossed: Crossed }) => {
    const over = crossed.good;
    const { release: releaseOf, sum: sumOver } = await side;
    const release = await releaseOf(over);
    if (!mayRelease(await doors.released(definition), release)) {
      throw new ExchangeRefused('second-sum');
    }
    return { over, release, sum: sum ?? sumOver(await doors.halves(id), over) };
  };
  /** Null where he cannot make it: then the first must not make his. */
  const binding = async (work: SplitWork & { crossed: Crossed }): Promise<Said['bind']> => {
    try {
      const { sum } = await ownSum(work);
      return { sum, secret: work.secret ?? (await side).drawSecret() };
    } catch (error) {
      if (error instanceof ExchangeRefused && error.reason !== 'elsewhere') return null;
      throw error;
    }
  };
  return {
    async checkFile() {
      const halves = await doors.halves(id);
      if (place === 0) {
        const { sum, crossed } = await doors.work(id);
        // After the sum it is of its packets alone: whoever has lost the list comes to it again.
        const list = sum && new Set(crossed?.good);
        const some = list ? halves.filter((half) => list.has(tagOf(half))) : halves;
        return (await side).checkFile(some, null);
      }
      const work = await crossedNow();
      const { good } = work.crossed;
      const bind = await binding(work);
      const text = await (await side).checkFile(halves, { good, bind });
      // Without a sum that he could make the first makes none either: more may be taken in.
      if (bind) held(await doors.keepStated(id, good, bind.secret));
      return text;
    },
    async cross(text, tell) {
      const crossed = await (await side).cross(text, await doors.halves(id), tell);
      held(await doors.keepCrossed(id, crossed));
    },
    async first() {
      const work = await crossedNow();
      const made = await ownSum(work);
      if (!work.crossed.bound) throw new ExchangeRefused('not-bound');
      return { ...made, tally: null };
    },
    async both(text) {
      const work = await crossedNow();
      // The first makes his by a press of its own, and never by choosing the other's.
      if (place === 0 && !work.sum) throw new ExchangeRefused('elsewhere');
      const own = await ownSum(work);
      const { counts: countsOf, noise: noiseOf } = await side;
      const counts = await countsOf(own.sum, text, work.crossed.bound);
      const noise = await noiseOf(own.over, counts);
      return { ...own, tally: (now) => withSums(now, counts, noise) };
    },
    keep: async (made) => held(await doors.keepSum(id, made)),
    async sumFile() {
      const { sum, secret, crossed } = await crossedNow();
      if (!sum || (place === 1 && secret === null)) throw new ExchangeRefused('elsewhere');
      const bound = place === 1 && secret !== null ? { secret, good: crossed.good } : null;
      return (await side).sumFile(sum, bound);
    },
  };
}

function held(kept: boolean): void {
  if (!kept) throw new ExchangeRefused('elsewhere');
}
