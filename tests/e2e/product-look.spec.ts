/**
 * The one-off look, in the extension as built: every product's page is named for what it is and
 * its login is counted under its rules; pages that only resemble one are named nothing.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Product as Known } from '../../src/core/product';
import { productOf } from '../../src/core/product';
import type { StoredTrace } from '../../src/core/trace';
import type { Looking, Served } from './looking';
import { looking, marksIn, served } from './looking';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests/pages/product');
const { products: PRODUCTS } = JSON.parse(
  readFileSync(join(ROOT, 'src/registry/products.json'), 'utf8'),
) as { products: Known[] };

declare const chrome: { tabs: { query(about: object): Promise<{ id: number }[]> } };

/** What its user presses to log in, where that is not the page's one button. */
const PRESS: Record<string, string> = {
  seeyon: '#login_button',
  'weaver-ecology-classic': '[name=Submit]',
  'landray-ekp': '.lui_login_button_td a',
  jiusi: 'form a',
  jinher: '.btn',
  xinhu: '#mainlogin button',
  finereport: '#fs-login-btn',
  'hjsoft-hcm': '.hj-login-btn',
  jeecgboot: '.aui-link-login',
  maxkey: '[type=submit]',
  'dsfa-nc': '.dsf_nc_login_btn',
  faxuan: '.login_button',
};

const products = served(FOLDER);
const near = served(join(FOLDER, 'near'));

/** A product's page with what must not be kept in every place where a page may hold it. */
const seeyon = products.find(({ host }) => host.startsWith('seeyon'))?.html ?? '';
const canary: Served = {
  host: 'marked.gov.localhost',
  address: '/seeyon/canary-path.do?canary-query=1#canary-hash',
  html: seeyon
    .replace('<title>', '<title>canary-title ')
    .replace('</head>', '<meta name="author" content="canary-meta"></head>')
    .replace('placeholder="账号"', 'placeholder="canary-label" value="canary-value"')
    .replace('<form', '<p>canary-text</p><img src="/canary-file.png" alt=""><form'),
};
const ignored: Served = { host: 'ignored.gov.localhost', address: '/seeyon/', html: seeyon };
const unpressed: Served = { host: 'unpressed.gov.localhost', address: '/seeyon/', html: seeyon };

let rig: Looking;
test.beforeAll(async () => {
  rig = await looking(
    [...products, ...near, canary, ignored, unpressed],
    [...products, canary, ignored],
  );
});
test.afterAll(() => rig.close());

/** Types into every field on view that is empty once it has the focus. */
async function fillIn(page: Page): Promise<void> {
  for (const field of await page.locator('input:visible').all()) {
    if (!/^(text|password)$/.test((await field.getAttribute('type')) ?? 'text')) continue;
    if ((await field.inputValue()) !== '' && (await field.getAttribute('onfocus')) === null) {
      continue;
    }
    await field.click();
    await page.keyboard.type('1234', { delay: 15 });
  }
}

const logins = (traces: StoredTrace[], platform: string) =>
  traces.filter((trace) => trace.kind === 'login' && trace.platform === platform);

/** `npm test` plays some of the products, which takes minutes; `npm run cases` plays all. */
const EVERY = process.env.CASES === 'all' ? 1 : 8;
/** And of what only looks like one. */
const EVERY_NEAR = process.env.CASES === 'all' ? 1 : 3;

for (const one of products.filter((_, place) => place % EVERY === 0)) {
  const id = one.host.split('.')[0] ?? '';
  const profile = PRODUCTS.find((known) => known.id === id);
  test(`${id} is named, taken and measured`, async () => {
    const page = await rig.visit(one);
    const opened = await rig.register(page);
    const said = opened.getByRole('status');
    await expect(said).toContainText(profile?.name ?? 'no product');
    await expect(said).toContainText(/依据：[2-6] 个特征/);
    await said.getByRole('button', { name: '采用' }).click();
    await opened.getByRole('button', { name: '登记并开始测量' }).click();
    await expect(opened.getByText('已登记，正在测量')).toBeVisible();
    await opened.close();

    const platform = (await rig.product.measured()).find((known) => known.profile === id);
    expect(platform?.rules).toEqual(profile?.rules);
    expect(platform?.name).toBe(
      profile?.framework ? new URL(page.url()).host : (profile?.name ?? ''),
    );
    expect(platform?.category).toBe(profile?.category);

    await page.bringToFront();
    if (id === 'jystudy') await page.click('#open');
    await page.waitForTimeout(900);
    await fillIn(page);
    const press =
      PRESS[id] ?? 'button:visible, input[type=submit]:visible, input[type=button]:visible';
    await page.locator(press).first().click();
    await page.waitForTimeout(2_500);
    await page.close();
    await expect
      .poll(async () => logins(await rig.product.traces(), platform?.id ?? ''), { timeout: 8_000 })
      .toMatchObject([{ outcome: 'success', attempts: 1 }]);
  });
}

