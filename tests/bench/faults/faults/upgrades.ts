/** Databases of other versions: one that cannot be upgraded now, one that never can, one too new. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { inPage } from '../../in-page';
import { Office } from '../office';
import type * as OldDatabase from '../old-database';
import type { Fault, Outcome } from '../outcome';
import { conclude, together } from '../outcome';
import type { Language, Reason } from '../said';
import { unsaid } from '../said';
import { WorkerKiller } from '../worker';

declare global {
  var faultsOld: typeof OldDatabase;
}

const WORKED_MS = 6_000;
const SETTLED_MS = 1_000;
const TROUBLED_MS = 20_000;
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const PACES = [{ everyMs: 50, flushMs: 150 }, { everyMs: 100 }];

interface Trouble {
  reason: Reason;
  /** Begins while no page works and the worker is stopped. */
  begin(own: Page): Promise<void>;
  /** Ends only once no page works and the worker is stopped. */
  quietly?: boolean;
  /** What must not have been touched by then. */
  intact?(own: Page): Promise<string[]>;
  end(own: Page): Promise<void>;
}

/** Once in each language: work, trouble amid work, work again. */
async function troubled(times: number, trouble: Trouble): Promise<Outcome> {
  const misses: string[] = [];
  const notes: string[] = [];
  const outcomes: Outcome[] = [];
  for (let n = 0; n < times; n += 1) {
    const language = LANGUAGES[n % 2] as Language;
    const office = await Office.open(2, { language });
    const script = await inPage(`${import.meta.dirname}/../old-database.ts`, 'faultsOld');
    const killer = await WorkerKiller.at(office);
    const first = await office.desk('p0', { everyMs: 50, flushMs: 150 });
    await sleep(WORKED_MS);
    await first.stop();
    await first.page.close();
    await office.atRest();
    await killer.stop();
    const own = await office.product.open('manifest.json');
    await own.evaluate(script);
    await trouble.begin(own);
    const desks = await Promise.all(
      office.platforms.map((name, i) => office.desk(name, PACES[i] as (typeof PACES)[0])),
    );
    await sleep(TROUBLED_MS);
    misses.push(...(await unsaid(office, trouble.reason, language)));
    misses.push(...((await trouble.intact?.(own)) ?? []));
    notes.push(`${(await office.waiting()).length} batches waited in the outbox`);
    if (trouble.quietly) {
      for (const desk of desks) await desk.stop();
      await sleep(SETTLED_MS);
      await killer.stop();
    }
    await trouble.end(own);
    if (trouble.quietly) for (const desk of desks) await desk.page.reload();
    await sleep(WORKED_MS);
    for (const desk of desks) await desk.stop();
    await killer.close();
    await own.close();
    outcomes.push(await conclude(office, times));
    await office.close();
  }
  return { ...together(outcomes), misses, notes };
}

const whole = async (own: Page) => JSON.stringify(await own.evaluate(() => faultsOld.whole()));

export const blockedUpgrade: Fault = {
  name: 'blocked-upgrade',
  times: 2,
  run: (times) =>
    troubled(times, {
      reason: 'blocked',
      begin: (own) => own.evaluate(() => faultsOld.ageAndHold()),
      end: (own) => own.evaluate(() => faultsOld.letGo()),
    }),
};

export const failingUpgrade: Fault = {
  name: 'failing-upgrade',
  times: 2,
  run(times) {
    let before = '';
    return troubled(times, {
      reason: 'upgrade',
      async begin(own) {
        await own.evaluate(() => faultsOld.age(true));
        before = await whole(own);
      },
      intact: async (own) => ((await whole(own)) === before ? [] : ['old records were changed']),
      end: (own) => own.evaluate(() => faultsOld.cure()),
    });
  },
};

export const newerDatabase: Fault = {
  name: 'newer-database',
  times: 2,
  run(times) {
    let before = '';
    return troubled(times, {
      reason: 'newer',
      quietly: true,
      async begin(own) {
        await own.evaluate(() => faultsOld.renew());
        before = await whole(own);
      },
      intact: async (own) => ((await whole(own)) === before ? [] : ['newer records were changed']),
      end: (own) => own.evaluate(() => faultsOld.older()),
    });
  },
};
