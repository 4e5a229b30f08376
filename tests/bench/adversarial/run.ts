/** Main-thread time of each page, measured and not, in turns. */
import type { CDPSession, Page } from '@playwright/test';
import { Product, platform, serve } from '../../e2e/product';
import { FRAME, PAGES } from './pages';
import { profiled } from './profile';

const MEASURED = 'measured.gov.localhost';
const UNMEASURED = 'unmeasured.gov.localhost';
/** A page's first looks and words are told apart from what it costs while it stands. */
const SETTLES_MS = 3_000;
const WATCHED_MS = 10_000;
const PRESS_EVERY_MS = 500;
/** Of a second, over what the page takes unmeasured: 1 %. */
const MOST_ADDED_MS = 10;
/** A longer task is felt. */
const MOST_BLOCKED_MS = 50;
/** How much less a page that never rests may get done. */
const MOST_LOST = 0.02;

interface Cost {
  /** Main-thread time while it settles, in ms. */
  settling: number;
  /** Main-thread time afterwards, in ms a second. */
  busy: number;
  /** The longest task, ms; 0 where none passed 50. */
  longest: number;
  /** Turns that an endless page did. */
  work: number;
}

interface Options {
  only?: string;
  rounds?: string;
  /** Says as well which functions took the time; a build that is not minified names them. */
  profile?: boolean;
}

export async function run(options: Options): Promise<number> {
  const rounds = Number(options.rounds ?? 3);
  const names = Object.keys(PAGES).filter((name) => name.includes(options.only ?? ''));
  const site = await serve({
    '/frame': FRAME,
    ...Object.fromEntries(names.map((name, i) => [`/${i}`, pageOf(PAGES[name] ?? '')])),
  });
  const product = await Product.launch();
  await product.measure(platform(MEASURED));
  const page = await product.context.newPage();
  const session = await product.context.newCDPSession(page);
  await session.send('Performance.enable');
  let failed = 0;
  console.log(
    `n = ${rounds} rounds: ${SETTLES_MS / 1000} s to settle, then ${WATCHED_MS / 1000} s with a click every ${PRESS_EVERY_MS} ms; medians\n`,
  );
  console.log(
    `${''.padEnd(48)}settling, ms added  busy, ms/s  unmeasured   added  longest, ms  unmeasured  work done`,
  );
  for (const [i, name] of names.entries()) {
    const costs: Record<string, Cost[]> = { [MEASURED]: [], [UNMEASURED]: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const host of round % 2 ? [MEASURED, UNMEASURED] : [UNMEASURED, MEASURED]) {
        costs[host]?.push(await costOf(page, session, site.url(host, `/${i}`)));
      }
    }
    const [measured, plain] = [costs[MEASURED] ?? [], costs[UNMEASURED] ?? []];
    const busy = median(measured, 'busy');
    const added = busy - median(plain, 'busy');
    const settling = median(measured, 'settling') - median(plain, 'settling');
    const [longest, before] = [median(measured, 'longest'), median(plain, 'longest')];
    const done = median(plain, 'work') ? median(measured, 'work') / median(plain, 'work') : null;
    const over =
      done === null
        ? added > MOST_ADDED_MS || longest > Math.max(MOST_BLOCKED_MS, before * 1.5)
        : done < 1 - MOST_LOST;
    failed += Number(over);
    console.log(
      `${name.padEnd(48)}${settling.toFixed(0).padStart(18)}${busy.toFixed(1).padStart(12)}${median(plain, 'busy').toFixed(1).padStart(12)}${added.toFixed(1).padStart(8)}${longest.toFixed(0).padStart(13)}${before.toFixed(0).padStart(12)}${(done === null ? '–' : done.toFixed(3)).padStart(11)}  ${over ? 'OVER' : 'ok'}`,
    );
    if (!options.profile) continue;
    const url = site.url(MEASURED, `/${i}`);
    const spent = await profiled(session, async () => void (await costOf(page, session, url)));
    console.log(spent.join('\n'));
  }
  await product.close();
  site.close();
  console.log(
    failed
      ? `\n${failed} over: more than ${MOST_ADDED_MS} ms a second added while it stands, a task over ${MOST_BLOCKED_MS} ms, or ${MOST_LOST * 100} % less done`
      : '\nall within',
  );
  return failed ? 1 : 0;
}

function pageOf(script: string): string {
  return `<title>页面</title><h1>页面</h1><p>这里是一段正文。</p><button id="press">查询</button>
    <script>
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
      }).observe({ type: 'longtask' });
    </script>
    <script>${script}</script>`;
}

async function costOf(page: Page, session: CDPSession, url: string): Promise<Cost> {
  await page.goto(url, { waitUntil: 'load', timeout: 90_000 });
  // Building the page is the page's own affair; what is looked at afterwards is ours.
  await page.waitForTimeout(100);
  await page.evaluate('window.longest = 0');
  const loaded = await busyTime(session);
  await page.waitForTimeout(SETTLES_MS);
  await page.evaluate('window.work = window.work && 0');
  const before = await busyTime(session);
  const began = Date.now();
  const { x, y } = (await page.locator('#press').boundingBox()) ?? { x: 0, y: 0 };
  for (let t = PRESS_EVERY_MS; t <= WATCHED_MS; t += PRESS_EVERY_MS) {
    await page.waitForTimeout(began + t - Date.now());
    await page.mouse.click(x + 3, y + 3);
  }
  const seconds = (Date.now() - began) / 1000;
  const busy = (await busyTime(session)) - before;
  const { longest, work } = await page.evaluate<{ longest: number; work: number }>(
    '({ longest: window.longest, work: window.work ?? 0 })',
  );
  const settling = (before - loaded) * 1000;
  return { settling, busy: (busy * 1000) / seconds, longest, work: work / seconds };
}

/** Seconds that the page's process has spent in tasks of its main thread. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

function median(costs: readonly Cost[], of: keyof Cost): number {
  const values = costs.map((cost) => cost[of]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
