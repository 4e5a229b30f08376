/** The extension is loaded anew under load: as it is, and as a newer version in its folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUILT, Office } from '../office';
import type { Fault, Outcome } from '../outcome';
import { conclude } from '../outcome';

const LEAST_MS = 3_000;
const MOST_MS = 20_000;
/** Pages have no script while the extension is away. */
const AWAY_S = 6;

declare const chrome: { runtime: { getManifest(): { version: string } } };

async function reloading(
  times: number,
  before: (folder: string, n: number) => void,
): Promise<[Office, Outcome]> {
  const extension = mkdtempSync(join(tmpdir(), 'burden-folder-'));
  cpSync(BUILT, extension, { recursive: true });
  const office = await Office.open(3, { extension });
  const [busy, ...calm] = office.platforms as [string, ...string[]];
  const desks = [await office.desk(busy, { everyMs: 30, flushMs: 80 })];
  for (const name of calm) desks.push(await office.desk(name, { everyMs: 100 }));
  for (let n = 1; n <= times; n += 1) {
    await sleep(LEAST_MS + Math.random() * (MOST_MS - LEAST_MS));
    before(extension, n);
    const lives = desks.map((desk) => desk.life());
    await office.product.reloadExtension();
    for (const [i, desk] of desks.entries()) await desk.next(lives[i]);
  }
  for (const desk of desks) await desk.stop();
  const outcome = await conclude(office, times);
  return [office, outcome];
}

export const reloads: Fault = {
  name: 'extension-reloads',
  times: 20,
  besideS: AWAY_S,
  async run(times) {
    const [office, outcome] = await reloading(times, () => undefined);
    await office.close();
    rmSync(office.extension, { recursive: true, force: true });
    return outcome;
  },
};

export const updates: Fault = {
  name: 'extension-updates',
  times: 20,
  besideS: AWAY_S,
  async run(times) {
    const [office, outcome] = await reloading(times, (folder, n) => {
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, version: `9.0.${n}` }));
    });
    const version = await office.product.inside(async () => chrome.runtime.getManifest().version);
    if (version !== `9.0.${times}`) outcome.misses.push(`version ${version} runs, not the newest`);
    outcome.notes.push(`version ${version} runs in the end`);
    await office.close();
    rmSync(office.extension, { recursive: true, force: true });
    return outcome;
  },
};
