/** Takes the pictures: the dashboard in a browser without the extension, the popup in one with it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serveBuilt } from '../../demo/serve-built.mjs';
import { Product } from '../../e2e/product';
import { inPage } from '../in-page';
import type * as Fill from './fill';

declare global {
  var filling: typeof Fill;
}

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const FOLDER = resolve(import.meta.dirname, '../../../pictures');
const FRIDAY = '2026-11-20';
const EVENING = new Date(`${FRIDAY}T17:40:00`);
const SCREEN = { width: 1366, height: 768 };
/** A4 at 96 dots an inch. */
const SHEET = { width: 794, height: 1123 };
const POPUP = { width: 360, height: 580 };

export async function run(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const built = await serveBuilt(BUILT);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN', colorScheme: 'light' });
  await page.clock.setFixedTime(EVENING);
  for (const section of ['overview', 'findings']) {
    await open(page, `${built.demo}#${section}`);
    await take(page, section);
  }
  await page.setViewportSize(SHEET);
  await open(page, `${built.demo}#report`);
  await page.emulateMedia({ media: 'print' });
  await take(page, 'report');
  await browser.close();
  await built.close();
  await popup();
  return 0;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // Another part of the same page is no new page.
  await page.reload();
  await page.locator('main h1').first().waitFor();
}

async function popup(): Promise<void> {
  const product = await Product.launch();
  const own = await product.open('manifest.json');
  await own.evaluate(await inPage(join(import.meta.dirname, 'fill.ts'), 'filling'));
  await own.evaluate((day) => filling.fill(day), FRIDAY);
  await own.close();
  const page = await product.context.newPage();
  await page.clock.setFixedTime(EVENING);
  await page.setViewportSize(POPUP);
  await page.goto(`chrome-extension://${product.id}/popup.html`);
  await page.locator('main h1').waitFor();
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.setViewportSize({ ...POPUP, height });
  await take(page, 'popup');
  await product.close();
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
