/** The report on paper: one page in a real browser, whatever was recorded, and nothing around it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayAfter, dayOf, daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { periodAround, periodBefore } from '../../src/core/period';
import { expect, test } from './fixture';

const A4 = { width: 794, height: 1123 };
const LONG =
  '某某省某某自治州某某县农村人居环境整治与防返贫动态监测信息采集填报考核一体化综合服务管理平台';
const ENTRY = { carrier: 'group', kind: 'other', n: 30, minutes: 240 };

/** So many pages a print of this page has; on paper of its own choice unless one is given. */
async function pagesOf(
  page: Page,
  paper: Parameters<Page['pdf']>[0] = { preferCSSPageSize: true },
) {
  const file = (await page.pdf(paper)).toString('latin1');
  return file.match(/\/Type\s*\/Page\b/g)?.length;
}

/** What is printed although it stands around the sheet, and what of the sheet is cut or too small. */
async function faultsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(A4);
  const faults = await page.evaluate((height) => {
    const found: string[] = [];
    const sheet = document.querySelector('.sheet');
    if (!sheet) return ['no sheet'];
    if (sheet.getBoundingClientRect().height > height) found.push('taller than the paper');
    for (const one of document.querySelectorAll('nav, button, input, h1')) {
      if (one.getClientRects().length > 0) found.push(`printed: ${one.outerHTML}`);
    }
    for (const one of sheet.querySelectorAll('p, dt, dd, th, td, li, text')) {
      if (Number.parseFloat(getComputedStyle(one).fontSize) < 12)
        found.push(`small: ${one.outerHTML}`);
      const { left, right } = one.getBoundingClientRect();
      if (left < 0 || right > innerWidth) found.push(`beyond the edge: ${one.textContent}`);
    }
    return found;
  }, A4.height);
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1366, height: 768 });
  return faults;
}

/** Last week and the one before: thirty platforms with much of everything, on every workday. */
function twoFullWeeks(): DayRow[] {
  const { from, to } = lastWeek();
  return daysBetween(dayAfter(from, -7), to).flatMap((day) =>
    Array.from({ length: 30 }, (_, i) => {
      const row = emptyDayRow(day, `${LONG}${i}`);
      const minutes = (n: number) => n * 61_000 * (i + 1);
      row.activities = {
        wait: minutes(1),
        login: minutes(2),
        checkin: minutes(1),
        study: minutes(3),
        report: minutes(2),
        other: minutes(2),
      };
      const counts = { loginN: 12, loginMs: 900_000, forcedN: 7, checkinN: 11, tokenVisitN: 6 };
      return { ...row, ...counts, loMs: minutes(8), hiMs: minutes(15), rankViewN: 3, visitN: 20 };
    }),
  );
}

const lastWeek = () => periodBefore(periodAround('week', dayOf(Date.now())));

/** Writes into the records as they stand, made by the product itself when it was opened. */
async function write(page: Page, store: string, rows: object[]): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('fingertip-burden');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(name, 'readwrite');
          for (const row of all) tx.objectStore(name).put(row);
          tx.onerror = () => fail(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [store, rows] as const,
  );
}

const A4_POINTS = /\/MediaBox \[0 0 59\d\.\d+ 84\d\.\d+\]/;

test('the report alone chooses its paper, and leaves none behind', async ({ product }) => {
  const page = await product.open('dashboard.html?demo#report');
  const sheet = page.locator('.sheet');
  await sheet.waitFor();
  const onPaper = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(await onPaper()).toMatch(A4_POINTS);
  await page.evaluate(() => location.replace('#findings'));
  await expect(sheet).toHaveCount(0);
  expect(await onPaper()).not.toMatch(A4_POINTS);
});

for (const language of ['zh-CN', 'en-US']) {
  test.describe(language, () => {
    test.use({ language });

    test('thirty platforms with the longest names fit one page, for a week and for a day', async ({
      product,
    }) => {
      const page = await product.open('dashboard.html#report');
      await page.locator('main h1').waitFor();
      const { from, to } = lastWeek();
      await write(page, 'days', twoFullWeeks());
      await write(
        page,
        'presence',
        daysBetween(from, to).map((day) => ({ day, ownMs: 0 })),
      );
      await write(page, 'diary', [{ id: 'noted', day: from, ...ENTRY }]);
      await page.reload();
      await page.getByRole('button', { name: /^(往前|Back)$/ }).click();
      const sheet = page.getByRole('article');
      await expect(sheet.locator('.figures')).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(30);
      await expect(sheet.locator('.findings-table tbody tr')).toHaveCount(5);
      expect(await faultsOnPaper(page)).toEqual([]);
      expect(await pagesOf(page)).toBe(1);
      // Whoever sets margins of his own, or prints on American paper, gets one page as well.
      const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
      expect(await pagesOf(page, { format: 'A4', margin })).toBe(1);
      expect(await pagesOf(page, { format: 'Letter' })).toBe(1);

      await page.getByRole('checkbox').first().uncheck();
      await expect(sheet).not.toContainText(`${LONG}29`);
      await page.getByText(/^(日|Day)$/).click();
      await expect(sheet).toContainText(/减负日报|Daily/);
      await expect(sheet).not.toContainText(`${LONG}29`);
      expect(await faultsOnPaper(page)).toEqual([]);
      expect(await pagesOf(page)).toBe(1);
    });

    test('the example fits one page for every range, is accessible, and stays marked on paper', async ({
      product,
    }) => {
      const page = await product.open('dashboard.html?demo#report');
      const sheet = page.getByRole('article');
      for (const name of [/^(月|Month)$/, /^(季|Quarter)$/, /^(周|Week)$/]) {
        await page.getByText(name).click();
        await expect(sheet.locator('.days-chart')).toBeVisible();
        expect(await faultsOnPaper(page)).toEqual([]);
        expect(await pagesOf(page)).toBe(1);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        // Paper is white by day and by night.
        await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      }
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.watermark')).toBeVisible();
      await expect(sheet.locator('.tag')).toBeVisible();
      // Counted as it stands on screen, it is more than one: the count can fail.
      await page.emulateMedia({ media: 'screen' });
      expect(await pagesOf(page)).toBeGreaterThan(1);
      // 1366 × 768 at 200 % zoom.
      await page.setViewportSize({ width: 683, height: 384 });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    });
  });
}
