/**
 * The bundles alone in the floor itself, Chromium 109: no extension can be loaded there, so that
 * the API is a stub (stub.js). What is seen is that every script starts, and that what a page
 * measures reaches the records and is drawn.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { chromium, expect, test } from '@playwright/test';
import { platform } from '../../e2e/product';
import { readXlsx } from '../../unit/xlsx-reader';
import { BUILT, built, StubbedBrowser } from './browser';
import { serveBoth } from './site';

const HOST = 'oa.gov.localhost';
const ORIGIN = `http://${HOST}/*`;
const PAGES = readdirSync(BUILT).filter((name) => name.endsWith('.html'));
const SEEYON = resolve(import.meta.dirname, '../../pages/product/seeyon.html');
const PRESSES = 3;
const PASSPHRASE = '春江花月夜2026';

let site: Awaited<ReturnType<typeof serveBoth>>;
let browser: Browser;
let context: BrowserContext;
let stubbed: StubbedBrowser;

test.beforeAll(async () => {
  site = await serveBoth();
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
  });
});
test.afterAll(async () => {
  await browser?.close();
  site?.close();
});
test.beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  stubbed = await StubbedBrowser.start(context, site.origin);
});
test.afterEach(async () => {
  expect(await stubbed.faults()).toEqual([]);
  expect(stubbed.unknown).toEqual([]);
  await context.close();
});

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text());
  });
  return faults;
}

test('the browser is the floor, and it is seen what it lacks', async () => {
  expect(browser.version()).toMatch(/^109\./);
  expect(PAGES.length).toBeGreaterThan(8);
  const page = await stubbed.open('home');
  const faults = faultsOf(page);
  await page.setContent('<script>[1].toSorted()</script>');
  await expect.poll(() => faults).toEqual([expect.stringContaining('toSorted')]);
});

for (const name of PAGES) {
  test(`${name} starts without an error and draws its heading`, async () => {
    const page = await context.newPage();
    const faults = faultsOf(page);
    await page.goto(`${site.origin}/${name}`);
    await expect(page.locator('h1, h2, [role=status], button').first()).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('what a page measures reaches the records, the popup and the dashboard', async () => {
  const options = await stubbed.open('options.html');
  const file = { format: 'platform-registry', version: 1, name: '清单', issuer: '县' };
  await options.locator('input[type=file]').setInputFiles({
    name: 'registry.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, platforms: [platform(HOST)] })),
  });
  await options.getByRole('button', { name: '允许并开始测量' }).click();
  // Refused with what came after 109, registered without it.
  await expect.poll(() => stubbed.scripts.get('platform')?.matches).toEqual([ORIGIN]);
  await options.close();

  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(site.at(HOST));
  for (let pressed = 0; pressed < PRESSES; pressed += 1) {
    await page.click('#press');
    await page.waitForTimeout(1_000);
  }
  await page.goto('about:blank');
  expect(faults).toEqual([]);

  const clicks = async () => (await traces()).filter(({ kind }) => kind === 'click');
  await expect.poll(clicks, { timeout: 20_000 }).toHaveLength(PRESSES);
  expect((await clicks()).map(({ purpose }) => purpose)).toEqual(
    Array(PRESSES).fill('acknowledge'),
  );
  const popup = await stubbed.open('popup.html');
  await expect(popup.getByText(`测试平台 ${HOST}`)).toBeVisible();
  await expect(popup.locator(':text("收到")').locator('xpath=..').first()).toContainText('3');
  const dashboard = await stubbed.open('dashboard.html');
  await expect(dashboard.getByText(`测试平台 ${HOST}`).first()).toBeVisible();

  const data = await stubbed.open('dashboard.html#data');
  const save = data.getByRole('button', { name: '保存表格', exact: true });
  const [workbook] = await Promise.all([data.waitForEvent('download'), save.click()]);
  const { 明细: rows = [] } = readXlsx(await readFile(await workbook.path()));
  expect(rows.filter((row) => row.includes('点“收到”'))).toHaveLength(PRESSES);
});

test('the one-off look at a page that is registered tells its product', async () => {
  const page = await context.newPage();
  await page.goto(site.at(HOST));
  expect(await page.evaluate(built('look.js'))).toEqual([]);
  await page.setContent(readFileSync(SEEYON, 'utf8'));
  expect(await page.evaluate(built('look.js'))).toContain('seeyon/field-2');
});

test('keys are made, and locked with a passphrase', async () => {
  const page = await stubbed.open('organise.html');
  const faults = faultsOf(page);
  const holder = page.getByRole('region', { name: '我是汇总方：生成密钥' });
  await holder.getByLabel('汇总方名称').fill('某县纪委');
  await holder.getByLabel(/^口令/).fill(PASSPHRASE);
  await holder.getByLabel('再输一遍').fill(PASSPHRASE);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    holder.getByRole('button', { name: /^生成密钥/ }).click(),
  ]);
  // Read back, which opens it with the passphrase.
  await holder.getByLabel('选刚存下的备份').setInputFiles(await backup.path());
  await expect(holder.getByText('密钥已备好')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the report prints on one page of A4', async () => {
  const page = await stubbed.open('dashboard.html?demo#report');
  await expect(page.getByRole('article').locator('.days-chart')).toBeVisible();
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = file.match(/\/MediaBox \[[^\]]*\]/g);
  expect(pages).toEqual([expect.stringMatching(/ 59\d\.\d+ 84\d\.\d+/)]);
});

interface Trace {
  kind: string;
  purpose?: string;
}

async function traces(): Promise<Trace[]> {
  const own = await stubbed.open('home');
  try {
    return await own.evaluate(
      () =>
        new Promise<Trace[]>((done, fail) => {
          const opening = indexedDB.open('fingertip-burden');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('traces').objectStore('traces').getAll();
            all.onerror = () => fail(all.error);
            all.onsuccess = () => {
              opening.result.close();
              done(all.result);
            };
          };
        }),
    );
  } finally {
    await own.close();
  }
}
