/**
 * What measuring takes of the main thread of pages that are hard to look at. It is taken from the
 * browser's profile of the page, which tells our script from the page's: the whole time of tasks,
 * compared with that of a page unmeasured, is too noisy for what is sought here.
 */
import type { CDPSession, Page } from '@playwright/test';
import { Product, platform, serve } from '../../e2e/product';
import { FRAME, PAGES } from './pages';
import type { Taken } from './profile';
import { taken } from './profile';

const MEASURED = 'measured.gov.localhost';
const UNMEASURED = 'unmeasured.gov.localhost';
/** A page's first looks and words are told apart from what it costs while it stands. */
const SETTLES_MS = 3_000;
const WATCHED_MS = 10_000;
const PRESS_EVERY_MS = 500;
/** Of a second: 1 %. */
const MOST_STANDING_MS = 10;
/** A longer task is felt. */
const MOST_BLOCKED_MS = 50;

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
    '/left': '<p>另一页</p>',
    ...Object.fromEntries(names.map((name, i) => [`/${i}`, pageOf(PAGES[name] ?? '')])),
  });
  const product = await Product.launch();
  await product.measure(platform(MEASURED));
  const page = await product.context.newPage();
  const session = await product.context.newCDPSession(page);
  let failed = 0;
  console.log(
    `n = ${rounds} rounds: ${SETTLES_MS / 1000} s to settle, ${WATCHED_MS / 1000} s with a click every ${PRESS_EVERY_MS} ms, then left; medians of the script's own time\n`,
  );
  console.log(
    `${''.padEnd(48)}${['settling, ms', 'standing, ms/s', 'leaving, ms', 'at a time, ms', "page's turns"].map((head) => head.padStart(18)).join('')}`,
  );
  for (const [i, name] of names.entries()) {
    const costs: Cost[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const cost = await costOf(page, session, site.url(MEASURED, `/${i}`));
      costs.push(cost);
      if (cost.turns === 0) continue;
      ratios.push(cost.turns / (await costOf(page, session, site.url(UNMEASURED, `/${i}`))).turns);
    }
    const ms = (of: (cost: Cost) => number) => median(costs.map(of));
    const standing = ms((cost) => cost.standing.ms) / (WATCHED_MS / 1000);
    const longest = ms((cost) => Math.max(...stagesOf(cost).map((stage) => stage.longest)));
    const over = standing > MOST_STANDING_MS || longest > MOST_BLOCKED_MS;
    failed += Number(over);
    const figures = [
      ms((cost) => cost.settling.ms),
      standing,
      ms((cost) => cost.leaving.ms),
      longest,
    ];
    // The machine's own noise is as large: the same page against itself gave 0.74 to 1.08.
    const ratio = ratios.length
      ? `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`
      : '–';
    console.log(
      `${name.padEnd(48)}${figures.map((figure) => figure.toFixed(1).padStart(18)).join('')}${ratio.padStart(18)}  ${over ? 'OVER' : 'ok'}`,
    );
    const last = costs.at(-1);
    if (options.profile && last)
      console.log(
        stagesOf(last)
          .flatMap(({ lines }) => lines)
          .join('\n'),
      );
  }
  await product.close();
  site.close();
  console.log(
    failed
      ? `\n${failed} over: more than ${MOST_STANDING_MS} ms a second while it stands, or ${MOST_BLOCKED_MS} ms at a time`
      : '\nall within',
  );
  return failed ? 1 : 0;
}

function pageOf(script: string): string {
  return `<title>页面</title><h1>页面</h1><p>这里是一段正文。</p><button id="press">查询</button>
    <script>${script}</script>`;
}

interface Cost {
  settling: Taken;
  standing: Taken;
  leaving: Taken;
  /** What an endless page got done itself in a second. */
  turns: number;
}

const stagesOf = ({ settling, standing, leaving }: Cost) => [settling, standing, leaving];

async function costOf(page: Page, session: CDPSession, url: string): Promise<Cost> {
  await page.goto(url, { waitUntil: 'load', timeout: 90_000 });
  const settling = await taken(session, () => page.waitForTimeout(SETTLES_MS));
  await page.evaluate('window.work = window.work && 0');
  const began = Date.now();
  const standing = await taken(session, async () => {
    const { x, y } = (await page.locator('#press').boundingBox()) ?? { x: 0, y: 0 };
    for (let t = PRESS_EVERY_MS; t <= WATCHED_MS; t += PRESS_EVERY_MS) {
      await page.waitForTimeout(began + t - Date.now());
      await page.mouse.click(x + 3, y + 3);
    }
  });
  const work = await page.evaluate<number>('window.work ?? 0');
  const turns = work / ((Date.now() - began) / 1000);
  const leaving = await taken(session, () => page.goto(new URL('/left', url).href));
  return { settling, standing, leaving, turns };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
