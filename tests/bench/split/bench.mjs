/**
 * node tests/bench/split/bench.mjs [--packets N]
 *
 * What a survey of two aggregators costs: milliseconds of processor time a packet to split, to open
 * and prepare, and to check against the other's; bytes of the packet's file and of the two files
 * that are exchanged. For ten fields of four bands, and for sixty.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const { values } = parseArgs({ options: { packets: { type: 'string' } } });
await runTypeScript(join(import.meta.dirname, 'run.ts'), values, { built: false });
