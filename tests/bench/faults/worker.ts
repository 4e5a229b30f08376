/** Ends the background worker in the ways in which it can end, and knows whether it was alive. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Office } from './office';
import { processesOf } from './office';

/** Nothing hangs on a worker that died meanwhile by itself. */
const DONE_WITHIN_MS = 5_000;
const RUNNING = ['running', 'starting'];

export class WorkerKiller {
  private status = 'stopped';
  private constructor(
    private readonly own: Page,
    private readonly session: CDPSession,
  ) {}

  static async at(office: Office): Promise<WorkerKiller> {
    const own = await office.product.open('manifest.json');
    const session = await office.product.context.newCDPSession(own);
    const killer = new WorkerKiller(own, session);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) killer.status = runningStatus;
    });
    await session.send('ServiceWorker.enable');
    return killer;
  }

  /** Stops it as the browser does when it idles; answers whether there was one to stop. */
  async stop(): Promise<boolean> {
    if (!RUNNING.includes(this.status)) return false;
    await soon(this.session.send('ServiceWorker.stopAllWorkers'));
    return true;
  }

  /** Takes its target away, as the browser's task manager does. */
  async closeTarget(): Promise<boolean> {
    const { targetInfos } = await this.session.send('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    if (!worker || !RUNNING.includes(this.status)) return false;
    await soon(this.session.send('Target.closeTarget', { targetId: worker.targetId }));
    return true;
  }

  async close(): Promise<void> {
    await this.own.close().catch(() => undefined);
  }
}

async function soon(done: Promise<unknown>): Promise<void> {
  await Promise.race([done.catch(() => undefined), sleep(DONE_WITHIN_MS, null, { ref: false })]);
}

/** Kills the process in which the worker and our own pages live; answers whether there was one. */
export function killExtensionProcess({ product }: Office): boolean {
  const pids = processesOf(product.profile, '--extension-process');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length > 0;
}
