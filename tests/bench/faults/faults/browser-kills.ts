/** The whole browser is killed amid work that is sent at the product's own pace, and started again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Office } from '../office';
import type { Fault } from '../outcome';
import { conclude } from '../outcome';

/** Longer than a page holds what it noticed. */
const LEAST_MS = 4_000;
const MOST_MS = 22_000;

export const browserKills: Fault = {
  name: 'browser-kills',
  times: 50,
  async run(times) {
    const office = await Office.open(3);
    for (let n = 0; n < times; n += 1) {
      // One sends all the time; two as the product does.
      const [busy, ...calm] = office.platforms as [string, ...string[]];
      await office.desk(busy, { everyMs: 100, flushMs: 500 });
      for (const name of calm) await office.desk(name, { everyMs: 400 });
      await sleep(LEAST_MS + Math.random() * (MOST_MS - LEAST_MS));
      await office.killBrowser();
      await office.restart();
    }
    const outcome = await conclude(office, times, {
      notes: ['one page of three sends all the time, two at the pace of the product'],
    });
    await office.close();
    return outcome;
  },
};
