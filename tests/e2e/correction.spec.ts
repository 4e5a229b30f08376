/** 这不是打卡: a correction by the product's own pages, kept beside the trace and undone as easily. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
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
});
test.afterEach(() => product.close());

const row = async () => (await product.days())[0];
const burden = async () =>
  Object.values((await row())?.activities ?? {}).reduce((sum, ms) => sum + ms, 0);

test('a check-in that was none is taken back, and brought back, from the popup on', async () => {
  await product.measure(platform(HOST));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.waitForTimeout(1_500);
  await opened.click('#sign');
  await opened.waitForTimeout(2_000);
  await opened.close();
  const [checkin] = await product.settled('checkin', 1);
  expect((await row())?.checkinN).toBe(1);
  const [before, checkinTime] = [await burden(), (await row())?.activities.checkin ?? 0];
  expect(checkinTime).toBeGreaterThan(0);

  const popup = await product.open('popup.html');
  const [dashboard] = await Promise.all([
    product.context.waitForEvent('page'),
    popup.getByRole('button', { name: '登录、打卡记错了？' }).click(),
  ]);
  await dashboard.waitForLoadState();
  await expect(dashboard.locator('#today')).toBeFocused();
  await dashboard.getByRole('button', { name: /^这不是打卡/ }).click();
  await expect(dashboard.getByText('你说这不是打卡，不计')).toBeVisible();
  const [tombstone] = await product.settled('void', 1);
  expect(tombstone).toMatchObject({ of: checkin?.key, platform: checkin?.platform });
  expect(await product.settled('checkin', 1)).toEqual([checkin]);
  expect(await row()).toMatchObject({ checkinN: 0, checkinMs: 0, tokenVisitN: 0 });
  expect((await row())?.activities.checkin).toBe(0);
  expect(await burden()).toBe(before);

  for (const colorScheme of ['light', 'dark'] as const) {
    await dashboard.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: dashboard }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  // It stands after a fresh start of the page and the worker, and is undone by key alone.
  await product.stopWorker();
  await dashboard.reload();
  const undo = dashboard.getByRole('button', { name: /^撤销/ });
  await undo.focus();
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('button', { name: /^这不是打卡/ })).toBeVisible();
  await product.settled('void', 2);
  expect(await row()).toMatchObject({ checkinN: 1 });
  expect((await row())?.activities.checkin).toBe(checkinTime);
  expect(await burden()).toBe(before);
});
