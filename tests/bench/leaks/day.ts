/**
 * A whole day on one machine: the office's hours with platforms, the extension's own pages, files
 * and a survey, and the night with the browser left open. Everything goes through the trap.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../e2e/product';
import { Product, platform, serve } from '../../e2e/product';
import { openAll, saveAll } from './exports';
import { fastBrowser } from './fast-clock';
import { HOST, OFFICE } from './office';
import { ACTS, onPage, pauses } from './office-acts';
import { packetOf } from './packet';
import { openTrap, readNetLog } from './trap';
import { trapSees } from './trap-control';

const HOUR_MS = 3_600_000;
const STARTS = '08:00';
/** Desk hours, on the browser's clock. */
const WORK = { from: 8, to: 18 };
const SAVES_AT = 17;
const PAUSE_MS = 10 * 60_000;

export interface DayOptions {
  hours: number;
  speed: number;
  /** Everything through the trap's proxy; or without one, so that the browser resolves names. */
  proxy: boolean;
}

export async function day(options: DayOptions): Promise<boolean> {
  const { hours, speed, proxy } = options;
  const folder = mkdtempSync(join(tmpdir(), 'burden-day-'));
  const from = new Date(`${new Date().toDateString()} ${STARTS}`);
  const executable = fastBrowser(folder, from, speed);
  if (!executable) {
    console.log('libfaketime is missing: apt install faketime. The day was not driven.');
    return false;
  }
  const site = await serve(OFFICE);
  const logFile = join(folder, 'net.json');
  const trap = await openTrap(site.port, logFile, proxy);
  const product = await Product.launch({ executable, flags: trap.flags });
  await measures(product);
  const done = await drive(product, site, hours, speed);
  const traces = await product.traces();
  await product.close();
  trap.close();
  site.close();
  const log = readNetLog(logFile);
  rmSync(folder, { recursive: true, force: true });

  console.log(
    `${done.hours.toFixed(1)} h at ${speed} times the clock's pace, ${proxy ? 'all through a proxy' : 'without a proxy'}:`,
  );
  console.log(
    `  ${done.asked.length} pages of a platform, ${traces.length} traces, worker stopped ${done.stops} times, ${done.opened} of the own pages opened, ${done.saved} files saved`,
  );
  console.log(
    `  seen: ${trap.pages.length} requests of the pages, ${trap.maker.length} of the browser to its maker; ${log.requests} requests and ${log.events} events in its log`,
  );
  const finds = {
    'to anywhere else': trap.strange,
    "for the extension, by the browser's log": log.byExtension,
    'to a platform that no page made': proxy ? without(trap.pages, done.asked) : [],
    'made and not seen (the trap is blind)': proxy ? without(done.asked, trap.pages) : [],
    datagrams: log.peers,
  };
  for (const [what, all] of Object.entries(finds)) {
    console.log(`  ${what}: ${all.length}`);
    for (const one of new Set(all)) console.log(`    ${one}`);
  }
  const sees = await trapSees(proxy);
  return sees && traces.length > 0 && Object.values(finds).every((all) => all.length === 0);
}

/** On a fast clock a press is forgotten before the browser has asked whose it was: once more, then. */
async function measures(product: Product, tries = 6): Promise<void> {
  await product.measure(platform(HOST)).catch((error) => {
    if (tries === 0) throw error;
    return measures(product, tries - 1);
  });
}

/** The office's hours, and the rest of the day with the browser left open. */
async function drive(product: Product, site: Site, hours: number, speed: number) {
  const now = await clockOf(product, speed);
  const began = now();
  const done = { asked: [] as string[], stops: 0, opened: 0, saved: 0, hours: 0 };
  while (now() - began < hours * HOUR_MS) {
    const hour = new Date(now()).getHours();
    const ends = now() + HOUR_MS;
    if (hour >= WORK.from && hour < WORK.to) {
      for (const [path, act] of Object.entries(ACTS)) {
        done.asked.push(`GET ${path}`);
        await onPage(product, site, path, act);
      }
      await pauses(product, now() + PAUSE_MS);
    }
    if (done.opened === 0) done.opened = Object.keys(await openAll(product)).length;
    if (hour >= SAVES_AT && done.saved === 0) {
      const files = { ...(await saveAll(product)), ...(await packetOf(product)) };
      done.saved = Object.keys(files).filter((name) => !name.includes(': ')).length;
    }
    // The worker rests when nothing happens; with a debugger attached it must be stopped.
    await product.stopWorker();
    done.stops += 1;
    await sleepUntil(Math.min(ends, began + hours * HOUR_MS), now, speed);
  }
  return { ...done, hours: (now() - began) / HOUR_MS };
}

/** On the browser's clock. */
async function clockOf(product: Product, speed: number): Promise<() => number> {
  const there = await product.inside(async () => Date.now());
  const here = Date.now();
  return () => there + (Date.now() - here) * speed;
}

async function sleepUntil(then: number, now: () => number, speed: number): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.max(0, then - now()) / speed));
}

/** What is in `all` more often than in `known`. */
function without(all: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
