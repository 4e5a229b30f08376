/** What a user, or a page by itself, does while the script's time is taken. */
import type { CDPSession, Page } from '@playwright/test';
import type { Site } from '../../e2e/product';
import type { PageKind } from './pages';
import { MEASURED, PORTAL, UNSEEN } from './pages';
import { traced } from './traced';

const CLICKS = 60;
const KEYS = 200;
const MUTATIONS = 1_000;
const MUTATED_AT_ONCE = 50;
/** A page's first looks are over by then. */
const SETTLES_MS = 3_000;
/** What follows an act, follows within this. */
const FOLLOWS_MS = 1_000;

/** In ms but the heap, which is in KB. Per load, per click, per key, per 1,000 mutations. */
export interface Costs {
  /** Of a load, what the script that is there from the start takes. */
  start: number;
  load: number;
  scripts: number;
  click: number;
  key: number;
  mutations: number;
  heap: number;
  /** With what the acts left. */
  heapUsed: number;
}

export async function costsOf(page: Page, site: Site, { host, path }: PageKind): Promise<Costs> {
  const session = await page.context().newCDPSession(page);
  const loading = await traced(session, async () => {
    await page.goto(site.url(host, path), { waitUntil: 'load' });
    await page.waitForTimeout(SETTLES_MS);
  });
  const heap = await heapOf(session);
  const clicks = await traced(session, () => click(page, CLICKS));
  const keys = await traced(session, () => type(page));
  const mutations = await traced(session, () => mutate(page));
  return {
    start: loading.first,
    load: loading.ours,
    scripts: loading.scripts,
    click: clicks.ours / CLICKS,
    key: keys.ours / KEYS,
    mutations: mutations.ours,
    heap,
    heapUsed: await heapOf(session),
  };
}

/** KB that each frame which nobody sees adds to a page. */
export async function unseenFrame(page: Page, site: Site): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const heapAt = async (path: string) => {
    await page.goto(site.url(MEASURED, path), { waitUntil: 'load' });
    await page.waitForTimeout(SETTLES_MS);
    return heapOf(session);
  };
  const without = await heapAt('/desk');
  return ((await heapAt(PORTAL)) - without) / UNSEEN;
}

/** Once what nobody holds is gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_024;
}

async function click(page: Page, times: number): Promise<void> {
  const box = await page.locator('#press').boundingBox();
  if (!box) throw new Error('nothing to press');
  for (let i = 0; i < times; i += 1) {
    await page.mouse.click(box.x + 5, box.y + 5);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(FOLLOWS_MS);
}

async function type(page: Page): Promise<void> {
  await page.locator('#field').focus();
  for (let i = 0; i < KEYS; i += 1) await page.keyboard.press('a');
  await page.waitForTimeout(FOLLOWS_MS);
}

async function mutate(page: Page): Promise<void> {
  await page.evaluate(
    async ([all, atOnce]) => {
      const place = document.body.appendChild(document.createElement('div'));
      for (let n = 0; n < all; n += atOnce) {
        for (let i = 0; i < atOnce; i += 1) {
          const one = place.appendChild(document.createElement('p'));
          one.textContent = `第 ${n + i} 条`;
          one.className = n % 2 ? 'odd' : 'even';
        }
        await new Promise((next) => setTimeout(next, 20));
      }
      place.remove();
    },
    [MUTATIONS, MUTATED_AT_ONCE] as const,
  );
  await page.waitForTimeout(FOLLOWS_MS);
}

/** Presses play, and waits until it plays. */
export async function playVideo(page: Page, site: Site): Promise<void> {
  await page.goto(site.url(MEASURED, '/video'));
  await page.locator('body[data-ready]').waitFor();
  await page.locator('#press').click();
  await page.waitForFunction('!lesson.paused && lesson.currentTime > 0');
}
