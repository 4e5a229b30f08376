/** The example in a browser that has no extension: to be looked at, marked as invented, leaving nothing. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { chromium, expect, test as plain } from '@playwright/test';
import { SECTIONS } from '../../src/ui/dashboard/sections';
import { serveBuilt } from '../demo/serve-built.mjs';

interface Looking {
  demo: string;
  browser: Browser;
}

const test = plain.extend<{ language: string; light: 'light' | 'dark'; page: Page }, Looking>({
  language: ['zh-CN', { option: true }],
  light: ['light', { option: true }],
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const built = await serveBuilt(process.env.EXTENSION_DIR ?? '.output/chrome-mv3');
      await use(built.demo);
      await built.close();
    },
    { scope: 'worker' },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, language, light }, use) => {
    const context = await browser.newContext({
      locale: language,
      colorScheme: light,
      viewport: { width: 1366, height: 768 },
    });
    await use(await context.newPage());
    await context.close();
  },
});

/** What the browser complained of, and everything that was asked for beyond the server. */
function watched(page: Page, demo: string): string[] {
  const faults: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') faults.push(said.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(demo).origin)) faults.push(request.url());
  });
  return faults;
}

for (const light of ['light', 'dark'] as const) {
  test.describe(light, () => {
    test.use({ light });
    test('every part opens without a fault and says that it is invented, accessibly', async ({
      page,
      demo,
    }) => {
      const faults = watched(page, demo);
      for (const section of SECTIONS) {
        await page.goto(`${demo}#${section}`);
        await page.reload();
        await expect(page.getByText('示例数据', { exact: true }).first()).toBeVisible();
        await expect(page.getByText('都是虚构的')).toBeVisible();
        await expect(page.locator('.watermark')).toBeVisible();
      }
      // The mark is the same on every part; the parts themselves are looked at in accessible.spec.ts.
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`));
      expect(faults).toEqual([]);
    });
  });
}

test('it keeps nothing: no database, no storage, no cookie', async ({ page, demo }) => {
  await page.goto(demo);
  await page.locator('main h1').waitFor();
  for (const section of SECTIONS) await page.locator(`a[href="#${section}"]`).click();
  const kept = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
    caches: await caches.keys(),
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ databases: [], local: 0, session: 0, caches: [], cookie: '' });
});

test('a login of today is taken back and brought back, and the range moves', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}#today`);
  const before = await page.locator('main').textContent();
  await page.getByRole('button', { name: '这不是登录' }).first().click();
  await expect(page.getByText('你说这不是登录，不计')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(page.getByText('你说这不是登录，不计')).toBeHidden();
  expect(await page.locator('main').textContent()).toBe(before);
  const title = (await page.locator('main h1').textContent()) ?? '';
  await page.getByRole('button', { name: '往前' }).click();
  await expect(page.locator('main h1')).not.toHaveText(title);
});

test.describe('a browser that speaks English', () => {
  test.use({ language: 'en-US' });
  test('is spoken to in English, unless Chinese is asked for', async ({ page, demo }) => {
    await page.goto(demo);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('main h1').waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/\p{Script=Han}/u);
    await page.goto(`${demo}&lang=zh`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('a page that is no demo does not fall back on invented figures', async ({ page, demo }) => {
  await page.goto(demo.replace('?demo', ''));
  await page.waitForTimeout(500);
  await expect(page.locator('body')).not.toContainText('示例');
});
