/** A working day on one page, on a fast clock: what is left in the heap, and how often the worker is woken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Product, platform, serve } from '../../e2e/product';
import { fastBrowser } from '../leaks/fast-clock';
import { heapOf } from './acts';
import { MEASURED, routes } from './pages';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The browser puts the worker to sleep once nothing came for so long. */
const SLEEPS_MS = 30_000;
/** The app asks its server so often: as often as this machine draws it on a clock this fast. */
const POLL_MS = 30_000;
/** What is noticed last is sent by then. */
const SENT_BY_MS = 20_000;

export interface Hours {
  /** KB, after the first hour and after the last. */
  heap: { first: number; last: number };
  /** What was done, a minute of use: a press, a key and a move each. */
  acts: number;
  /** Messages that the worker stored, the most in a minute of use. */
  messages: number;
  /** Times that it was woken, a minute of use. */
  wakes: number;
  /** Messages in an hour in which nobody touched the page. */
  idle: number;
}

/** Null where libfaketime is missing. */
export async function hoursOf(hours: number, speed: number): Promise<Hours | null> {
  const folder = mkdtempSync(join(tmpdir(), 'burden-hours-'));
  const executable = fastBrowser(folder, new Date(), speed);
  if (!executable) return null;
  const site = await serve(await routes());
  const product = await Product.launch({ executable });
  await product.measure(platform(MEASURED));
  const page = await product.context.newPage();
  await page.goto(`${site.url(MEASURED, '/app')}#${POLL_MS}`);
  const session = await product.context.newCDPSession(page);
  const now = () => page.evaluate(() => Date.now());
  const began = await now();
  const box = await page.locator('#press').boundingBox();
  if (!box) throw new Error('nothing to press');
  let first = 0;
  let acts = 0;
  for (let at = began; at < began + hours * HOUR_MS; at = await now()) {
    if (first === 0 && at > began + HOUR_MS) first = await heapOf(session);
    await page.mouse.move(200 + (at % 50), 200 + (at % 70));
    // Whoever waits until a control stands still waits minutes of this clock.
    await page.mouse.click(box.x + 5, box.y + 5);
    await page.keyboard.press('Tab');
    acts += 1;
    // As long as somebody works he does something every few seconds.
    await passes(page, 5_000);
  }
  const last = await heapOf(session);
  const used = await now();
  await passes(page, SENT_BY_MS);
  const sent = await now();
  await passes(page, HOUR_MS);
  const rows = await product.stored<{ at: number }>('batches');
  const times = rows.map(({ at }) => at).sort((a, b) => a - b);
  await product.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
  const inUse = times.filter((at) => at >= began && at <= sent);
  return {
    heap: { first: first || last, last },
    messages: mostInAMinute(inUse),
    acts: acts / ((used - began) / MINUTE_MS),
    wakes: wakesIn(inUse) / ((used - began) / MINUTE_MS),
    idle: times.filter((at) => at > sent).length,
  };
}

/** By the page's own clock, which is fast: the one who drives it has the ordinary one. */
function passes(page: Page, ms: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((over) => setTimeout(over, time)), ms);
}

function mostInAMinute(times: readonly number[]): number {
  return times.reduce((most, from) => {
    const n = times.filter((at) => at >= from && at < from + MINUTE_MS).length;
    return Math.max(most, n);
  }, 0);
}

function wakesIn(times: readonly number[]): number {
  return times.filter((at, i) => at - (times[i - 1] ?? 0) > SLEEPS_MS).length;
}
