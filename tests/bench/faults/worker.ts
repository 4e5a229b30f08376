/** Ends the background worker in the ways in which it can end, and knows whether it was alive. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Office } from './office';

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
    if (!RUNNING.includes(this.status)) return false;
    const targets = await soon(this.session.send('Target.getTargets'));
    const worker = targets?.targetInfos.find(({ type }) => type === 'service_worker');
    if (!worker) return false;
    await soon(this.session.send('Target.closeTarget', { targetId: worker.targetId }));
    return true;
  }

  async close(): Promise<void> {
    await this.own.close().catch(() => undefined);
  }
}

async function soon<T>(done: Promise<T>): Promise<T | null> {
  return Promise.race([done.catch(() => null), sleep(DONE_WITHIN_MS, null)]);
}