test('every product has its page, and every page its product', () => {
  expect(products.map(({ host }) => host.split('.')[0]).sort()).toEqual(
    PRODUCTS.map(({ id }) => id).sort(),
  );
});

for (const one of near.filter((_, place) => place % EVERY_NEAR === 0)) {
  test(`${one.host.split('.')[0]} is named nothing`, async () => {
    const page = await rig.visit(one);
    const opened = await rig.register(page);
    const found = await marksIn(opened);
    // Resembling is the point; but what a page frames is no part of its own.
    expect(found).not.toEqual([]);
    if (one.host.startsWith('framed')) expect(found.join()).not.toContain('finereport');
    expect(productOf(PRODUCTS, new Set(found))).toBeNull();
    await expect(opened.getByLabel('平台名称')).toHaveValue(new URL(page.url()).host);
    await expect(opened.getByRole('status')).toHaveCount(0);
    await opened.close();
    await page.close();
  });
}

test('the look tells ids and nothing else, changes nothing, and stays no longer', async () => {
  const page = await rig.visit(canary);
  const before = await page.content();
  const opened = await rig.register(page);
  const known = PRODUCTS.flatMap(({ marks }) => marks.map(({ id }) => id));
  expect(known).toEqual(expect.arrayContaining(await marksIn(opened)));
  await expect(opened.getByRole('status')).toContainText('致远协同');
  expect(await opened.content()).not.toContain('canary-');
  expect(await page.content()).toBe(before);
  // Looked at and not registered: the page is measured in nothing, and nothing is kept.
  await page.bringToFront();
  await page.locator('#login_username').click();
  await page.keyboard.type('1234');
  await page.waitForTimeout(1_500);
  expect(
    (await rig.product.measured()).filter(({ matches }) => matches.join().includes('marked')),
  ).toEqual([]);
  await opened.bringToFront();
  await opened.getByRole('button', { name: '采用' }).click();
  await opened.getByRole('button', { name: '登记并开始测量' }).click();
  await expect(opened.getByText('已登记，正在测量')).toBeVisible();
  expect(await rig.product.everything()).not.toContain('canary-');
  expect(
    (await rig.product.traces()).filter(({ platform }) => platform.includes('marked')),
  ).toEqual([]);
  await opened.close();
  await page.close();
});

test('what its user says is not that product is registered without it', async () => {
  const page = await rig.visit(ignored);
  const opened = await rig.register(page);
  await opened.getByRole('button', { name: '不是，忽略' }).click();
  await expect(opened.getByRole('status')).toHaveCount(0);
  await opened.getByRole('button', { name: '登记并开始测量' }).click();
  await expect(opened.getByText('已登记，正在测量')).toBeVisible();
  const host = new URL(page.url()).host;
  const entry = (await rig.product.measured()).find(({ name }) => name === host);
  expect(entry).toMatchObject({ category: 'other' });
  expect(entry).not.toHaveProperty('profile');
  expect(entry).not.toHaveProperty('rules');
  await opened.close();
  await page.close();
});

test('without the press on its button nothing is looked at', async () => {
  const page = await rig.visit(unpressed);
  const session = await rig.product.context.newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  const own = await rig.product.open('manifest.json');
  const tabs = await own.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  for (const tab of tabs) {
    await own.goto(`chrome-extension://${rig.product.id}/register.html#tab=${tab}`);
    await own.reload();
    await expect(own.locator('main')).toContainText(/没有可以登记的网页|已经在测量/);
    await expect(own.getByRole('status')).toHaveCount(0);
  }
  expect(tabs.length).toBeGreaterThan(1);
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension'))).toEqual([]);
  await own.close();
  await page.close();
});
