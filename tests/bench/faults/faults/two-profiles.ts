/** Two profiles of one machine at work at once; each keeps what was done in it, and nothing else. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Office } from '../office';
import type { Fault, Outcome } from '../outcome';
import { conclude, together } from '../outcome';
import { WorkerKiller } from '../worker';

const PAUSE_MS = 1_500;

export const twoProfiles: Fault = {
  name: 'two-profiles',
  times: 40,
  async run(times) {
    const offices = [await Office.open(2), await Office.open(2)];
    const killers: WorkerKiller[] = [];
    for (const office of offices) {
      for (const name of office.platforms) await office.desk(name, { everyMs: 60, flushMs: 200 });
      killers.push(await WorkerKiller.at(office));
    }
    for (let n = 0; n < times; n += 1) {
      await sleep(Math.random() * PAUSE_MS);
      await killers[n % 2]?.stop();
    }
    const outcomes: Outcome[] = [];
    for (const [i, office] of offices.entries()) {
      await office.stopDesks();
      await killers[i]?.close();
      outcomes.push(await conclude(office, times));
    }
    const [mine, others] = offices as [Office, Office];
    const strange = others.ledger.account(await mine.product.traces()).found;
    const outcome = together(outcomes);
    // Two pages may make a mark at the same millisecond; that many are no stray ones.
    const same = mine.ledger.sharedWith(others.ledger);
    if (strange > same) outcome.misses.push(`${strange - same} marks are in the other profile`);
    for (const office of offices) await office.close();
    return outcome;
  },
};
