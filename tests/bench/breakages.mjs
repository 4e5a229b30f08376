/** Scenarios in which something breaks: the clock, the worker, the browser, the night. */
import { setTimeout as sleep } from 'node:timers/promises';

const HOUR_MS = 3_600_000;
/** A report waits at most this long in a page; what ends the browser loses at most that. */
const HELD_MS = 16_000;

/** @returns {import('./scenarios.mjs').Scenario[]} */
export function breakages({ plain, write, closeUp, LINE, seconds }) {
  /** Nothing beyond what was typed; at most `lost` of it missing. */
  const nothingInvented =
    (lost) =>
    ({ truth, measured }) => [
      {
        what: `0 s invented, at most ${seconds(lost)} s lost`,
        truth: seconds(truth.activeMs),
        measured: seconds(measured.activeMs),
        good:
          measured.activeMs <= truth.activeMs + 500 && measured.activeMs >= truth.activeMs - lost,
      },
    ];
  /** Types, lets something happen, types on. */
  const around = (happens) => async (world) => {
    const page = await plain(world);
    await write(world, page, LINE.repeat(2));
    await happens(world);
    await write(world, page, LINE.repeat(2));
    await closeUp(world, page);
  };

  return [
    {
      name: 'stopped: the whole browser for 90 s',
      clock: { speed: 4 },
      free: true,
      act: around(async ({ browser, me }) => {
        me.leave();
        await browser.kill('SIGSTOP');
        await me.pause(90_000);
        await browser.kill('SIGCONT');
      }),
      points: nothingInvented(1_500),
    },
    {
      name: 'asleep for an hour: the wall clock leaps, the monotonic one does not',
      clock: { steps: true },
      free: true,
      act: around((world) => world.step(HOUR_MS)),
      points: nothingInvented(4_000),
    },
    {
      name: 'the clock set back by half an hour',
      clock: { steps: true },
      free: true,
      act: around((world) => world.step(-HOUR_MS / 2)),
      points: nothingInvented(4_000),
    },
    {
      name: 'midnight',
      clock: { speed: 10, from: lateTonight() },
      async act(world) {
        const page = await plain(world);
        const midnight = new Date(lateTonight()).setHours(24, 0, 0, 0);
        await world.me.pause(Math.max(0, midnight - 30_000 - world.now()));
        await write(world, page, LINE.repeat(8));
        await closeUp(world, page);
      },
      points: ({ days, measured }) => {
        const active = days.map(({ activeMs }) => activeMs);
        const sum = active.reduce((total, ms) => total + ms, 0);
        return [
          {
            what: 'split at midnight over two days, nothing lost',
            truth: '2 days',
            measured: active.map(seconds).join(' + '),
            good:
              days.length === 2 &&
              active.every((ms) => ms > 5_000) &&
              sum >= measured.activeMs - 2_000,
          },
        ];
      },
    },
    {
      name: 'the worker killed ten times',
      clock: { speed: 4 },
      async act(world) {
        const page = await plain(world);
        for (let kill = 0; kill < 10; kill += 1) {
          await write(world, page, LINE);
          await stopWorker(world.browser);
        }
        await closeUp(world, page);
      },
    },
    {
      name: 'the browser killed, started again an hour later',
      clock: { speed: 4 },
      loses: true,
      async act(world) {
        const page = await plain(world);
        await write(world, page, LINE.repeat(4));
        await world.me.pause(500);
        world.me.leave();
        await world.restart({ crash: true, later: HOUR_MS });
        const next = await plain(world);
        await write(world, next, LINE.repeat(2));
        await closeUp(world, next);
      },
      points: nothingInvented(HELD_MS),
    },
    {
      name: 'a closed night',
      clock: { speed: 4 },
      loses: true,
      async act(world) {
        const page = await plain(world);
        await write(world, page, LINE.repeat(2));
        world.me.leave();
        await world.restart({ later: 12 * HOUR_MS });
        const next = await plain(world);
        await write(world, next, LINE.repeat(2));
        await closeUp(world, next);
      },
      points: nothingInvented(HELD_MS),
    },
  ];
}

/** Time enough to start a browser before midnight; typing begins half a minute before it. */
function lateTonight() {
  return new Date().setHours(23, 56, 0, 0);
}

async function stopWorker({ pipe, id }) {
  const { targetInfos } = await pipe.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (worker) await pipe.send('Target.closeTarget', { targetId: worker.targetId });
  await sleep(100);
}
