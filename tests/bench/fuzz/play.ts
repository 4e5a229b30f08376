/** One importer under many hostile files. */
import fc from 'fast-check';
import type { Importer } from './importers';
import { judge } from './judge';
import { hostile } from './mutate';
import { hostileBytes } from './mutate-bytes';

export interface Played {
  cases: number;
  taken: number;
  /** Reason → how many files were refused for it. */
  refused: Map<string, number>;
  slowestMs: number;
}

/** @throws where the importer let anything but its own refusal out, or took what it must not */
export async function play(importer: Importer, cases: number, seed: number): Promise<Played> {
  const played: Played = { cases, taken: 0, refused: new Map(), slowestMs: 0 };
  const files = (importer.bytes ? hostileBytes : hostile)(importer.corpus);
  await fc.assert(
    fc.asyncProperty(files, async (text) => {
      const began = performance.now();
      const outcome = await importer.read(text);
      played.slowestMs = Math.max(played.slowestMs, performance.now() - began);
      judge(outcome);
      if ('taken' in outcome) played.taken += 1;
      else played.refused.set(outcome.refused, (played.refused.get(outcome.refused) ?? 0) + 1);
    }),
    { numRuns: cases, seed, endOnFailure: true },
  );
  return played;
}
