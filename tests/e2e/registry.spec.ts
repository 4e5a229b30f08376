/** The user's list of platforms, by the settings page alone: found, written, marked, merged, shared. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Platform } from '../../src/core/platform';
import type { Site } from './product';
import { Product, platform, serve } from './product';

declare const chrome: Browser;

const HOST = 'oa.gov.localhost';
let site: Site;
let product: Product;

test.beforeAll(async () => {
  site = await serve({ '/': '<h1>页面</h1><button id="press">按</button>' });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
});
test.afterEach(() => product.close());

const ids = async () => (await product.measured()).map(({ id }) => id);
/** All that the extension keeps but its records. */
const kept = () => product.inside(() => chrome.storage.local.get(null));
const choose = (options: Page, text: string) =>
  options.locator('input[type=file]').setInputFiles({
    name: 'registry.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
const file = (...platforms: Platform[]) =>
  JSON.stringify({
    format: 'platform-registry',
    version: 1,
    name: '名录',
    issuer: '县',
    platforms,
  });

async function isAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a file shows what it would change, changes nothing when left, and is taken in by one press', async () => {
  await product.measure(platform(HOST));
  const before = await kept();
  const options = await product.open('options.html');
  const changed = platform(HOST, { level: 'city', category: 'party' });
  await choose(options, file(changed, platform('study.gov.localhost')));
  const preview = options.getByRole('region', { name: '这个文件会带来的改动' });
  await expect(preview).toContainText('新增 1 个，改动 1 个，与现在一样 0 个');
  await expect(preview).toContainText('级别：县区级 → 市级');
  await isAccessible(options);
  await preview.getByRole('button', { name: '不导入' }).click();
  await expect(preview).toHaveCount(0);
  expect(await kept()).toEqual(before);

  await choose(options, file(changed, platform('study.gov.localhost')));
  await preview.getByRole('button', { name: '只收进名录，先不测量' }).click();
  await expect(options.getByText('名录已导入，新增或改动 2 个')).toBeVisible();
  expect(await ids()).toEqual(['oa']);
  expect((await product.measured())[0]).toMatchObject({ level: 'city', category: 'party' });
  await expect(options.getByText('名录里还没有测量的（1 个）')).toBeVisible();

  await product.willGrant('http://study.gov.localhost/*');
  await options.bringToFront();
  await options.getByRole('button', { name: /^允许并测量 测试平台 study/ }).click();
  await expect.poll(ids).toEqual(['study', 'oa']);
});

test('a file with a fault is refused with line, place and remedy; the same file mended goes in', async () => {
  const options = await product.open('options.html');
  const text = JSON.stringify(JSON.parse(file(platform(HOST))), null, 2);
  const line = text.slice(0, text.indexOf('"county"')).split('\n').length;
  await choose(options, text.replace('"county"', '"moon"'));
  await expect(options.getByRole('alert')).toContainText(`第 ${line} 行 platforms[0].level`);
  await choose(options, text.replace('"county"', '“county”'));
  await expect(options.getByRole('alert')).toContainText(`第 ${line} 行`);
  expect(await product.measured()).toEqual([]);
  await product.willGrant(`http://${HOST}/*`);
  await options.bringToFront();
  await choose(options, text);
  await options.getByRole('button', { name: '允许并开始测量这 1 个平台' }).click();
  await expect.poll(ids).toEqual(['oa']);
});

