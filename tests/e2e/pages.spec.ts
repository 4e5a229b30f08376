/** Our own pages in a real browser do as they say. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { expect, test } from './fixture';
import type { Product } from './product';

declare const chrome: Browser;

async function open(product: Product, name: string): Promise<Page> {
  const page = await product.open(name);
  await page.locator('main').waitFor();
  return page;
}

test('a built-in platform that is reached by http and https is granted and measured', async ({
  product,
}) => {
  const hosts = ['www', 'pc', 'login', 'article', 'preview-pdf'].map((name) => `${name}.xuexi.cn`);
  await product.willGrant(...hosts.flatMap((host) => [`http://${host}/*`, `https://${host}/*`]));
  const page = await open(product, 'welcome.html');
  await page.getByRole('searchbox').fill('www.xuexi.cn');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /开始测量|Start measuring/ }).click();
  await expect(page.getByText(/已开始测量 1 个平台|Platforms added: 1/)).toBeVisible();
  expect((await product.measured()).map(({ id }) => id)).toEqual(['xuexi-qiangguo']);
});

test('a site on a port and plain http is registered with one confirmation', async ({ product }) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>不该被记下的标题</title><p>内网系统</p>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  // The popup's press is what shows us a tab's address; here a second system of the host does.
  await product.measure({
    id: 'other-port',
    name: '同一台服务器上的另一个系统',
    level: 'unit',
    category: 'oa',
    matches: ['http://intranet.gov.localhost:1/*'],
  });
  const site = await product.context.newPage();
  await site.goto(`http://intranet.gov.localhost:${port}/jwgl/login.do?user=canary`);

  const popup = await open(product, 'popup.html');
  const tab = await popup.evaluate(
    async () => (await chrome.tabs.query({ url: 'http://intranet.gov.localhost/*' }))[0]?.id,
  );
  const page = await open(product, `register.html#tab=${tab}`);
  await expect(page.getByText(`intranet.gov.localhost:${port}`).first()).toBeVisible();
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: /登记并开始测量|Register and start/ }).click();
  await expect(page.getByText(/已登记，正在测量|Registered, now measuring/)).toBeVisible();
  const platforms = await product.measured();
  expect(platforms.map(({ matches }) => matches)).toEqual([
    [`http://intranet.gov.localhost:${port}/jwgl/*`],
    ['http://intranet.gov.localhost:1/*'],
  ]);
  expect(JSON.stringify(platforms)).not.toMatch(/canary|标题|login\.do/);

  await page.goto('about:blank');
  const again = await open(product, `register.html#tab=${tab}`);
  await expect(again.getByText(/已经在测量|already measured/)).toBeVisible();
  server.close();
});
