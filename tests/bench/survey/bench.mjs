/**
 * npm run bench:survey -- [--most N] [--cores N]
 *
 * A thousand packets, ten thousand, … up to a hundred thousand, made by as many processes as there
 * are cores (timed apart), then aggregated by the command as anybody would run it. Prints rate and
 * peak memory of each size and what a packet more costs; exits with 1 where memory grows by more
 * than is stated, or a packet is lost.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, ROOT } from '../../../src/cli/bundle.mjs';

const { values } = parseArgs({ options: { most: { type: 'string' }, cores: { type: 'string' } } });
const most = Number(values.most ?? 100_000);
const cores = Number(values.cores ?? availableParallelism());
const SIZES = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= most);

/** A record, its name, its slot, and its mark while the counts are written (src/cli/packet-table.ts). */
const BYTES_A_PACKET = 500;
/** What the runtime has of garbage differs from run to run. */
const SLACK_BYTES = 40e6;

const tools = await bundle(
  'survey-bench',
  { prepare: 'tests/bench/survey/prepare.ts', generate: 'tests/bench/survey/generate.ts' },
  ['tests/bench/survey', 'src/cli', 'src/core', 'src/seal', 'package-lock.json'],
);
const home = mkdtempSync(join(tmpdir(), 'burden-survey-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
await node(join(tools, 'prepare.mjs'), home);
mkdirSync(join(home, 'packets'));

const runs = [];
let made = 0;
console.log(`${cores} cores; load ${loadavg()[0].toFixed(1)} before it began`);
for (const size of SIZES) {
  const from = performance.now();
  await generate(made, size);
  const making = (performance.now() - from) / 1000;
  console.log(`\n${amount(size - made)} participants made in ${making.toFixed(1)} s`);
  made = size;
  const run = await aggregate(size);
  runs.push({ size, ...run });
  const refused = run.files - run.counted;
  console.log(
    `${amount(run.files)} files: ${amount(run.counted)} counted, ${amount(refused)} refused; ` +
      `${run.seconds} s, ${amount(run.filesPerSecond)} files a second, ` +
      `peak ${megabytes(run.peakBytes)} MB; load ${loadavg()[0].toFixed(1)}`,
  );
}

console.log('\n| participants | s | files/s | peak MB | ms a file more | bytes a packet more |');
console.log('|---|---|---|---|---|---|');
for (const [i, { size, files, seconds, filesPerSecond, peakBytes }] of runs.entries()) {
  const before = runs[i - 1];
  const more = before
    ? [
        (((seconds - before.seconds) / (files - before.files)) * 1000).toFixed(2),
        Math.round((peakBytes - before.peakBytes) / (size - before.size)),
      ]
    : ['', ''];
  const cells = [amount(size), seconds, amount(filesPerSecond), megabytes(peakBytes), ...more];
  console.log(`| ${cells.join(' | ')} |`);
}

const lost = runs.filter(({ size, counted }) => counted !== size);
for (const { size, counted } of lost)
  console.log(`${amount(size)}: only ${amount(counted)} counted`);
const [first, last] = [runs[0], runs[runs.length - 1]];
const grown = last.peakBytes - first.peakBytes;
const allowed = (last.size - first.size) * BYTES_A_PACKET + SLACK_BYTES;
const within = grown <= allowed;
console.log(
  `\nmemory grew by ${megabytes(grown)} MB from ${amount(first.size)} to ${amount(last.size)}; ` +
    `at most ${megabytes(allowed)} MB (${BYTES_A_PACKET} bytes a packet and ${megabytes(SLACK_BYTES)} MB): ` +
    `${within ? 'kept' : 'not kept'}`,
);
process.exitCode = within && lost.length === 0 ? 0 : 1;

/** Shares the participants out among processes. */
async function generate(from, to) {
  const each = Math.ceil((to - from) / cores);
  await Promise.all(
    Array.from({ length: cores }, (_, i) => {
      const start = from + i * each;
      const end = Math.min(to, start + each);
      return node(join(tools, 'generate.mjs'), home, String(start), String(end));
    }),
  );
}

async function aggregate(size) {
  const out = join(home, `out-${size}`);
  await node(
    join(ROOT, 'src/cli/start.mjs'),
    ...['aggregate', join(home, 'packets'), '--survey', join(home, 'survey.json')],
    ...['--key', join(home, 'backup.json'), '--passphrase-file', join(home, 'passphrase.txt')],
    ...['--out', out, '--cores', String(cores), '--lang', 'en'],
  );
  return JSON.parse(readFileSync(join(out, 'private/run.json'), 'utf8'));
}

function node(...args) {
  return new Promise((done, failed) => {
    const run = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    run.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${args[0]}: ${code}`))));
  });
}

function amount(n) {
  return n.toLocaleString('en');
}

function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}
