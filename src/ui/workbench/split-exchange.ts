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
import { withSums } from '../../core/survey/split-tally';
import type { Crossed } from '../../core/survey/split-work';
import type { SplitDoors, SplitSide } from './split-doors';

/** What is about to be done for good, worked out and not kept. */
export interface Made {
  over: string[];
  sum: Uint8Array;
  tally: Parameters<SplitDoors['keepSum']>[1]['tally'];
}

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
  { id }: SurveyDefinition,
  place: 0 | 1,
  doors: SplitDoors,
  side: Promise<SplitSide>,
): Exchange {
  const crossedNow = async (): Promise<Crossed> => {
    const { crossed } = await doors.work(id);
    if (!crossed) throw new ExchangeRefused('elsewhere');
    return crossed;
  };
  const ownSum = async (answer: boolean): Promise<Omit<Made, 'tally'>> => {
    const { crossed, sum, before } = await doors.work(id);
    // The first makes his by a press of its own, and never by choosing the other's.
    if (!crossed || (answer && place === 0 && !sum)) throw new ExchangeRefused('elsewhere');
    const over = crossed.good;
    return { over, sum: sum ?? (await side).sum(await doors.halves(id), over, before) };
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
      const { good } = await crossedNow();
      const text = await (await side).checkFile(halves, good);
      held(await doors.keepStated(id, good));
      return text;
    },
    async cross(text, tell) {
      const crossed = await (await side).cross(text, await doors.halves(id), tell);
      held(await doors.keepCrossed(id, crossed));
    },
    first: async () => ({ ...(await ownSum(false)), tally: null }),
    async both(text) {
      const own = await ownSum(true);
      const counts = await (await side).counts(own.sum, text);
      return { ...own, tally: (now) => withSums(now, counts).tally };
    },
    keep: async (made) => held(await doors.keepSum(id, made)),
    async sumFile() {
      const { sum } = await doors.work(id);
      if (!sum) throw new ExchangeRefused('elsewhere');
      return (await side).sumFile(sum);
    },
  };
}

function held(kept: boolean): void {
  if (!kept) throw new ExchangeRefused('elsewhere');
}
