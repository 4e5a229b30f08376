/** Work that leaves its folder whole or no folder: also where it is broken off from outside. */
import type { OutputFolder } from './output-folder';
import { Stop } from './stop';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @param make listened for from before it: a folder that is there is cleared up, however soon */
export async function whole<R>(
  make: () => OutputFolder,
  work: (out: OutputFolder) => Promise<R>,
): Promise<R> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, broken) => {
    stop = () => broken(new Stop('stopped'));
  });
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const out = make();
    try {
      const result = await Promise.race([work(out), stopped]);
      out.finish();
      return result;
    } catch (error) {
      out.discard();
      throw error;
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
