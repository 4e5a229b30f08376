/** Three browsers with as much history each, and an empty page beside them, opened in turns. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as History from './history';

const HISTORY = resolve(import.meta.dirname, 'history.ts');
const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const EMPTY = 'empty.html';
/** Three years of 250 workdays. */
const WORKDAYS = 750;
const BATCHES = 300;
/** A page is drawn as people see it: the first paint comes with the first figure. */
const PAINTED_WITHIN_MS = 10_000;
/** Popup, click to figure, over an empty page of the same run; and how it may grow with history. */
const MOST_OVER_EMPTY_MS = 60;
const MOST_GROWTH_MS = 20;

interface Options {
  rounds?: string;
  workdays?: string;
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
  const { Product, platform } = await import('../../e2e/product');
  const code = await historyCode();
  const histories = { 'no data': 0, 'one day': 1, 'three years': Number(workdays) };
  const benches: [string, Awaited<ReturnType<typeof Product.launch>>][] = [];
  for (const [name, days] of Object.entries(histories)) {
    const product = await Product.launch();
    await product.measure(...Array.from({ length: 3 }, (_, i) => platform(`p${i}.gov.localhost`)));
    const page = await product.open(EMPTY);
    await page.evaluate(code);
    const traces = days ? await page.evaluate((n) => bench.seed(n), days) : 0;
    const rate = (BATCHES / (await page.evaluate((n) => bench.recording(n), BATCHES))) * 1000;
    console.log(
      `${name}: ${traces.toLocaleString('en')} traces; ${rate.toFixed(0)} batches of 20 clicks a second, ${(rate * 20).toFixed(0)} traces`,
    );
    if (days)
      console.log(
        `  all day rows anew: ${((await page.evaluate(() => bench.rebuilding())) / 1000).toFixed(2)} s`,
      );
    await page.close();
    benches.push([name, product]);
  }

  const times = new Map<string, number[]>();
  const note = (what: string, ms: number) => times.set(what, [...(times.get(what) ?? []), ms]);
  for (let round = -1; round < Number(rounds); round += 1) {
    for (const [name, product] of benches) {
      for (const page of [EMPTY, 'popup.html', 'dashboard.html']) {
        const ms = await painted(await product.open(page));
        // The first of each warms the browser up.
        if (round >= 0) note(`${page.replace('.html', '')}, ${name}`, ms);
      }
    }
  }
  for (const [, product] of benches) await product.close();
  rmSync(extension, { recursive: true, force: true });
  return report(times);
}

/** Milliseconds from opening to the first paint. */
async function painted(page: Page): Promise<number> {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  await page.waitForFunction(paint, undefined, { timeout: PAINTED_WITHIN_MS });
  const ms = await page.evaluate(paint);
  await page.close();
  return ms;
}

function report(times: ReadonlyMap<string, readonly number[]>): number {
  console.log(`\n${''.padEnd(28)}median, ms   quartiles`);
  const at = (what: string, share: number) => {
    const sorted = [...(times.get(what) ?? [])].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  };
  for (const what of times.keys()) {
    console.log(
      `${what.padEnd(28)}${at(what, 0.5).toFixed(1).padStart(10)}   ${at(what, 0.25).toFixed(1)} – ${at(what, 0.75).toFixed(1)}`,
    );
  }
  const over = at('popup, three years', 0.5) - at('empty, three years', 0.5);
  const growth = at('popup, three years', 0.5) - at('popup, one day', 0.5);
  console.log(
    `\npopup with three years over an empty page: ${over.toFixed(1)} ms (at most ${MOST_OVER_EMPTY_MS})`,
  );
  console.log(
    `popup with three years over one day: ${growth.toFixed(1)} ms (at most ${MOST_GROWTH_MS})`,
  );
  return over > MOST_OVER_EMPTY_MS || growth > MOST_GROWTH_MS ? 1 : 0;
}

async function historyCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: HISTORY, formats: ['iife'], name: 'bench' } },
  });
  const [first] = [built].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  return `${code}; globalThis.bench = bench`;
}
