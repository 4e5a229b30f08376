/** What the extension takes: bytes on disk, and the heaps of a page and of the worker. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { Product } from '../../e2e/product';

/** Bytes of the extension's own database in the browser's profile. */
export function bytesOnDisk({ profile, id }: Product): number {
  const folder = join(profile, 'Default', 'IndexedDB');
  const own = readdirSync(folder).filter((name) => name.includes(id));
  if (own.length === 0) throw new Error(`no database of ${id} in ${folder}`);
  return own.reduce((sum, name) => sum + sizeOf(join(folder, name)), 0);
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  // A file of the database may be merged into another while it is looked at.
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** Bytes in use once the garbage is collected. */
export async function pageHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same of the worker, which is spoken to through a page. */
export async function workerHeap({ context, id }: Product, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (!worker) throw new Error('the worker sleeps');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  await toTarget(session, sessionId, 1, 'HeapProfiler.collectGarbage');
  const usage = await toTarget(session, sessionId, 2, 'Runtime.getHeapUsage');
  await session.detach();
  return (usage as { usedSize: number }).usedSize;
}

function toTarget(session: CDPSession, sessionId: string, id: number, method: string) {
  const answer = new Promise<unknown>((done) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const said = JSON.parse(message) as { id?: number; result?: unknown };
      if (said.id === id) done(said.result);
    });
  });
  const message = JSON.stringify({ id, method });
  return session.send('Target.sendMessageToTarget', { message, sessionId }).then(() => answer);
}
