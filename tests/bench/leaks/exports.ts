/** Every file that the product's pages save, and every sheet that they show, as they come out. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Product } from '../../e2e/product';

/** By name of what came out, its bytes; a table's file unzipped as well. */
export type Files = Record<string, Buffer>;

const SAVES = {
  'personal copy, JSON': '保存完整备份',
  'personal copy, CSV of traces': '保存明细',
  'personal copy, CSV of days': '保存每日汇总',
  'personal copy, XLSX': '保存表格',
};
const SECTIONS = [
  'overview',
  'findings',
  'savings',
  'overlap',
  'diary',
  'work-list',
  'schedule',
  'report',
  'data',
];
const PAGES = [
  'popup',
  'welcome',
  'help',
  'options',
  'register',
  'survey',
  'organise',
  'workbench',
];
const DRAWN_MS = 700;

export async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

export async function saveAll(product: Product): Promise<Files> {
  const files: Files = {};
  for (const [what, button] of Object.entries(SAVES)) {
    // On a fast clock a press is over before its file is made, and of a tab that saves unasked the
    // browser lets only the first through.
    const page = await product.open('dashboard.html#data');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const bytes = await saved(page, button);
    await page.close();
    files[what] = bytes;
    if (!what.endsWith('XLSX')) continue;
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      files[`${what}: ${name}`] = Buffer.from(content);
    }
  }
  return files;
}

/**
 * What every page and every part of the dashboard shows. A print of the report is the same text, in
 * the numbers of its font's glyphs, where no search would find it.
 */
export async function openAll(product: Product): Promise<Files> {
  const shown: Files = {};
  const look = async (name: string, file: string) => {
    const page = await product.open(file);
    await page.waitForTimeout(DRAWN_MS);
    shown[`shown: ${name}`] = Buffer.from(await page.content());
    await page.close();
  };
  for (const section of SECTIONS) await look(`dashboard, ${section}`, `dashboard.html#${section}`);
  for (const name of PAGES) await look(name, `${name}.html`);
  await look('dashboard, example', 'dashboard.html?demo');
  return shown;
}
