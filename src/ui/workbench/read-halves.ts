/** Opens the own half of one file after another, so that the page stays alive beside it. */
import { Refused } from '../../core/survey/refusal';
import type { SplitIntake } from '../../core/survey/split-intake';
import { beginSplitIntake, refuseHalf, takeHalf } from '../../core/survey/split-intake';
import type { NamedFile } from './files';
import { packetText } from './read-files';
import type { SplitSide } from './split-doors';

/** A page that does nothing for longer than this is felt to hang. */
const BREATHE_MS = 40;

/**
 * @param held nonce → edition of what is at hand
 * @throws the signal's reason once it is aborted
 */
export async function readHalves(
  files: readonly NamedFile[],
  open: SplitSide['open'],
  held: ReadonlyMap<string, number>,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<SplitIntake> {
  const intake = beginSplitIntake();
  let breath = performance.now();
  for (const [done, file] of files.entries()) {
    signal.throwIfAborted();
    try {
      takeHalf(intake, file.name, await open(await packetText(file)), held);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuseHalf(intake, file.name, error.reason);
    }
    if (performance.now() - breath > BREATHE_MS) {
      tell((done + 1) / files.length);
      await new Promise((rested) => setTimeout(rested));
      breath = performance.now();
    }
  }
  signal.throwIfAborted();
  return intake;
}
