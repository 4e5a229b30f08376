/** The first minutes of somebody new: from the browser that has just taken the product to a figure. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import type { Product, Site } from './product';
import { serve } from './product';

/** As long as a popup takes to show what a page has just told, and a browser that has just begun to know its policies. */
const SHOWN = { timeout: 20_000 };
const NAME = '内网考勤';
const HOST = 'kaoqin.gov.localhost';
let site: Site;

test.beforeAll(async () => {
  site = await serve({
    '/': '<h1>内网考勤</h1><label>姓名 <input></label><button type="button">查询</button>',
  });
});
test.afterAll(() => site?.close());

async function welcomed(product: Product): Promise<Page> {
  const is = (page: Page) => page.url().endsWith('/welcome.html');
  const there = product.context.pages().find(is);
  const page = there ?? (await product.context.waitForEvent('page', is));
  await page.locator('main').waitFor();
  return page;
}

/** Looks at what stands now: an open popup says no more than it did when it was opened. */
async function popup(product: Product): Promise<Page> {
  const page = await product.open('popup.html');
  await page.locator('main').waitFor();
  return page;
}

/** A minute as it is worked: a word, a press, a look, and again. */
async function work(page: Page): Promise<void> {
  for (const word of ['张三', '李四', '王五']) {
    await page.getByLabel('姓名').fill(word);
    await page.getByRole('button', { name: '查询' }).click();
    await page.waitForTimeout(500);
  }
}

test('from the install to the first figure, with nothing to learn', async ({ product }) => {
  // The browser has just taken it: the page of welcome is there by itself, and nothing is measured.
  const welcome = await welcomed(product);
  await expect(welcome.getByText('不得安装在涉密计算机上')).toBeVisible();
  await expect(welcome.getByText('不联网，不上传，谁也收不到')).toBeVisible();
  expect([await product.measured(), await product.granted()]).toEqual([[], []]);

  // Whoever looks before choosing is told what will be there, and how to come to it.
  const early = await popup(product);
  await expect(early.getByText(/选好以后照常办事，一分钟之内，这里就有/)).toBeVisible();
  await expect(early.getByRole('button', { name: '去选平台' })).toBeVisible();
  await early.close();
  const details = await product.open('dashboard.html');
  await expect(details.getByText(/选好以后照常办事，一分钟之内，这里就有/)).toBeVisible();
  await details.close();

  // A platform is found by its name, chosen, and allowed: three presses.
  const hosts = ['www', 'pc', 'login', 'article', 'preview-pdf'].map((name) => `${name}.xuexi.cn`);
  await product.willGrant(...hosts.flatMap((host) => [`http://${host}/*`, `https://${host}/*`]));
  await welcome.bringToFront();
  await welcome.getByRole('searchbox').fill('学习强国');
  await welcome.getByRole('checkbox').first().check();
  await expect(welcome.getByText(/浏览器会问一次.*什么都不改。/)).toBeVisible();
  await welcome.getByRole('button', { name: '开始测量所选 1 个平台' }).click();
  await expect(welcome.getByText('已开始测量 1 个平台')).toBeVisible(SHOWN);

  // What comes next is shown once, in four stations, and goes by one press.
  const tour = welcome.getByRole('region', { name: /^接下来四步/ });
  await expect(tour.getByRole('listitem')).toHaveCount(4);
  await tour.getByRole('button', { name: '不看了' }).press('Enter');
  await expect(tour).toHaveCount(0);
  const later = await product.open('dashboard.html');
  await expect(later.getByText(/已登记 1 个平台。打开其中一个用起来，一分钟之内/)).toBeVisible();
  await expect(later.getByText(/接下来四步/)).toHaveCount(0);
  await later.close();
  const help = await product.open('help.html');
  await help.getByRole('link', { name: '接下来四步' }).click();
  await expect(help.locator('#begin').getByRole('listitem').first()).toBeInViewport();
  await help.close();
});

test('the first minute of a platform of the unit’s own is in the popup and in the details', async ({
  product,
}) => {
  // What no list has is written down by its name and address.
  await product.willGrant(`http://${HOST}/*`, `https://${HOST}/*`);
  const options = await product.open('options.html');
  await options.getByRole('button', { name: '手工添加' }).click();
  await options.getByLabel('平台名称').fill(NAME);
  await options.getByLabel('网址', { exact: true }).fill(site.url(HOST));
  await options.getByRole('button', { name: '添加并开始测量' }).click();
  const names = async () => (await product.measured()).map(({ name }) => name);
  await expect.poll(names, SHOWN).toEqual([NAME]);
  await expect.poll(() => product.registered()).not.toEqual([]);

  // The details of a first day without a figure say when there will be one, and lead through it.
  const details = await product.open('dashboard.html');
  await expect(details.getByRole('region', { name: /^接下来四步/ })).toBeVisible();
  await details.close();

  // He works as always.
  const page = await product.context.newPage();
  await page.goto(site.url(HOST));
  await work(page);

  // And there it stands, by the name that he gave it.
  await expect(async () => {
    const shown = await popup(product);
    try {
      await expect(shown.locator('.platforms .name')).toHaveText(NAME, { timeout: 2_000 });
      await expect(shown.locator('.big')).toHaveText(/^[1-9]\d*(秒|分)/, { timeout: 2_000 });
    } finally {
      await shown.close();
    }
  }).toPass(SHOWN);
  const after = await product.open('dashboard.html');
  await expect(after.getByRole('heading', { level: 1 })).toHaveText(/^今天，1 个平台占去/);
  await expect(after.getByText(/接下来四步/)).toHaveCount(0);
});
