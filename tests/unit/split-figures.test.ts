// @vitest-environment node
/** The lengths that docs/two-aggregators.md states, of files as they are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealPacket } from '../../src/seal/packet-seal';
import { asking } from '../bench/split/run';
import { packetsOf, split, two } from './split-rig';

const DOCS = join(import.meta.dirname, '../../docs/two-aggregators.md');

it('a packet of 10 and of 60 fields is as long as is stated', async () => {
  const lengths = await Promise.all(
    [10, 60].map(async (fields) => {
      const { definition } = await two(asking(fields));
      const [packet] = packetsOf(definition, 1);
      if (!packet) throw new Error('no packet');
      return (await sealPacket(await split(definition, packet), definition)).length;
    }),
  );
  const [ten, sixty] = lengths.map((length) => `${(length / 1_000).toFixed(1)} kB`);
  expect(readFileSync(DOCS, 'utf8')).toContain(`| ${ten} | ${sixty} |`);
});
