/** Every importer under its share of hostile files, then under those that are only large. */
import { giants } from './giants';
import type { Importer } from './importers';
import { importers } from './importers';
import { judge } from './judge';
import { play } from './play';

const CASES = 100_000;
const SLOW_SHARE = 0.02;
/** Nobody waits longer for a file to be refused; the page says from half a second on that it reads. */
const MOST_MS = 10_000;

interface Options {
  cases?: string;
  seed?: string;
  only?: string;
}

export async function run({ cases = String(CASES), seed = '1', only = '' }: Options) {
  let failed = false;
  for (const importer of await importers()) {
    if (!importer.name.includes(only)) continue;
    failed = (await underMutations(importer, Number(cases), Number(seed))) || failed;
    failed = (await underGiants(importer)) || failed;
  }
  return failed ? 1 : 0;
}

async function underMutations(importer: Importer, cases: number, seed: number): Promise<boolean> {
  const n = Math.ceil(importer.slow ? cases * SLOW_SHARE : cases);
  try {
    for (const text of importer.corpus) {
      if (!('taken' in (await importer.read(text))))
        throw new Error('its own good file is refused');
    }
    const { taken, refused, slowestMs } = await play(importer, n, seed);
    const reasons = [...refused].sort(([, a], [, b]) => b - a).map(([why, k]) => `${why} ${k}`);
    console.log(
      `pass  ${importer.name}: ${n} files, ${taken} taken, slowest ${slowestMs.toFixed(0)} ms`,
    );
    console.log(`      refused: ${reasons.join(', ')}`);
    return false;
  } catch (error) {
    console.log(`FAIL  ${importer.name}: ${error instanceof Error ? error.message : error}`);
    return true;
  }
}

async function underGiants(importer: Importer): Promise<boolean> {
  let failed = false;
  let slowest = { what: '', ms: 0 };
  for (const [what, text] of giants(importer.corpus[0] ?? '')) {
    try {
      const made = text();
      const began = performance.now();
      const outcome = await importer.read(made);
      const ms = performance.now() - began;
      judge(outcome);
      if (ms > slowest.ms) slowest = { what, ms };
      if (ms > MOST_MS) throw new Error(`took ${ms.toFixed(0)} ms (at most ${MOST_MS})`);
    } catch (error) {
      console.log(
        `FAIL  ${importer.name}: ${what}: ${error instanceof Error ? error.message : error}`,
      );
      failed = true;
    }
  }
  console.log(`      large files: slowest ${slowest.ms.toFixed(0)} ms (${slowest.what})`);
  return failed;
}
