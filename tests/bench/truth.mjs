/**
 * `npm run bench:truth`: what the extension measures, against what the pages know, over METHOD's
 * long list. Ends non-zero where a target is missed. `-- --only WORD` runs the scenarios so named.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure } from '../setup/ensure.mjs';
import { runBin } from '../setup/modules.mjs';

const { values: wanted } = parseArgs({ options: { only: { type: 'string' } } });
const executable = ensure({ tests: true });
const { buildDemos } = await import('../demo/build.mjs');
const { burdenOf, metricsOf } = await import('../demo/measured.mjs');
const { compare, inRange, table } = await import('../demo/compare.mjs');
const { engagedMs: engagedIn } = await import('../demo/reckoning.mjs');
const { strays } = await import('../demo/strays.mjs');
const { truthOf } = await import('../demo/truths.mjs');
const { recordRequests } = await import('./recorder.mjs');
const { SCENARIOS } = await import('./scenarios.mjs');
const { FAKETIME, openWorld } = await import('./world.mjs');

/** What passes in a browser between a moment and its report; a fast clock multiplies it. */
const DELAY_MS = 250;
/** Share of scenarios whose truth must lie in [lo, hi]. METHOD: active time. */
const IN_RANGE_SHARE = 0.95;

if (!existsSync(FAKETIME)) {
  console.error(
    '缺 libfaketime：apt install faketime。libfaketime is missing: apt install faketime.',
  );
  process.exit(1);
}
if (runBin('wxt', ['build'], { quiet: true }) !== 0) process.exit(1);
const extension = mkdtempSync(join(tmpdir(), 'burden-extension-'));
cpSync(fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)), extension, {
  recursive: true,
});
await buildDemos();
const screen = await openScreen();
const requests = await recordRequests();
const around = { executable, extension, display: screen?.display, requests };

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const misses = [];
const range = [];
for (const scenario of SCENARIOS.filter(({ name }) => name.includes(wanted.only ?? ''))) {
  if (scenario.screen && !screen) {
    console.log(`\n-- ${scenario.name}: left out, it needs a screen (Xvfb)`);
    continue;
  }
  console.log(`\n-- ${scenario.name}`);
  try {
    await runOne(scenario);
  } catch (error) {
    console.log(error);
    misses.push(`${scenario.name}: ${error.message.split('\n')[0]}`);
  }
}
requests.close();
screen?.close();
rmSync(extension, { recursive: true, force: true });
conclude();

async function runOne(scenario) {
  const world = await openWorld(around, scenario.clock);
  try {
    await scenario.act(world);
    await world.me.pause(5_000);
    const { traces, days } = await world.measured();
    const truth = truthOf(world.demos.ledger);
    const measured = { ...metricsOf(traces), ...burdenOf(days) };
    const engagedMs = engagedIn(world.me.engaged, world.demos.ledger.reports);
    const resolutionMs = DELAY_MS * (scenario.clock.speed ?? 1);
    const rows = compare(truth, measured, { presses: world.me.presses, floorMs: resolutionMs });
    // Where the point is a break, the reference cannot know of it; the point itself is judged.
    const judged = scenario.loses
      ? []
      : rows.filter(({ metric }) => !scenario.free || !/_s$/.test(metric));
    const points = scenario.points?.({ truth, measured, days, engagedMs }) ?? [];
    const pointRows = points.map(({ what, ...rest }) => ({ metric: what, error: '', ...rest }));
    const shown = judged.filter(
      ({ truth, measured, good }) => !good || truth !== '0' || measured !== '0',
    );
    if (scenario.ranged) {
      const row = inRange(engagedMs, measured, resolutionMs);
      range.push({ name: scenario.name, ...row });
      shown.push(row);
    }
    console.log(table([...shown, ...pointRows]));
    if (judged.some(({ metric, good }) => metric === 'active_s' && !good)) {
      for (const stray of strays(world.demos.ledger.reports, traces)) console.log(`  ${stray}`);
    }
    for (const row of [...judged, ...pointRows]) {
      if (row.good) continue;
      misses.push(`${scenario.name}: ${row.metric}: truth ${row.truth}, measured ${row.measured}`);
    }
  } finally {
    await world.close();
  }
}

function conclude() {
  const outside = range.filter(({ good }) => !good);
  const share = range.length === 0 ? 1 : 1 - outside.length / range.length;
  console.log(`\ntruth in [lo, hi]: ${range.length - outside.length} of ${range.length}`);
  for (const { name, truth, measured } of outside) {
    console.log(`  outside: ${name}: ${truth} s, ${measured} s`);
  }
  console.log(`requests of the browser itself: ${requests.own.length}`);
  console.log(`requests that tried to leave: ${requests.seen.length}`);
  for (const seen of requests.seen) console.log(`  ${seen}`);
  console.log(`beyond the stated error: ${misses.length}`);
  for (const miss of misses) console.log(`  ${miss}`);
  const good = misses.length === 0 && share >= IN_RANGE_SHARE && requests.seen.length === 0;
  console.log(good ? '\nall targets met' : '\ntargets missed');
  process.exit(good ? 0 : 1);
}

/**
 * A screen of its own, where windows take focus from each other as they do on a desk. Its pointer
 * rests in the middle, off the windows, so that no page sees it move by itself.
 */
async function openScreen() {
  if (!existsSync('/usr/bin/Xvfb')) return null;
  const display = `:${90 + (process.pid % 400)}`;
  const xvfb = spawn('Xvfb', [display, '-screen', '0', '3200x2000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  process.on('exit', () => xvfb.kill());
  await sleep(1_500);
  if (xvfb.exitCode !== null) return null;
  return { display, close: () => xvfb.kill() };
}
