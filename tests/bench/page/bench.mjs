/**
 * npm run bench:page -- [--rounds N] [--seconds N] [--hours N] [--speed N] [--peers FOLDER]
 *
 * What the content script takes of pages: bytes, time at start, at loading, per click, key and 1,000
 * mutations, idle and with a video; heap, and heap after a day's hours; messages. Beside the same
 * browser without an extension and one whose content script is empty, in turns, on an unregistered
 * page, a plain registered one and a heavy single-page app. `--peers` names a folder of unpacked
 * extensions to take part. A missed budget fails. Needs a build, and libfaketime for the hours
 * (`--hours 0` leaves them out). An hour; the machine must have nothing else to do.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTypeScript } from '../typescript.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { rounds: text, seconds: text, hours: text, speed: text, peers: text },
});
await runTypeScript(join(import.meta.dirname, 'run.ts'), values);
