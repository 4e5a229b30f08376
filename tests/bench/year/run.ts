/** Two browsers that live the same year: one folds what is older than 90 days, one keeps it all. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { KeepDays } from '../../../src/core/retention';
import type { Product } from '../../e2e/product';
import { inPage } from '../in-page';
import { painted } from '../painted';
import { Times } from '../times';
import type { Quarter } from './limits';
import { flat } from './limits';
import { bytesOnDisk, pageHeap, workerHeap } from './probe';
import type * as Year from './year';

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const EMPTY = 'empty.html';
const QUARTERS = 4;
const PLATFORMS = 30;

interface Options {
  days?: string;
  traces?: string;
  rounds?: string;
}
interface Life {
  name: string;
  keep: KeepDays;
  product: Product;
  /** The page that records, the whole year through. */
  page: Page;
  quarters: Quarter[];
}

declare global {
  var year: typeof Year;
}

export async function run({
  days = '250',
  traces = '2000',
  rounds = '11',
}: Options): Promise<number> {
  const extension = mkdtempSync(join(tmpdir(), 'burden-year-'));
  cpSync(BUILT, extension, { recursive: true });
  writeFileSync(join(extension, EMPTY), '<!doctype html><meta charset="utf-8"><p>空</p>');
  process.env.EXTENSION_DIR = extension;
  const script = await inPage(join(import.meta.dirname, 'year.ts'), 'year');
  const lives = [await begun('90 days', 90, script), await begun('keep all', null, script)];
  const all = await (lives[0] as Life).page.evaluate((n) => year.workdays(n), Number(days));
  // The last day comes first, so that every quarter's popup has today's figure to show.
  const today = all.splice(-1);
  for (const life of lives) await lived(life, today, Number(traces));
  head();
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const part = (n: number) => Math.round((all.length * n) / QUARTERS);
    const mine = all.slice(part(quarter), part(quarter + 1));
    const told: string[] = [];
    for (const life of lives) told.push(await lived(life, mine, Number(traces)));
    const times = await opened(lives, Number(rounds));
    for (const [i, life] of lives.entries()) {
      life.quarters.push(await stands(life, times));
      line(`${quarter + 1}`, life, told[i] ?? '');
    }
  }
  for (const { product } of lives) await product.close();
  rmSync(extension, { recursive: true, force: true });
  const [load = 0] = loadavg();
  console.log(`\nload ${load.toFixed(1)} on ${availableParallelism()} processors\n`);
  return flat(lives[0]?.quarters ?? []) ? 0 : 1;
}

async function begun(name: string, keep: KeepDays, script: string): Promise<Life> {
  const { Product, platform } = await import('../../e2e/product');
  const product = await Product.launch();
  const hosts = Array.from({ length: PLATFORMS }, (_, i) => `p${i}.gov.localhost`);
  await product.measure(...hosts.map((host) => platform(host)));
  const page = await product.open(EMPTY);
  await page.evaluate(script);
  return { name, keep, product, page, quarters: [] };
}

/** Lives these days; answers with what recording and folding took. */
async function lived({ page, keep }: Life, days: string[], traces: number): Promise<string> {
  const [all, most, kept] = [days, traces, keep] as const;
  const done = await page.evaluate(([some, n, keeping]) => year.live(some, n, keeping), [
    all,
    most,
    kept,
  ] as const);
  const batch = (done.recordMs / Math.max(1, done.batches)).toFixed(1);
  const fold = (done.foldMs / Math.max(1, days.length)).toFixed(0);
  return `${batch.padStart(7)} ${fold.padStart(8)} ${done.longestFoldMs.toFixed(0).padStart(8)}`;
}

/** The popup and an empty page of each, in turns. */
async function opened(lives: readonly Life[], rounds: number): Promise<Times> {
  const times = new Times();
  // The first of each warms the browser up.
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, product } of lives) {
      for (const file of [EMPTY, 'popup.html']) {
        const page = await product.open(file);
        const ms = await painted(page);
        await page.close();
        if (round >= 0) times.note(`${name} ${file}`, ms);
      }
    }
  }
  return times;
}

async function stands({ name, product, page }: Life, times: Times): Promise<Quarter> {
  return {
    ...(await page.evaluate(() => year.held())),
    disk: bytesOnDisk(product),
    pageHeap: await pageHeap(page),
    workerHeap: await workerHeap(product, page),
    popup: times.at(`${name} popup.html`, 0.5),
    empty: times.at(`${name} ${EMPTY}`, 0.5),
  };
}

function head(): void {
  console.log(
    'quarter  keeps      traces   rows  books  estimate   on disk  heap: page  worker   popup   empty   batch  fold/day  longest',
  );
  console.log(
    '                                             MB        MB          MB      MB      ms      ms      ms        ms       ms',
  );
}

function line(quarter: string, { name, quarters }: Life, told: string): void {
  const now = quarters[quarters.length - 1] as Quarter;
  const mb = (bytes: number, width: number) => (bytes / 1e6).toFixed(1).padStart(width);
  const cells = [
    quarter.padEnd(8),
    name.padEnd(9),
    now.traces.toLocaleString('en').padStart(7),
    String(now.days).padStart(6),
    String(now.bookkeeping).padStart(6),
    mb(now.estimate, 9),
    mb(now.disk, 9),
    mb(now.pageHeap, 11),
    mb(now.workerHeap, 7),
    now.popup.toFixed(0).padStart(7),
    now.empty.toFixed(0).padStart(7),
    told,
  ];
  console.log(cells.join(' '));
}
