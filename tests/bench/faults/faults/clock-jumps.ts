/** The wall clock jumps forward and back amid work, by minutes and by years; the monotonic one runs on. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Office } from '../office';
import type { Fault } from '../outcome';
import { conclude } from '../outcome';

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;
/** Where the clock goes, in seconds off the true one. A flat battery has it lie years back. */
const OFFSETS = [
  0,
  10 * MINUTE_S,
  -10 * MINUTE_S,
  1,
  DAY_S,
  -40 * DAY_S,
  40 * DAY_S,
  -9_000 * DAY_S,
];
const WORKED_MS = 5_000;
/** libfaketime reads its file again after a second. */
const SEEN_MS = 1_500;
const PRESSES = 3;

export const clockJumps: Fault = {
  name: 'clock-jumps',
  times: 24,
  relives: true,
  async run(times) {
    const folder = mkdtempSync(join(tmpdir(), 'burden-clock-'));
    const file = join(folder, 'offset');
    writeFileSync(file, '+0\n');
    const office = await Office.open(2, { env: faked(file) });
    const [marked, pressed] = office.platforms as [string, string];
    // The product's own script looks at both clocks; a client's marks have times of their own.
    const page = await office.product.context.newPage();
    await page.goto(office.site.url(office.host(pressed)));
    let presses = 0;
    for (let n = 0; n < times; n += 1) {
      const desk = await office.desk(marked, { everyMs: 60, flushMs: 200 });
      await page.bringToFront();
      for (let i = 0; i < PRESSES; i += 1) {
        await page.click('#press');
        presses += 1;
      }
      await sleep(WORKED_MS);
      const offset = OFFSETS[(n + 1) % OFFSETS.length] as number;
      writeFileSync(file, `${offset < 0 ? '' : '+'}${offset}\n`);
      await sleep(SEEN_MS);
      await desk.stop();
      await desk.page.close();
    }
    await page.close({ runBeforeUnload: true });
    const outcome = await conclude(office, times);
    const found = (await office.product.traces()).filter(
      ({ kind, platform }) => kind === 'click' && platform === pressed,
    ).length;
    outcome.notes.push(`${found} of ${presses} presses by hand are there`);
    if (found !== presses) outcome.misses.push(`${presses} presses were made, ${found} are there`);
    await office.close();
    rmSync(folder, { recursive: true, force: true });
    return outcome;
  },
};

/** The wall clock of a browser, moved by what `file` says; the monotonic one is left alone. */
function faked(file: string): Record<string, string> {
  const library = readdirSync('/usr/lib')
    .map((name) => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`)
    .find((path) => existsSync(path));
  if (!library) throw new Error('libfaketime is missing: apt install faketime');
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
    DONT_FAKE_MONOTONIC: '1',
  };
}
