import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const HOST = 'oa.gov.localhost';
const PAGE = '<h1>工作台首页</h1><p>这里是一段正文，供人阅读。</p><button id="press">收到</button>';

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

async function popup() {
  const opened = await product.open('popup.html');
  await opened.setViewportSize({ width: 360, height: 600 });
  return opened;
}

test('before any platform is chosen the popup leads to choosing', async () => {
  const opened = await popup();
  await expect(opened.getByRole('button', { name: /选择|平台/ }).first()).toBeVisible();
  expect((await new AxeBuilder({ page: opened }).analyze()).violations).toEqual([]);
});

test('what was done today stands in the popup, with its platform', async () => {
  await product.measure(platform(HOST, { name: '协同办公平台' }));
  const page = await product.context.newPage();
  await page.goto(site.url(HOST));
  for (let i = 0; i < 5; i += 1) {
    await page.click('#press');
    await page.waitForTimeout(1_000);
  }
  await page.close();
  await product.settled('click', 5);
  const opened = await popup();
  await expect(opened.getByText('协同办公平台')).toBeVisible();
  await expect(opened.locator('body')).toContainText('数据只在这台电脑上');
  const acknowledged = opened.locator(':text("收到")').locator('xpath=..');
  await expect(acknowledged.first()).toContainText('5');
  expect((await new AxeBuilder({ page: opened }).analyze()).violations).toEqual([]);
});

test('a database of a newer version is said and left alone', async () => {
  await product.inside(
    () =>
      new Promise<void>((done, fail) => {
        const asked = indexedDB.deleteDatabase('fingertip-burden');
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const newer = indexedDB.open('fingertip-burden', 99);
          newer.onupgradeneeded = () => newer.result.createObjectStore('of-the-future');
          newer.onerror = () => fail(newer.error);
          newer.onsuccess = () => {
            newer.result.close();
            done();
          };
        };
      }),
  );
  const before = await storesNow();
  const opened = await popup();
  const said = opened.getByRole('alert');
  await expect(said).toContainText(/新版|更新/);
  expect(await storesNow()).toEqual(before);
  expect(before).toContain('of-the-future');
});

/** The version and the stores of the database, as they are. */
const storesNow = () =>
  product.inside(
    () =>
      new Promise<(number | string)[]>((done) => {
        const opening = indexedDB.open('fingertip-burden');
        opening.onsuccess = () => {
          done([opening.result.version, ...opening.result.objectStoreNames]);
          opening.result.close();
        };
      }),
  );

test.describe('a registry file with a fault is refused whole, with where and what', () => {
  const whole = {
    format: 'platform-registry',
    version: 1,
    name: '清单',
    issuer: '县里',
    platforms: [platform(HOST)],
  };
  const faults: [string, string, RegExp][] = [
    ['that is no JSON', '{"format":', /不是|格式|JSON/],
    [
      'with an unknown key',
      JSON.stringify({ ...whole, platforms: [{ ...platform(HOST), phoneHome: 'x' }] }),
      /platforms\[0\]\.phoneHome/,
    ],
    [
      'with an any-host pattern',
      JSON.stringify({ ...whole, platforms: [platform(HOST, { matches: ['*://*/*'] })] }),
      /platforms\[0\]\.matches\[0\]/,
    ],
    [
      'that names a platform twice',
      JSON.stringify({ ...whole, platforms: [platform(HOST), platform(HOST)] }),
      /platforms\[1\]\.id/,
    ],
  ];
  for (const [name, text, said] of faults) {
    test(name, async () => {
      const opened = await product.open('options.html');
      await opened.locator('input[type=file]').setInputFiles({
        name: 'registry.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await expect(opened.getByRole('alert')).toContainText(said);
      expect(await product.measured()).toEqual([]);
    });
  }
});
