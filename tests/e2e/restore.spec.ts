/** A copy saved, everything deleted, the copy restored: the same state, in the product's own pages. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOSTS = ['oa.gov.localhost', 'study.gov.localhost'];
const PAGE = `<h1>考勤</h1><p>今天的签到</p>
<button id="sign" onclick="setTimeout(() => { this.textContent = '已签到'; this.disabled = true; }, 200)">签到</button>`;
let site: Site;
let product: Product;

test.beforeAll(async () => {
  site = await serve({ '/': PAGE });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
  await product.measure(...HOSTS.map((host) => platform(host)));
  for (const host of HOSTS) {
    const opened = await product.context.newPage();
    await opened.goto(site.url(host));
    await opened.waitForTimeout(1_500);
    await opened.click('#sign');
    await opened.waitForTimeout(1_500);
    await opened.close();
  }
  await product.settled('checkin', HOSTS.length);
  await product.atRest();
});
test.afterEach(() => product.close());

/** What a copy must bring back. */
const records = async () => [await product.traces(), await product.days()];
const NOTHING = [[], []];
const choose = (page: Page, text: string) =>
  page
    .getByLabel('选择完整备份文件')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) });

async function accessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a saved copy brings everything back, and what is deleted comes back for ten seconds', async () => {
  const faults: string[] = [];
  const page = await product.context.newPage();
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`chrome-extension://${product.id}/dashboard.html#data`);
  const before = await records();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存完整备份' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const copy = JSON.parse(text);
  expect(copy.measured.length).toBe(2);
  expect(text).not.toContain('shapeKey');

  // A platform, and back.
  await page.getByLabel('删一个平台的全部记录').selectOption({ label: `测试平台 ${HOSTS[1]}` });
  await page.getByRole('button', { name: '删除这个平台的记录' }).click();
  await expect(page.getByText(/^已删除“测试平台 study/)).toBeVisible();
  expect((await product.days()).map((row) => row.platform)).toEqual(['oa']);
  await accessible(page);
  await page.getByRole('button', { name: /^撤销删除/ }).press('Enter');
  await expect(page.getByText(/^已删除/)).toHaveCount(0);
  expect(await records()).toEqual(before);

  // A day, and back.
  const [day = ''] = (await product.days()).map((row) => row.day);
  await page.getByLabel('删一天').fill(day);
  await page.getByRole('button', { name: '删除这一天' }).click();
  await expect(page.getByRole('button', { name: /^撤销删除/ })).toBeFocused();
  expect(await records()).toEqual(NOTHING);
  await page.getByRole('button', { name: /^撤销删除/ }).click();
  await expect.poll(records).toEqual(before);

  // Everything, not undone, and restored.
  await page.getByRole('button', { name: '删除全部记录' }).click();
  await page.getByRole('button', { name: '确认全部删除' }).click();
  await expect(page.getByText(/^已删除“全部记录”/)).toBeVisible();
  expect(await records()).toEqual(NOTHING);
  await page.reload();
  await expect(page.getByRole('button', { name: /^撤销删除/ })).toHaveCount(0);
  await choose(page, text);
  await expect(page.getByText(`会增加 ${copy.traces.length} 条；0 条`)).toBeVisible();
  expect(await records()).toEqual(NOTHING);
  await accessible(page);
  await page.getByRole('button', { name: '恢复到这个浏览器' }).click();
  await expect(page.getByText(`已恢复 ${copy.traces.length} 条明细`)).toBeVisible();
  expect(await records()).toEqual(before);
  await choose(page, text);
  await expect(page.getByText(`会增加 0 条；${copy.traces.length} 条`)).toBeVisible();
  expect(faults).toEqual([]);
});

test('a copy comes into another browser, whose list then offers its platforms', async () => {
  const page = await product.open('dashboard.html#data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存完整备份' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const before = await records();
  await product.close();

  product = await Product.launch();
  await product.willGrant(`http://${HOSTS[0]}/*`);
  const other = await product.open('dashboard.html#data');
  await choose(other, text);
  await other.getByRole('button', { name: '恢复到这个浏览器' }).click();
  await expect(other.getByText(/^已恢复/)).toBeVisible();
  expect(await records()).toEqual(before);
  const options = await product.open('options.html');
  await expect(options.getByText(`测试平台 ${HOSTS[1]}`).first()).toBeVisible();
  await expect(
    options.getByRole('button', { name: `允许并测量 测试平台 ${HOSTS[1]}` }),
  ).toBeVisible();
});

test('files that mean harm are refused with a reason, and change nothing', async () => {
  const page = await product.open('dashboard.html#data');
  const state = async () => [await records(), await product.measured()];
  const before = await state();
  const copy = { format: 'fingertip-burden-copy', version: 1 };
  const hostile: [string, RegExp][] = [
    [`{"format":"fingertip-burden-copy","version":1,"traces":${'['.repeat(100_000)}`, /太长或太多/],
    [
      JSON.stringify(copy).replace('}', ',"__proto__":{"polluted":true}}'),
      /不认识的项目“__proto__”/,
    ],
    [`{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":1`).join()}}`, /太长或太多/],
    [JSON.stringify({ ...copy, version: 3 }), /来自更新的版本/],
    [JSON.stringify(copy).slice(0, -2), /不是完整的 JSON 文件/],
    ['[]', /这不是“完整备份”文件/],
  ];
  for (const [text, says] of hostile) {
    await choose(page, text);
    await expect(page.getByText(says)).toBeVisible();
    await page.reload();
  }
  expect(await page.evaluate(() => (({}) as { polluted?: boolean }).polluted)).toBe(undefined);
  expect(await state()).toEqual(before);
});
