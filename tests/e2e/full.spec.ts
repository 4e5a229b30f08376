/** No room for a byte: the records stay whole, the user is told, and what was noticed is stored later. */
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
let product: Product;
let site: Site;

test.beforeAll(async () => {
  site = await serve({ '/': '<h1>公文</h1><button id=press>确定</button>' });
  product = await Product.launch();
  await product.measure(platform(HOST));
});
test.afterAll(async () => {
  await product.close();
  site.close();
});

test('what the disk has no room for is held, said, and stored once there is room', async () => {
  const own = await product.open('manifest.json');
  const session = await product.context.newCDPSession(own);
  const origin = `chrome-extension://${product.id}`;
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await opened.bringToFront();
  await opened.click('#press');
  // Who looks away has what the page holds told at once.
  const popup = await product.open('popup.html');
  const said = popup.getByText('磁盘满了或快满了');
  await expect(async () => {
    await popup.reload();
    await expect(said).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await popup.goto(`chrome-extension://${product.id}/dashboard.html`);
  await expect(said).toBeVisible();
  expect((await product.traces()).filter(({ kind }) => kind === 'click').length).toBe(1);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await opened.close({ runBeforeUnload: true });
  await product.settled('click', 2);
  await popup.goto(`chrome-extension://${product.id}/popup.html`);
  await popup.getByRole('button', { name: '暂停' }).waitFor();
  await expect(said).toHaveCount(0);
});
