/** What is done all day at a desk, on plain pages and in the popup. */
import type { Page } from '@playwright/test';
import type { Product, Site } from '../../e2e/product';
import { HOST } from './office';

/** The browser's API, in a page of the extension. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A person looks before he acts, on this process's clock. */
const LOOK_MS = 350;

export async function onPage(
  product: Product,
  site: Site,
  path: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await product.context.newPage();
  await page.goto(site.url(HOST, path));
  await page.waitForTimeout(LOOK_MS);
  await act(page);
  await page.waitForTimeout(LOOK_MS);
  await page.close();
}

async function fillsForm(page: Page): Promise<void> {
  for (const field of ['#one', '#two']) {
    await page.click(field);
    await page.keyboard.type('12');
  }
  await page.getByRole('button', { name: '提交' }).click();
}

async function logsIn(page: Page): Promise<void> {
  await page.click('#user');
  await page.keyboard.type('abc');
  await page.click('#pass');
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
}

async function checksIn(page: Page): Promise<void> {
  await page.click('#sign');
}

/** From the popup; the browser's alarm ends it. */
export async function pauses(product: Product, until: number): Promise<void> {
  const popup = await product.open('popup.html');
  await popup.evaluate(
    (when) => chrome.runtime.sendMessage({ type: 'pause', payload: { until: when } }),
    until,
  );
  await popup.close();
}

/** By the page on which it is done. */
export const ACTS = { '/report': fillsForm, '/login': logsIn, '/desk': checksIn };
