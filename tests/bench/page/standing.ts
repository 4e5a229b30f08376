/** What a page takes while it stands, or plays a video, and nobody touches it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Site } from '../../e2e/product';
import { playVideo } from './acts';
import type { Contestant } from './contestants';
import type { PageKind } from './pages';
import { traced } from './traced';

const SETTLES_MS = 5_000;
/** Ticks of the kernel's clock a second. */
const TICKS_S = 100;

export interface Standing {
  /** The extension's scripts in the page, ms a minute. */
  ours: number;
  /** All processes of the browser, ms of CPU a second. */
  cpu: number;
}

export async function standing(
  { context, profile }: Contestant,
  seconds: number,
  open: (page: Page) => Promise<unknown>,
): Promise<Standing> {
  const page = await context.newPage();
  await open(page);
  await page.waitForTimeout(SETTLES_MS);
  // Tracing takes of the CPU itself: first without it.
  const before = cpuOf(profile);
  await sleep(seconds * 1_000);
  const cpu = (cpuOf(profile) - before) / seconds;
  const session = await context.newCDPSession(page);
  const { ours } = await traced(session, () => sleep(seconds * 1_000));
  await page.close();
  return { ours: (ours * 60) / seconds, cpu };
}

export const idleOn =
  (site: Site, { host, path }: PageKind) =>
  (page: Page) =>
    page.goto(site.url(host, path));
export const playing = (site: Site) => (page: Page) => playVideo(page, site);

/** CPU time of the browser of a profile and all that it started, ms. */
function cpuOf(profile: string): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args=', '-ww'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? []);
  const family = new Set(
    rows.filter(([, , args]) => args?.includes(`--user-data-dir=${profile}`)).map(([pid]) => pid),
  );
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return [...family].reduce((sum, pid) => sum + ticksOf(pid ?? ''), 0) * (1_000 / TICKS_S);
}

function ticksOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
