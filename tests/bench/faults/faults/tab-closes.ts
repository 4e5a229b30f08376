/** Tabs are closed as their user closes them, amid batches; before every second the worker is stopped. */
import { setTimeout as sleep } from 'node:timers/promises';
import { closeByHand } from '../../../e2e/playing';
import { isMark } from '../mark';
import { Office } from '../office';
import type { Fault } from '../outcome';
import { conclude } from '../outcome';
import { WorkerKiller } from '../worker';

const WORKED_MS = 1_500;

export const tabCloses: Fault = {
  name: 'tab-closes',
  times: 200,
  async run(times) {
    const office = await Office.open(2);
    const killer = await WorkerKiller.at(office);
    let pressed = 0;
    for (let n = 0; n < times; n += 1) {
      const name = office.platforms[n % 2] as string;
      const desk = await office.desk(name, { everyMs: 30, flushMs: 100 });
      // What the product's own script holds of a press has at most a tab's whole life to be sent.
      await desk.page.click('#press');
      pressed += 1;
      await sleep(Math.random() * WORKED_MS);
      if (n % 2) await killer.stop();
      await closeByHand(desk.page);
    }
    await killer.close();
    const outcome = await conclude(office, times);
    const presses = (await office.product.traces()).filter(
      (trace) => trace.kind === 'click' && !isMark(trace),
    ).length;
    outcome.notes.push(
      `${presses} of ${pressed} presses by hand are there, noticed by the product's own script`,
    );
    if (presses > pressed) outcome.misses.push(`${presses - pressed} presses too many`);
    if (presses < pressed) outcome.misses.push(`${pressed - presses} presses are gone`);
    await office.close();
    return outcome;
  },
};
