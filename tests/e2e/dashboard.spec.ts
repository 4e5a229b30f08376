/** 总览 over what a real day left behind, driven as its user drives it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
const PAGE = '<h1>工作台</h1><p>正文</p><button id="press">收到</button>';
let site: Site;
let product: Product;

test.beforeAll(async () => {
  site = await serve({ '/': PAGE });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
  await product.measure(platform(HOST, { name: '协同办公平台' }));
  const page = await product.context.newPage();
  await page.goto(site.url(HOST));
  for (let i = 0; i < 4; i += 1) {
    await page.click('#press');
    await page.waitForTimeout(1_000);
  }
  await page.close();
  await product.settled('click', 4);
});
test.afterEach(() => product.close());

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

test('what was done today stands in its day, week, month and quarter, and in a range of one’s own', async () => {
  const page = await product.open('dashboard.html');
  const [today] = await product.days();
  await page.getByText('日', { exact: true }).first().click();
  await expect(headline(page)).toContainText('今天，1 个平台占去');
  await expect(page.locator('#today')).toContainText('点击 4 次');
  for (const kind of ['周', '月', '季']) {
    await page.getByText(kind, { exact: true }).first().click();
    // Days before the first were not observed, and a total over them is not given.
    await expect(headline(page)).toContainText(/^(观测不足|这)/);
    await expect(page.getByRole('row', { name: /协同办公平台/ })).toContainText('4');
  }
  await page.getByText('自选', { exact: true }).click();
  await page.getByLabel('从哪天起').fill('2024-01-01');
  await expect(headline(page)).toContainText('观测不足');
  await page.getByRole('button', { name: /^只看/ }).click();
  await expect(headline(page)).not.toContainText('观测不足');
  expect(today?.slots.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(0);
});

test('the bar of today opens its timeline by key alone, and the arrows reach it', async () => {
  const page = await product.open('dashboard.html');
  await page.getByText('月', { exact: true }).first().click();
  const bars = page.getByRole('toolbar').getByRole('button');
  const last = bars.last();
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#today')).toContainText('点击 4 次');
  await expect(page.locator('#today')).toContainText('协同办公平台');
  if ((await bars.count()) > 1) {
    await page.keyboard.press('ArrowLeft');
    await expect(bars.nth(-2)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#today')).toContainText('那天没有记录');
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
