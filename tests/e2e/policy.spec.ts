/**
 * A unit's policy, read by a real browser from a real policy file: it suggests, and can do nothing
 * else.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Platform } from '../../src/core/platform';
import { makeKeys } from '../../src/seal/key-pair';
import { signSurvey } from '../../src/seal/signature';
import { surveyOf } from '../unit/survey-sample';
import type { Site } from './product';
import { CAN_POLICE, Product, platform, serve } from './product';

declare const chrome: Browser;

const BUILT = process.env.EXTENSION_DIR ?? resolve(import.meta.dirname, '../../.output/chrome-mv3');
const HOSTS = ['party.unit.localhost', 'oa.unit.localhost'];
const ORIGINS = HOSTS.map((host) => `http://${host}/*`);

/** An unpacked extension without a key is named by the place it is loaded from. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function supply(platforms: Platform[], more: object = {}) {
  const registry = { format: 'platform-registry', version: 1, name: '县名录', issuer: '县' };
  const policy = { registry: { ...registry, platforms }, ...more };
  const all = { '3rdparty': { extensions: { [idOf(BUILT)]: policy } } };
  writeFileSync(join(policies, 'unit.json'), JSON.stringify(all));
}

const SUPPLIED = HOSTS.map((host) => platform(host, { name: `单位的 ${host.split('.')[0]}` }));
let site: Site;
let product: Product | undefined;
let policies: string;

test.skip(!CAN_POLICE, 'needs mounts of its own: run it as root on Linux');
test.beforeAll(async () => {
  policies = mkdtempSync(join(tmpdir(), 'burden-policies-'));
  site = await serve({ '/': '<h1>页面</h1><button id="press">按</button>' });
});
test.afterAll(() => {
  site?.close();
  rmSync(policies, { recursive: true, force: true });
});
test.afterEach(async () => {
  await product?.close();
  product = undefined;
});

test('a policy suggests: nothing is measured until its whole list is allowed by one press', async () => {
  supply(SUPPLIED);
  product = await Product.launch({ policies });
  expect(product.id).toBe(idOf(BUILT));
  const options = await product.open('options.html');
  const unit = options.getByRole('region', { name: '单位下发的名录' });
  await expect(options.getByRole('region', { name: '由单位管理' })).toContainText('不让你删除');
  await expect(unit.getByRole('listitem')).toHaveText(['单位的 party', '单位的 oa']);
  await expect(options.locator('.rows .tag')).toHaveText(['由单位下发', '由单位下发']);
  expect([await product.measured(), await product.granted()]).toEqual([[], []]);

  const opened = await product.context.newPage();
  await opened.goto(site.url('party.unit.localhost'));
  await opened.click('#press');
  await opened.close();
  expect(await product.traces()).toEqual([]);

  await product.willGrant(...ORIGINS);
  await options.bringToFront();
  await options.evaluate(() => {
    const { request } = chrome.permissions;
    Object.assign(globalThis, { asked: 0 });
    // Before Chrome 148 the product asks by callback, which is handed on.
    chrome.permissions.request = (...ask) => {
      (globalThis as unknown as { asked: number }).asked += 1;
      return request.apply(chrome.permissions, ask);
    };
  });
  await unit.getByRole('button', { name: '允许并开始测量这 2 个平台' }).click();
  await expect(unit.getByText('名录里的 2 个平台你都已允许。')).toBeVisible();
  expect(await options.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);
  expect((await product.measured()).map(({ id }) => id).sort()).toEqual(['oa', 'party']);

  const again = await product.context.newPage();
  await again.goto(site.url('party.unit.localhost'));
  await again.click('#press');
  await again.close();
  await product.settled('click', 1);
});

test('a policy can grant nothing, change nothing that runs, and lock nothing', async () => {
  const control = {
    measured: { platforms: SUPPLIED, pausedUntil: null, shapeKey: [1, 2], hiddenMedia: true },
    settings: { badge: true },
    pause: false,
    allowDelete: false,
    export: true,
  };
  supply(SUPPLIED, control);
  product = await Product.launch({ policies });
  const options = await product.open('options.html');
  await expect(options.getByRole('region', { name: '单位下发的名录' })).toBeVisible();
  expect([await product.measured(), await product.granted()]).toEqual([[], []]);
  for (const box of await options.getByRole('switch').all()) await expect(box).not.toBeChecked();

  await product.willGrant(...ORIGINS);
  await options.bringToFront();
  await options.getByRole('button', { name: '允许并开始测量这 2 个平台' }).click();
  await expect.poll(async () => (await product?.measured())?.length).toBe(2);

  // The unit widens what it suggested, and drops one: what the user allowed stays as he allowed it.
  const before = await product.measured();
  supply([platform('party.unit.localhost', { matches: ['http://*.unit.localhost/*'] })], control);
  await expect
    .poll(
      () =>
        options.evaluate(async () => {
          const { registry } = await chrome.storage.managed.get('registry');
          return (registry as { platforms: unknown[] } | undefined)?.platforms.length;
        }),
      { timeout: 30_000 },
    )
    .toBe(1);
  await options.reload();
  expect(await product.measured()).toEqual(before);
  expect((await product.granted()).sort()).toEqual([...ORIGINS].sort());

  // Pause, stop and deletion are the user's.
  await options.getByRole('button', { name: '直到我恢复' }).click();
  await expect(options.getByRole('button', { name: '恢复' })).toBeVisible();
  await options
    .getByRole('button', { name: /^停止测量/ })
    .first()
    .click();
  await expect.poll(async () => (await product?.measured())?.length).toBe(1);
  const data = await product.open('dashboard.html#data');
  await data.getByRole('button', { name: '删除全部记录' }).click();
  await data.getByRole('button', { name: '确认全部删除' }).click();
  await expect(data.getByText(/^已删除“全部记录”/)).toBeVisible();
});

test('a policy that names any host is refused whole, with the place of the fault', async () => {
  supply([...SUPPLIED, platform('any', { matches: ['*://*/*'] })]);
  product = await Product.launch({ policies });
  const options = await product.open('options.html');
  await expect(options.getByRole('alert')).toContainText('platforms[2].matches[0]');
  await expect(options.getByRole('button', { name: /允许并开始测量/ })).toHaveCount(0);
  expect(await product.measured()).toEqual([]);
});

test('a policy suggests a survey: whole, as it was signed, and nothing comes of it by itself', async () => {
  const [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  const definition = surveyOf({ aggregators: [{ name: '县委党校', key: opener.public }] });
  supply([], { survey: await signSurvey(definition, signer), export: true });
  product = await Product.launch({ policies });
  const page = await product.open('survey.html');
  await expect(page.getByRole('region', { name: /^单位下发了一份调研/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '问哪几项' })).toHaveCount(0);
  await page.getByRole('button', { name: '看看它问什么' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“县作风办”想知道 6 件事');
  await expect(page.getByText('由单位下发')).toBeVisible();
  expect(await product.stored('surveys')).toEqual([]);
  const options = await product.open('options.html');
  await expect(options.getByRole('region', { name: '由单位管理' })).toBeVisible();
});
