/** 个人留存: what the built product saves, read back as any other program reads it. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { PersonalCopy } from '../../src/core/personal-copy';
import type { StoredTrace } from '../../src/core/trace';
import { readCsv } from '../unit/csv-reader';
import { readXlsx } from '../unit/xlsx-reader';
import { expect, test } from './fixture';
import type { Product } from './product';
import { platform } from './product';
import { putRows } from './records-in-page';

/** The browser's API, in a page of the extension. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

const HOST = 'oa.gov.localhost';
const FORMULA = '=HYPERLINK("https://example.invalid","点这里")';
/** Enough for a sheet that the writer would hand to workers of its own. */
const TRACES = 5_000;

/** Puts invented records where the product keeps its own, and opens the page that saves them. */
async function open(product: Product): Promise<{ page: Page; traces: StoredTrace[] }> {
  await product.measure(platform(HOST, { name: FORMULA }));
  const noon = new Date().setHours(12, 0, 0, 0);
  const now = new Date(noon);
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
  const traces: StoredTrace[] = Array.from({ length: TRACES }, (_, i) => ({
    key: i + 1,
    at: noon + i,
    day,
    platform: 'oa',
    visit: `v${i >> 3}`,
    kind: 'click',
    purpose: 'acknowledge',
  }));
  const page = await product.open('dashboard.html');
  await page.locator('main').waitFor();
  await page.evaluate(putRows, { traces });
  await page.goto(`chrome-extension://${product.id}/dashboard.html#data`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, traces };
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await expect(page.getByText(download.suggestedFilename())).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('each file says that it is personal, holds all there is, and runs nothing', async ({
  product,
}) => {
  const { page, traces } = await open(product);
  const faults: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));

  const json = await saved(page, '保存完整备份');
  expect(json.name).toMatch(/^指尖负担计-个人留存-\d{4}-\d\d-\d\d\.json$/);
  const text = json.bytes.toString('utf8');
  expect(text.split('\n')[0]).toMatch(/个人留存.*Personal copy/);
  const copy = JSON.parse(text) as PersonalCopy;
  expect(copy.traces).toEqual(traces);
  expect(copy.measured.map(({ name }) => name)).toEqual([FORMULA]);

  const csv = await saved(page, '保存明细');
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [label = [], head = [], ...rows] = readCsv(csv.bytes.subarray(3).toString('utf8'));
  expect(label[0]).toMatch(/^个人留存/);
  expect(rows).toHaveLength(TRACES);
  expect(rows[0]?.[head.indexOf('平台')]).toBe(`'${FORMULA}`);

  const days = await saved(page, '保存每日汇总');
  expect(days.name).toMatch(/^指尖负担计-个人留存-每日-.*\.csv$/);

  const workbook = await saved(page, '保存表格');
  expect(workbook.name).toMatch(/^指尖负担计-个人留存-\d{4}-\d\d-\d\d\.xlsx$/);
  const sheets = readXlsx(workbook.bytes);
  expect(Object.keys(sheets)).toEqual(['每日', '明细', '对照线索', '指标说明']);
  for (const [first = []] of Object.values(sheets)) expect(first[0]).toMatch(/^个人留存/);
  expect(sheets.明细).toHaveLength(TRACES + 2);
  expect(sheets.明细?.[2]).toContain(FORMULA);

  // The key of the form labels' hashes stays where it is.
  const { measured } = (await product.inside(() => chrome.storage.local.get('measured'))) as {
    measured: { shapeKey: [number, number] };
  };
  expect(measured.shapeKey.every((word) => word > 0)).toBe(true);
  const all = [text, csv.bytes, days.bytes].map(String).join('') + JSON.stringify(sheets);
  expect(all).not.toMatch(new RegExp(`shapeKey|\\b(${measured.shapeKey.join('|')})\\b`));
  expect(faults).toEqual([]);
});

test('a copy locked by a passphrase holds nothing in the clear', async ({ product }) => {
  const { page } = await open(product);
  await page.getByRole('checkbox').check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByLabel('口令，至少 8 个字符').fill('春江花月夜2026');
  await page.getByLabel('再输一遍').fill('春江花月夜2026');
  const { name, bytes } = await saved(page, '保存完整备份');
  expect(name).toMatch(/已加锁/);
  const text = bytes.toString('utf8');
  expect(text.split('\n')[0]).toMatch(/个人留存.*Personal copy/);
  expect(text).not.toMatch(/HYPERLINK|acknowledge/);
  const keys = Object.keys(JSON.parse(text) as object);
  expect(keys).toEqual([
    'note',
    'format',
    'version',
    'kdf',
    'iterations',
    'salt',
    'iv',
    'digest',
    'data',
  ]);
});
