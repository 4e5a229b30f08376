/** Work that leaves its folder whole or no folder: also where it is broken off from outside. */
import type { OutputFolder } from './output-folder';
import { Stop } from './stop';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function whole<R>(out: OutputFolder, work: () => Promise<R>): Promise<R> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, broken) => {
    stop = () => broken(new Stop('stopped'));
  });
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    const result = await Promise.race([work(), stopped]);
    out.finish();
    return result;
  } catch (error) {
    out.discard();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
