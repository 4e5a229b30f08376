/** The example's evening, and the pages of the product on it: the dashboard without the extension, the rest in it. */
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serveBuilt } from '../../demo/serve-built.mjs';
import { Product } from '../../e2e/product';
import { inPage } from '../in-page';
import type * as Fill from './fill';

declare global {
  var filling: typeof Fill;
}
declare const chrome: {
  tabs: { query: () => Promise<object[]> };
  permissions: { contains: () => Promise<boolean> };
};

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const FRIDAY = '2026-11-20';
const EVENING = new Date(`${FRIDAY}T17:40:00`);
const POPUP = { width: 360, height: 580 };
/** A4 at 96 dots an inch. */
export const SHEET = { width: 794, height: 1123 };

interface Size {
  width: number;
  height: number;
}

export interface Example {
  browser: Browser;
  page: Page;
  /** The dashboard's part of this name. */
  open: (section: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function example(viewport: Size, sharpness = 1): Promise<Example> {
  const built = await serveBuilt(BUILT);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport,
    locale: 'zh-CN',
    colorScheme: 'light',
    deviceScaleFactor: sharpness,
  });
  await page.clock.setFixedTime(EVENING);
  return {
    browser,
    page,
    async open(section) {
      await page.goto(`${built.demo}#${section}`);
      // Another part of the same page is no new page.
      await page.reload();
      await page.locator('main h1').first().waitFor();
    },
    async close() {
      await browser.close();
      await built.close();
    },
  };
}

/** The weekly report as it is printed. */
export async function printed({ page, open }: Example): Promise<Buffer> {
  await page.setViewportSize(SHEET);
  await open('report');
  await page.emulateMedia({ media: 'print' });
  const picture = await page.screenshot();
  await page.emulateMedia({ media: 'screen' });
  return picture;
}

/** The product with nothing chosen. */
export async function inProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  const product = await Product.launch();
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

/** The popup over the example, as high as it is. */
export function popup(sharpness = 1): Promise<Buffer> {
  return inProduct(async (product) => {
    const own = await product.open('manifest.json');
    await own.evaluate(await inPage(resolve(import.meta.dirname, 'fill.ts'), 'filling'));
    await own.evaluate((day) => filling.fill(day), FRIDAY);
    await own.close();
    const page = await product.context.newPage();
    await page.clock.setFixedTime(EVENING);
    await page.setViewportSize(POPUP);
    const [platform] = (await product.measured()).slice(-1);
    await page.addInitScript(over, platform?.matches[0]?.replace(/\*$/, '') ?? '');
    await page.goto(`chrome-extension://${product.id}/popup.html`);
    await page.locator('main h1').waitFor();
    const height = await page.evaluate(() => document.body.scrollHeight);
    const session = await product.context.newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: POPUP.width, height, deviceScaleFactor: sharpness, mobile: false },
    });
    const clip = { x: 0, y: 0, width: POPUP.width, height, scale: 1 };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(data, 'base64');
  });
}

/** The popup asks which page it was opened over: here, one of the example's. */
function over(url: string): void {
  chrome.tabs.query = async () => [{ id: 1, url }];
  chrome.permissions.contains = async () => true;
}
