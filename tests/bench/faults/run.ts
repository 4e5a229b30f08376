/** Runs the faults one after another and prints what each did to the records. */
import { browserKills } from './faults/browser-kills';
import { clockJumps } from './faults/clock-jumps';
import { fullDisk, fullQuota } from './faults/full-disk';
import { reloads, updates } from './faults/reloads';
import { tabCloses } from './faults/tab-closes';
import { twoProfiles } from './faults/two-profiles';
import { blockedUpgrade, failingUpgrade, newerDatabase } from './faults/upgrades';
import { workerKills } from './faults/worker-kills';
import { Office } from './office';
import type { Fault, Outcome } from './outcome';
import { missesOf } from './outcome';

const FAULTS: Fault[] = [
  workerKills,
  tabCloses,
  browserKills,
  reloads,
  updates,
  fullDisk,
  fullQuota,
  blockedUpgrade,
  failingUpgrade,
  newerDatabase,
  twoProfiles,
  clockJumps,
];

interface Options {
  only?: string;
  scale?: string;
}

export async function run({ only = '', scale = '1' }: Options): Promise<number> {
  const chosen = FAULTS.filter(({ name }) => name.includes(only));
  if (chosen.length === 0) {
    console.error(
      `no fault is called ${only}; there are ${FAULTS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const lines: string[][] = [];
  let failed = 0;
  for (const fault of chosen) {
    const began = Date.now();
    try {
      const outcome = await fault.run(Math.max(1, Math.round(fault.times * Number(scale))));
      const misses = missesOf(fault, outcome);
      if (misses.length > 0) failed += 1;
      const line = lineOf(fault.name, outcome, misses.length === 0);
      lines.push(line);
      console.log(`${line.join('  ')}  (${Math.round((Date.now() - began) / 1000)} s)`);
      for (const note of outcome.notes) console.log(`    ${note}`);
      for (const miss of misses) console.log(`    FAIL: ${miss}`);
    } catch (error) {
      failed += 1;
      lines.push([fault.name, '', '', '', '', '', '', '', 'FAIL']);
      console.log(`${fault.name}: FAIL\n`, error);
    } finally {
      await Office.closeAll();
    }
  }
  console.log();
  print([HEAD, ...lines]);
  return failed > 0 ? 1 : 0;
}

const HEAD = [
  'fault',
  'times',
  'made',
  'acknowledged',
  'found',
  'doubled',
  'lost s, median',
  'worst',
  'rows equal rebuild',
  '',
];

function lineOf(name: string, { times, account, differing }: Outcome, passed: boolean): string[] {
  const lost = [...account.lostS].sort((a, b) => a - b);
  return [
    name,
    String(times),
    ...[account.made, account.acknowledged, account.found, account.doubled].map(String),
    (lost[Math.floor(lost.length / 2)] ?? 0).toFixed(1),
    (lost.at(-1) ?? 0).toFixed(1),
    differing.length === 0 ? 'yes' : 'NO',
    passed ? 'pass' : 'FAIL',
  ];
}

function print(rows: string[][]): void {
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  '),
    );
  }
}
