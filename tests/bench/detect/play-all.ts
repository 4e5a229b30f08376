/** Many cases in one browser, some windows at a time; those that measure attention one by one. */
import type { Platform } from '../../../src/core/platform';
import type { Case } from '../../cases/case';
import type { Measuring } from '../../e2e/measuring';
import type { Look, Played } from '../../e2e/playing';
import { play } from '../../e2e/playing';

const AT_ONCE = 4;

export interface Numbered {
  title: string;
  one: Case;
  host: string;
  platform: Platform;
}

/** Calls `done` for each, in no order; an act that could not be done is passed on as an error. */
export async function playAll<Each extends Numbered>(
  rig: Pick<Measuring, 'context' | 'at' | 'traces'>,
  cases: readonly Each[],
  lookFor: (each: Each) => Look,
  done: (each: Each, played: Played | Error) => void,
): Promise<void> {
  const playOne = async (each: Each) => {
    const { one, host, platform } = each;
    const where = { platform: platform.id, host };
    done(each, await play(rig, one, where, lookFor(each)).catch(asError));
  };
  const isAlone = ({ one }: Each) => one.expect.studyMs !== undefined;
  const queue = cases.filter((each) => !isAlone(each));
  const worker = async () => {
    for (let each = queue.shift(); each; each = queue.shift()) await playOne(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const each of cases.filter(isAlone)) await playOne(each);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
