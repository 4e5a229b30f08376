/** Everything in turn, and the limits that the packet as built must keep. */
import { differences } from './differencing';
import { knownBands } from './known-bands';
import { linked } from './linking';
import { named } from './named';
import { noiseTested } from './noise';
import type { Part } from './report';
import { broken, print } from './report';
import { scheduleKnown } from './schedule';
import { toldApartBy } from './told-apart';
import { utility } from './utility';
import type { World } from './world';
import { worldOf } from './world';

const PARTS: Record<string, (world: World) => Part> = {
  'told-apart': toldApartBy,
  'known-bands': knownBands,
  schedule: scheduleKnown,
  linking: linked,
  differencing: differences,
  noise: noiseTested,
  utility,
  named,
};
const SEED = '20261102';

interface Options {
  seed?: string;
  only?: string;
}

/** The exit code: 1 where a limit is broken. */
export function run({ seed = SEED, only }: Options): number {
  const parts = Object.entries(PARTS).filter(([name]) => only === undefined || name === only);
  if (parts.length === 0) {
    console.error(`no part ${only}: ${Object.keys(PARTS).join(', ')}`);
    return 2;
  }
  if (!/^\d{1,9}$/.test(seed)) {
    console.error('a seed is a whole number of up to nine digits');
    return 2;
  }
  console.log(`npm run bench:privacy -- --seed ${seed}${only ? ` --only ${only}` : ''}`);
  const world = worldOf(seed);
  const found = parts.map(([, part]) => part(world));
  for (const { tables } of found) for (const table of tables) print(table, seed);
  console.log();
  const limits = found.flatMap((part) => part.limits);
  const misses = limits.filter((limit) => broken(limit, seed));
  console.log(`\n${limits.length - misses.length} limits kept, ${misses.length} broken`);
  return misses.length === 0 ? 0 : 1;
}
