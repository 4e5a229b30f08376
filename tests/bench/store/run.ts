/** Three browsers with as much history each, and an empty page beside them, opened in turns. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Product } from '../../e2e/product';
import { inPage } from '../in-page';
import { painted } from '../painted';
import { Times } from '../times';
import { copied } from './copies';
import type * as History from './history';
import { judged } from './limits';
import { rangeChanges } from './ranges';

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const EMPTY = 'empty.html';
/** Three years of 250 workdays. */
const WORKDAYS = 750;
const PLATFORMS = 30;
const BATCHES = 300;
/** A paint is told of some frames after it. */
const PAINTED_SOON_MS = 300;

interface Options {
  rounds?: string;
  workdays?: string;
}
interface Bench {
  name: string;
  days: number;
  product: Product;
}

declare global {
  var bench: typeof History;
}

export async function run({
  rounds = '15',
  workdays = String(WORKDAYS),
}: Options): Promise<number> {
  const extension = mkdtempSync(join(tmpdir(), 'burden-store-'));
  cpSync(BUILT, extension, { recursive: true });
  writeFileSync(join(extension, EMPTY), '<!doctype html><meta charset="utf-8"><p>空</p>');
  process.env.EXTENSION_DIR = extension;
  const benches: Bench[] = [];
  const histories = { 'no data': 0, 'one day': 1, 'three years': Number(workdays) };
  const history = await inPage(join(import.meta.dirname, 'history.ts'), 'bench');
  for (const [name, days] of Object.entries(histories)) {
    benches.push({ name, days, product: await prepared(name, days, history) });
  }

  const times = new Times();
  const stopwatch = await inPage(join(import.meta.dirname, 'stopwatch.ts'), 'stopwatch');
  for (let round = -1; round < Number(rounds); round += 1) {
    // The first of each warms the browser up.
    const note = (what: string, ms: number) => void (round >= 0 && times.note(what, ms));
    for (const { name, product } of benches) {
      for (const file of [EMPTY, 'popup.html', 'dashboard.html']) {
        const page = await product.open(file);
        const what = `${file.replace('.html', '')}, ${name}`;
        note(what, await painted(page));
        if (file === 'dashboard.html') note(`${what}: figures`, await figures(page));
        await page.close();
      }
    }
    for (const { name, days, product } of benches.filter(({ days }) => days > 1)) {
      const page = await product.open('dashboard.html');
      await painted(page);
      await page.evaluate(history);
      await page.evaluate(stopwatch);
      const first = await page.evaluate((n) => bench.workdays(n).pop() ?? '', days);
      await rangeChanges(page, first, (what, ms) => note(`${name}: ${what}`, ms));
      await page.close();
    }
  }
  for (const { name, product } of benches.filter(({ days }) => days > 0)) {
    await copied(name, product);
  }
  for (const { product } of benches) await product.close();
  rmSync(extension, { recursive: true, force: true });
  times.print();
  // Beside other work everything takes longer, the empty page too.
  const [load = 0] = loadavg();
  console.log(`\nload ${load.toFixed(1)} on ${availableParallelism()} processors`);
  return judged(times) ? 0 : 1;
}

/** A browser whose extension measures thirty platforms and has so many days of history. */
async function prepared(name: string, days: number, history: string): Promise<Product> {
  const { Product, platform } = await import('../../e2e/product');
  const product = await Product.launch();
  const hosts = Array.from({ length: PLATFORMS }, (_, i) => `p${i}.gov.localhost`);
  await product.measure(...hosts.map((host) => platform(host)));
  const page = await product.open(EMPTY);
  await page.evaluate(history);
  const traces = days ? await page.evaluate((n) => bench.seed(n), days) : 0;
  const rate = (BATCHES / (await page.evaluate((n) => bench.recording(n), BATCHES))) * 1000;
  console.log(
    `${name}: ${traces.toLocaleString('en')} traces; ${rate.toFixed(0)} batches of 20 clicks a second, ${(rate * 20).toFixed(0)} traces`,
  );
  if (days) {
    const ms = await page.evaluate(() => bench.rebuilding());
    console.log(`  all day rows anew, as an upgrade makes them: ${(ms / 1000).toFixed(2)} s`);
  }
  await page.close();
  return product;
}

/** Milliseconds from opening to the paint of the largest thing on it, which the figures are of. */
async function figures(page: Page): Promise<number> {
  await page.locator('main .lead').waitFor();
  await page.waitForTimeout(PAINTED_SOON_MS);
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) =>
          done(list.getEntries().pop()?.startTime ?? Number.NaN),
        ).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}
