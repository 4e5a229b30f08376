/** What the content script may take of a page, and whether a run kept to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Times } from '../times';
import { BUILT, DETECTORS, EMPTY, LISTENS, NONE, OURS, SCRIPT } from './contestants';
import type { Hours } from './hours';

const KB = 1_024;
const MOST = {
  gzipKB: 8,
  rawKB: 20,
  startMs: 1,
  /** Over a browser without an extension; an empty script takes most of it. */
  heapKB: 230,
  clickMs: 0.005,
  messagesAMinute: 6,
  wakesAMinute: 4,
  /** Last hour over the first. */
  heapGrowth: 1.1,
} as const;
/** What only the schema library has in it. */
const ZOD = /invalid_union|ZodError/;

/** Whether all were kept. */
export function judged(times: Times, hours: Hours | null): boolean {
  const script = readFileSync(join(BUILT, SCRIPT));
  const detectors = readFileSync(join(BUILT, DETECTORS));
  const gzipOf = (file: Buffer) => gzipSync(file, { level: 9 }).length / KB;
  const at = (what: string, who: string) => times.at(`${what}, ${who}`, 0.5);
  const over = (what: string, floor: string) => at(what, OURS) - at(what, floor);
  console.log(
    `\n${DETECTORS}, where a page is seen: ${detectors.length} bytes, ${gzipOf(detectors).toFixed(1)} kB gzip; an empty script takes ${(at('plain: heap', EMPTY) - at('plain: heap', NONE)).toFixed(0)} KB of heap`,
  );
  console.log(
    `a script that only listens takes, by the same measure, ${at('plain: start', LISTENS).toPrecision(3)} ms at start and ${at('plain: click', LISTENS).toPrecision(3)} ms a click; ours ${(at('plain: start', OURS) / at('plain: start', LISTENS)).toPrecision(2)} and ${(at('plain: click', OURS) / at('plain: click', LISTENS)).toPrecision(2)} times that`,
  );
  const kept = [
    says('content script, kB gzip', gzipOf(script), MOST.gzipKB),
    says('content script, kB', script.length / KB, MOST.rawKB),
    says('schema library in it', Number(ZOD.test(`${script}${detectors}`)), 0),
    says('unregistered page: ms of script at loading', at('unregistered: load', OURS), 0),
    says('plain page: ms of the first script at loading', at('plain: start', OURS), MOST.startMs),
    says('app: ms of the first script at loading', at('app: start', OURS), MOST.startMs),
    says('a frame that nobody sees: KB of heap', over('unseen frame: heap', NONE), MOST.heapKB),
    says('plain page, seen: KB of heap', over('plain: heap', NONE), MOST.heapKB),
    says('plain page: ms a click', at('plain: click', OURS), MOST.clickMs),
    says('app: ms a click', at('app: click', OURS), MOST.clickMs),
    says(
      'plain page: idle CPU, ms/s, within the spread of the browser without it',
      at('plain: idle cpu', OURS),
      Math.max(times.at(`plain: idle cpu, ${NONE}`, 1), times.at(`plain: idle cpu, ${EMPTY}`, 1)),
    ),
    ...(hours
      ? [
          says('messages, the most in a minute of use', hours.messages, MOST.messagesAMinute),
          says('times the worker is woken a minute of use', hours.wakes, MOST.wakesAMinute),
          says('messages in an idle hour', hours.idle, 0),
          says('heap, last hour over first', hours.heap.last / hours.heap.first, MOST.heapGrowth),
        ]
      : []),
  ];
  return !kept.includes(false);
}

/** What was never measured keeps no budget. */
function says(what: string, figure: number, most: number): boolean {
  const kept = figure <= most;
  console.log(`${kept ? 'pass' : 'FAIL'}  ${what}: ${figure.toPrecision(3)} (at most ${most})`);
  return kept;
}