test('a platform is added by hand, marked in two clicks, edited, removed and had back', async () => {
  await product.willGrant('http://hand.gov.localhost/*', 'http://sso.gov.localhost/*');
  const options = await product.open('options.html');
  await options.getByRole('button', { name: '手工添加' }).click();
  await options.getByLabel('平台名称').fill('手写的系统');
  await options.getByLabel('网址', { exact: true }).fill('*.cn');
  await options.getByRole('button', { name: '添加并开始测量' }).click();
  await expect(options.getByText(/看不懂“\*\.cn”/)).toBeVisible();
  await isAccessible(options);
  expect(await product.measured()).toEqual([]);
  await options
    .getByLabel('网址', { exact: true })
    .fill(site.url('hand.gov.localhost', '/main.do?x=1'));
  await options.getByRole('button', { name: '添加并开始测量' }).click();
  await expect(options.getByRole('button', { name: '停止测量 手写的系统' })).toBeVisible();

  const opened = await product.context.newPage();
  await opened.goto(site.url('hand.gov.localhost'));
  await opened.click('#press');
  await opened.close();
  await product.settled('click', 1);

  await options.bringToFront();
  await options.getByLabel('手写的系统：要求怎样使用').selectOption('强制使用');
  await options.getByLabel('手写的系统：是否在事项清单内').selectOption('清单外');
  await expect
    .poll(async () => (await product.measured())[0])
    .toMatchObject({ mandate: { use: 'required' }, workList: 'off' });

  await options.getByRole('button', { name: '编辑 手写的系统' }).click();
  await options.getByLabel('登录、扫码、播放用的其他网址').fill(site.url('sso.gov.localhost'));
  await options.getByRole('button', { name: '保存', exact: true }).click();
  await expect
    .poll(async () => (await product.granted()).sort())
    .toContain('http://sso.gov.localhost/*');
  // The marks outlive the edit.
  expect((await product.measured())[0]).toMatchObject({ mandate: { use: 'required' } });

  await options.getByRole('button', { name: '停止测量 手写的系统' }).click();
  await expect.poll(ids).toEqual([]);
  expect(await product.granted()).toEqual([]);
  const undo = options.getByRole('button', { name: '撤销' });
  await expect(undo).toBeFocused();
  await options.keyboard.press('Enter');
  await expect.poll(async () => (await product.measured()).length).toBe(1);

  await options.getByRole('button', { name: '停止测量 手写的系统' }).click();
  await expect(undo).toBeVisible();
  await expect(undo).toHaveCount(0, { timeout: 14_000 });
  // Stopped, it is still in the list; removed from there, it is gone.
  await options.getByRole('button', { name: '从名录移除 手写的系统' }).click();
  await expect(undo).toHaveCount(0, { timeout: 14_000 });
  await options.reload();
  await expect(options.getByText('手写的系统')).toHaveCount(0);
});

test('two entries of one system become one, and so do their records, today and from then on', async () => {
  await product.measure(platform(HOST, { id: 'own-oa', name: '自己登记的' }));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  await product.measure(platform(HOST, { id: 'county-oa', name: '县名录里的', level: 'city' }));

  const options = await product.open('options.html');
  const doubles = options.getByRole('region', { name: '像是同一个平台' });
  // Said to be two by a slip, they are one again within ten seconds.
  await doubles.getByRole('button', { name: '是两个平台' }).click();
  await expect(doubles.getByText(/记作两个平台，10 秒内可以撤销/)).toBeVisible();
  await isAccessible(options);
  await expect(doubles.getByRole('button', { name: /^撤销/ })).toBeFocused();
  await doubles.getByRole('button', { name: /^撤销/ }).press('Enter');
  await doubles.getByRole('button', { name: '并入“县名录里的”' }).click();
  await isAccessible(options);
  await doubles.getByRole('button', { name: '确认合并' }).click();
  await expect(doubles).toHaveCount(0);
  await expect.poll(ids).toEqual(['county-oa']);
  expect((await product.days()).map((row) => [row.platform, row.clicks.other])).toEqual([
    ['county-oa', 1],
  ]);

  await opened.bringToFront();
  await opened.waitForTimeout(500);
  await opened.click('#press');
  await opened.close();
  await product.settled('click', 2);
  const days = await product.days();
  expect(days.map((row) => [row.platform, row.clicks.other])).toEqual([['county-oa', 2]]);

  // The next file does not bring it back.
  await options.bringToFront();
  await choose(options, file(platform(HOST, { id: 'own-oa', name: '自己登记的' })));
  await expect(options.getByText('你已合并掉的，不再带回（1 个）')).toBeVisible();
});

test('an exported list, marks included, is the same list on another computer', async () => {
  await product.measure(platform(HOST, { name: '=HYPERLINK("x")' }), platform('b.gov.localhost'));
  const options = await product.open('options.html');
  await options.getByLabel(/^测试平台 b.*：要求怎样使用/).selectOption('列入考核');
  await expect
    .poll(async () => (await product.measured()).find(({ id }) => id === 'b')?.mandate?.use)
    .toBe('assessed');
  await options.getByText('看看文件里有什么').click();
  await expect(options.locator('pre')).toContainText('"assessed"');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '保存 2 个平台的名录到本机' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await expect(options.locator('pre')).toHaveText(text.trim());
  const before = await product.measured();
  await product.close();

  product = await Product.launch();
  await product.willGrant(`http://${HOST}/*`, 'http://b.gov.localhost/*');
  const elsewhere = await product.open('options.html');
  await choose(elsewhere, text);
  await elsewhere.getByRole('button', { name: '允许并开始测量这 2 个平台' }).click();
  await expect.poll(ids).toHaveLength(2);
  expect(await product.measured()).toEqual(before);
});
