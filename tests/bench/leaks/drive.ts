/** A morning at the desk: everything that a user can do with what holds a canary. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Product, Site } from '../../e2e/product';
import { canary } from './canary';
import { DESK_ADDRESS, HOST } from './pages';

/** The script reads what it measures first; nobody presses within a blink of the load. */
const LOOK_MS = 400;
const ANSWERED_MS = 1_500;
/** A frame tells what it holds at most this long after. */
const TOLD_MS = 16_000;

async function at(product: Product, site: Site, path: string): Promise<Page> {
  const page = await product.context.newPage();
  page.on(
    'dialog',
    (dialog) => void dialog.accept(canary('confirm answer')).catch(() => undefined),
  );
  await page.goto(site.url(HOST, path), { referer: site.url(HOST, `/?${canary('referrer')}`) });
  await page.waitForTimeout(LOOK_MS);
  return page;
}

/** Types by the keyboard, as trusted input. */
async function types(page: Page, field: string, text: string): Promise<void> {
  await page.click(field);
  await page.keyboard.type(text);
}

export async function handInForm(product: Product, site: Site): Promise<void> {
  const page = await at(product, site, DESK_ADDRESS);
  await types(page, '#one', canary('typed value'));
  await types(page, '#two', canary('typed value'));
  await types(page, '#three', canary('typed value'));
  await types(page, '#secret', canary('typed secret'));
  await page.selectOption('#pick', { index: 1 });
  await types(page, '#free', canary('typed value'));
  await page.getByRole('button', { name: canary('button') }).click();
  await page.waitForTimeout(ANSWERED_MS);
  // By its path, as the browser's own chooser does: a file made in the page is no user's.
  const folder = mkdtempSync(join(tmpdir(), 'burden-upload-'));
  const file = join(folder, `${canary('file name')}.png`);
  writeFileSync(file, canary('file content'));
  const chooser = page.waitForEvent('filechooser');
  await page.click('#file');
  await (await chooser).setFiles(file);
  await page.dblclick('#text');
  await page.evaluate((word) => {
    getSelection()?.selectAllChildren(document.querySelector('h1') as Element);
    document.querySelector('h1')?.append(word);
  }, canary('selection'));
  await page.evaluate((word) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', word);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true }),
    );
  }, canary('clipboard'));
  await page.click('#ask');
  const frame = page.frameLocator('#frame');
  await frame.locator('#inner').click();
  await page.keyboard.type(canary('frame value'));
  await frame.locator('#inside').click();
  await page.waitForTimeout(TOLD_MS);
  await page.click('#link');
  await page.waitForTimeout(LOOK_MS);
  await page.goBack();
  await page.waitForTimeout(LOOK_MS);
  await page.mouse.click(5, 5);
  await page.close();
  rmSync(folder, { recursive: true });
}

/** A login that is refused and then taken. */
export async function logIn(product: Product, site: Site): Promise<void> {
  const page = await at(product, site, '/login');
  await types(page, '#user', canary('login name'));
  await types(page, '#pass', canary('login secret'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(ANSWERED_MS);
  await types(page, '#pass', canary('login secret'));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(ANSWERED_MS);
  await page.close();
}
