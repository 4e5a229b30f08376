/**
 * Whether a page can tell: the same page on a measured host, on an unmeasured one, and in a browser
 * without the extension, asked the same questions.
 */
import type { BrowserContext } from '@playwright/test';
import type { Site } from '../../e2e/product';
import { Product, platform, serve } from '../../e2e/product';
import { bareBrowser } from './bare-browser';
import type { Probes } from './probe-page';
import { probe, TRIPWIRES } from './probe-page';

const MEASURED = 'oa.gov.localhost';
const UNMEASURED = 'it.gov.localhost';
const ROUNDS = 3;
const LOOK_MS = 400;
const TOLD_MS = 2_000;

const BODY = `<h1>页面</h1><p>这里是一段正文。</p><form onsubmit="event.preventDefault()">
  <label>户数<input id="one"></label><label>人数<input id="two"></label><button>提交</button></form>`;

export async function probing(): Promise<boolean> {
  const site = await serve({
    '/': `<link rel="icon" href="data:,">${TRIPWIRES}<title>页面</title>${BODY}`,
    '/next': '<link rel="icon" href="data:,"><p>下一页</p>',
  });
  const product = await Product.launch();
  await product.measure(platform(MEASURED));
  const bare = await bareBrowser();
  const asked: Record<string, Probes[]> = { measured: [], unmeasured: [], without: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    asked.measured?.push(await answersOf(product.context, site, MEASURED, product.id));
    asked.unmeasured?.push(await answersOf(product.context, site, UNMEASURED, product.id));
    asked.without?.push(await answersOf(bare.context, site, MEASURED, product.id));
  }
  const counted = (await product.atRest()).filter(({ kind }) => kind === 'click').length;
  await product.close();
  await bare.close();
  site.close();

  const facts = (of: string) => asked[of]?.[0]?.facts ?? {};
  const told = Object.keys(facts('measured')).filter(
    (what) =>
      facts('measured')[what] !== facts('unmeasured')[what] ||
      facts('measured')[what] !== facts('without')[what],
  );
  console.log(
    `${Object.keys(facts('measured')).length} facts, asked ${ROUNDS} times of each of three pages; ${counted} clicks measured meanwhile`,
  );
  for (const what of told) {
    console.log(`  TELLS: ${what}`);
    for (const of of Object.keys(asked)) console.log(`    ${of}: ${facts(of)[what]}`);
  }
  console.log('medians, ms: [quarters]');
  for (const what of Object.keys(asked.measured?.[0]?.times ?? {})) {
    const each = Object.entries(asked).map(
      ([of, all]) => `${of} ${spread(all.flatMap(({ times }) => times[what] ?? []))}`,
    );
    console.log(`  ${what.padEnd(24)}${each.join(', ')}`);
  }
  return told.length === 0 && counted > 0;
}

/** After a user's presses, a going away and a coming back. */
async function answersOf(
  context: BrowserContext,
  site: Site,
  host: string,
  id: string,
): Promise<Probes> {
  const page = await context.newPage();
  await page.goto(site.url(host));
  await page.waitForTimeout(LOOK_MS);
  await page.click('#one');
  await page.keyboard.type('12');
  await page.click('#two');
  await page.keyboard.type('34');
  await page.click('button');
  await page.waitForTimeout(TOLD_MS);
  await page.goto(site.url(host, '/next'));
  await page.goBack();
  await page.waitForTimeout(LOOK_MS);
  const answers = await page.evaluate(probe, id);
  await page.close();
  return normal(answers, host);
}

/** The host is what differs by design. */
function normal({ facts, times }: Probes, host: string): Probes {
  const alike = (text: string) => text.replaceAll(host, 'HOST');
  return {
    times,
    facts: Object.fromEntries(Object.entries(facts).map(([what, text]) => [what, alike(text)])),
  };
}

function spread(all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2);
  return `${at(0.5)} [${at(0.25)}–${at(0.75)}]`;
}
