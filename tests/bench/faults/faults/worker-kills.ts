/** The worker is ended at random moments while three pages send batch after batch. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Office } from '../office';
import type { Fault } from '../outcome';
import { conclude } from '../outcome';
import { WorkerKiller } from '../worker';

const PAUSE_MS = 500;
const SILENT_MS = 10_000;
/** So many take minutes. */
const TOLD_OF = 100;

export const workerKills: Fault = {
  name: 'worker-kills',
  times: 1_000,
  async run(times) {
    const office = await Office.open(3);
    const desks = [];
    for (const name of office.platforms) {
      desks.push(await office.desk(name, { everyMs: 60, flushMs: 150 }));
    }
    let killer = await WorkerKiller.at(office);
    let alive = Date.now();
    for (let killed = 0; killed < times; ) {
      await sleep(Math.random() * PAUSE_MS);
      const how = Math.random() < 0.75 ? killer.stop() : killer.closeTarget();
      if (!(await how)) {
        if (Date.now() - alive < SILENT_MS) continue;
        // The browser's word on its workers stops coming after some hundred of them.
        await killer.close();
        killer = await WorkerKiller.at(office);
        alive = Date.now();
        continue;
      }
      alive = Date.now();
      killed += 1;
      if (killed % TOLD_OF === 0) console.log(`    ${killed} kills`);
    }
    const failed = office.ledger.lives.reduce((sum, life) => sum + life.failed, 0);
    for (const desk of desks) await desk.stop();
    await killer.close();
    const outcome = await conclude(office, times, {
      notes: [`${failed} messages found no answer and went to the outbox`],
    });
    await office.close();
    return outcome;
  },
};
