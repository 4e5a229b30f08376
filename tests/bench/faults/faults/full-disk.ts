/** No room for a byte more: on a small disk of its own, and by a quota put on the database. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../office';
import { Office } from '../office';
import type { Fault } from '../outcome';
import { conclude } from '../outcome';
import type { Language } from '../said';
import { stillSaid, unsaid } from '../said';
import { SmallDisk } from '../small-disk';
import { WorkerKiller } from '../worker';

const DISK_MB = 500;
const WORKED_MS = 5_000;
const FULL_MS = 25_000;
/** A page asks again within the time that it holds what it noticed. */
const AGAIN_MS = 17_000;
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const PACES = [{ everyMs: 50, flushMs: 150 }, { everyMs: 100 }];

const seated = (office: Office): Promise<Desk[]> =>
  Promise.all(
    office.platforms.map((name, i) => office.desk(name, PACES[i % 2] as (typeof PACES)[0])),
  );

export const fullDisk: Fault = {
  name: 'full-disk',
  times: 4,
  async run(times) {
    const misses: string[] = [];
    const disk = new SmallDisk(DISK_MB);
    const profile = join(disk.folder, 'profile');
    mkdirSync(profile);
    const office = await Office.open(2, { profile });
    for (let n = 0; n < times; n += 1) {
      const language = LANGUAGES[n % 2] as Language;
      if (n > 0) {
        await office.product.context.close();
        await office.restart({ language });
      }
      const desks = await seated(office);
      const killer = await WorkerKiller.at(office);
      await sleep(WORKED_MS);
      // What the browser deletes for itself is taken as well.
      for (let left = FULL_MS; left > 0; left -= 1_000) {
        await disk.fill();
        await sleep(1_000);
        if (left % 7_000 === 0) await killer.stop();
      }
      misses.push(...(await unsaid(office, 'full', language)));
      // A tab that is closed on a full disk has nowhere to put what it holds.
      disk.empty();
      await sleep(AGAIN_MS);
      for (const desk of desks) await desk.stop();
      await sleep(2_000);
      misses.push(...(await stillSaid(office)));
      await killer.close();
    }
    const outcome = await conclude(office, times, {
      misses,
      notes: [
        `a profile on a disk of ${DISK_MB} MB, filled to the last byte for ${FULL_MS / 1000} s each time`,
      ],
    });
    await office.close();
    disk.remove();
    return outcome;
  },
};

export const fullQuota: Fault = {
  name: 'full-quota',
  times: 4,
  async run(times) {
    const misses: string[] = [];
    const office = await Office.open(2);
    const own = await office.product.open('manifest.json');
    const session = await office.product.context.newCDPSession(own);
    const origin = `chrome-extension://${office.product.id}`;
    const desks = await seated(office);
    let refused = 0;
    const failed = () => office.ledger.lives.reduce((sum, life) => sum + life.failed, 0);
    for (let n = 0; n < times; n += 1) {
      await sleep(WORKED_MS);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      const before = failed();
      await sleep(WORKED_MS);
      refused += failed() - before;
      misses.push(...(await unsaid(office, 'full')));
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
    await sleep(AGAIN_MS);
    for (const desk of desks) await desk.stop();
    if (refused === 0) misses.push('the quota refused nothing');
    const outcome = await conclude(office, times, {
      misses,
      notes: [`${refused} batches were refused and tried again`],
    });
    await office.close();
    return outcome;
  },
};
