/** A working day on one page, on a fast clock: what is left in the heap, and how often the worker is woken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Product, platform, serve } from '../../e2e/product';
import { fastBrowser } from '../leaks/fast-clock';
import { heapOf } from './acts';
import { MEASURED, routes } from './pages';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The browser puts the worker to sleep once nothing came for so long. */
const SLEEPS_MS = 30_000;
/** What is noticed last is sent by then. */
const SENT_BY_MS = 20_000;

export interface Hours {
  /** KB, after the first hour and after the last. */
  heap: { first: number; last: number };
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
  await page.goto(site.url(MEASURED, '/app'));
  const session = await product.context.newCDPSession(page);
  const now = () => page.evaluate(() => Date.now());
  const began = await now();
  let first = 0;
  for (let at = began; at < began + hours * HOUR_MS; at = await now()) {
    if (first === 0 && at > began + HOUR_MS) first = await heapOf(session);
    await page.mouse.move(200 + (at % 50), 200 + (at % 70));
    await page.locator('#press').click();
    await page.keyboard.press('Tab');
    // As long as somebody works he does something every few seconds.
    await page.waitForTimeout(5_000);
  }
  const last = await heapOf(session);
  const used = await now();
  await page.waitForTimeout(SENT_BY_MS);
  const sent = await now();
  await page.waitForTimeout(HOUR_MS);
  const rows = await product.stored<{ at: number }>('batches');
  const times = rows.map(({ at }) => at).sort((a, b) => a - b);
  await product.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
  const inUse = times.filter((at) => at >= began && at <= sent);
  return {
    heap: { first: first || last, last },
    messages: mostInAMinute(inUse),
    wakes: wakesIn(inUse) / ((used - began) / MINUTE_MS),
    idle: times.filter((at) => at > sent).length,
  };
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
