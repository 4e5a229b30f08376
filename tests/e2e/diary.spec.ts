/** 手工记录: two presses in the popup, kept apart from everything measured, and undone as easily. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { DiaryEntry } from '../../src/core/diary';
import { expect, test } from './fixture';
import type { Product, Site } from './product';
import { platform, serve } from './product';

const HOST = 'oa.gov.localhost';
let site: Site;
test.beforeAll(async () => {
  site = await serve({ '/': '<h1>工作台首页</h1><button id="press">收到</button>' });
});
test.afterAll(() => site.close());

async function plainToEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

const noted = (product: Product) => product.stored<DiaryEntry>('diary');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
async function popupOf(product: Product): Promise<Page> {
  const popup = await product.open('popup.html');
  await popup.setViewportSize({ width: 360, height: 580 });
  return popup;
}

/** A few seconds on a platform, so that there are figures that a note could change. */
async function somethingMeasured(product: Product): Promise<void> {
  await product.measure(platform(HOST, { name: '协同办公平台' }));
  const page = await product.context.newPage();
  await page.goto(site.url(HOST));
  for (let i = 0; i < 3; i += 1) {
    await page.click('#press');
    await page.waitForTimeout(1_000);
  }
  await page.close();
  await product.settled('click', 3);
}

test('two presses in the popup note what no browser sees, apart from what was measured', async ({
  product,
}) => {
  await somethingMeasured(product);
  const rows = await product.days();
  const popup = await popupOf(product);
  const burden = await popup.locator('.big').textContent();
  await press(popup, '工作群');
  await press(popup, '回复收到');
  await expect(popup.getByText('已记：工作群 · 回复收到 1 次 · 2 分')).toBeFocused();
  await plainToEverybody(popup);
  const [entry] = await noted(product);
  expect(entry).toMatchObject({ carrier: 'group', kind: 'acknowledge', n: 1, minutes: 2 });
  expect(entry?.day).toBe(rows[0]?.day);
  expect(await product.days()).toEqual(rows);
  await expect(popup.locator('.big')).toHaveText(burden ?? '');

  const [dashboard] = await Promise.all([
    product.context.waitForEvent('page'),
    press(popup, '另计 1 条 2 分'),
  ]);
  const sentence = dashboard.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText(/手工记录 1 条，约 2 分。不计入测得的时间。$/);
  await plainToEverybody(dashboard);
  await dashboard.getByRole('link', { name: '总览' }).click();
  await expect(sentence).not.toContainText('手工');
  const overview = await dashboard.locator('main').textContent();
  const again = await popupOf(product);
  await press(again, '工作群');
  await press(again, '回复收到');
  await expect(again.getByText(/^已记/)).toBeVisible();
  await dashboard.reload();
  await expect(sentence).toBeVisible();
  expect(await dashboard.locator('main').textContent()).toBe(overview);
});

test('one more press corrects a note, the next begins with it, and 撤销 takes it out', async ({
  product,
}) => {
  await product.measure(platform(HOST));
  const popup = await popupOf(product);
  await press(popup, '手机应用');
  await press(popup, '打卡');
  await press(popup, '增加次数');
  await press(popup, '增加分钟');
  await expect.poll(() => noted(product)).toMatchObject([{ kind: 'checkin', n: 2, minutes: 3 }]);
  await popup.close();

  await product.stopWorker();
  const later = await popupOf(product);
  await press(later, '手机应用');
  await press(later, '打卡');
  await expect(later.getByText('已记：手机应用 · 打卡 2 次 · 3 分')).toBeVisible();
  expect(await noted(product)).toHaveLength(2);
  await press(later, '撤销');
  await expect(later.getByText('已撤销，没有记下')).toBeVisible();
  await expect.poll(() => noted(product)).toHaveLength(1);
});

test('a note is added, changed, deleted and had back on the dashboard, by key alone', async ({
  product,
}) => {
  const page = await product.open('dashboard.html#diary');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有手工记录');
  const add = page.getByRole('form', { name: '补记一条' });
  await add.getByLabel('分钟').fill('1441');
  await add.getByLabel('分钟').press('Enter');
  await expect(page.getByRole('alert')).toContainText('0 到 1440');
  expect(await noted(product)).toEqual([]);
  await add.getByLabel('分钟').fill('40');
  await add.getByLabel('载体').selectOption('文档');
  await add.getByLabel('种类').selectOption('填报');
  await add.getByLabel('分钟').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已记' })).toContainText('文档 · 填报');
  await expect.poll(() => noted(product)).toMatchObject([{ carrier: 'document', minutes: 40 }]);

  await page.getByRole('button', { name: /^编辑 .*文档 · 填报$/ }).press('Enter');
  const edit = page.getByRole('form', { name: /^编辑/ });
  await expect(edit.getByLabel('日期')).toBeFocused();
  await edit.getByLabel('次数').fill('2');
  await plainToEverybody(page);
  await edit.getByLabel('次数').press('Enter');
  await expect(page.getByRole('button', { name: /^编辑/ })).toBeFocused();
  await expect.poll(() => noted(product)).toMatchObject([{ n: 2, minutes: 40 }]);
  await page.reload();
  await expect(page.getByRole('cell', { name: '2 次 · 40 分' }).first()).toBeVisible();

  const [before] = await noted(product);
  await page.getByRole('button', { name: /^删除/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeFocused();
  expect(await noted(product)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => noted(product)).toEqual([before]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 条，约 40 分');
});
