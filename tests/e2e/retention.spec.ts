/** 明细留多久: what is due goes, every figure stays, and the day says that only its sums are left. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayAfter, dayOf } from '../../src/core/calendar';
import { rollUp } from '../../src/core/rollup';
import type { Fact, StoredTrace } from '../../src/core/trace';
import { expect, test } from './fixture';
import { platform } from './product';
import { putRows } from './records-in-page';

/** The browser's API, in a page of the extension. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(change: object): Promise<void>;
    };
  };
};

const SECTIONS = ['findings', 'savings', 'overlap', 'report'];
const TODAY = dayOf(Date.now());
const OLD = dayAfter(TODAY, -40);
const RECENT = dayAfter(TODAY, -10);
const FACTS: Fact[] = [
  { kind: 'dwell', ms: 1_500_000, context: 'form', loMs: 9, hiMs: 1_600_000, mediaMs: 0 },
  { kind: 'click', purpose: 'acknowledge' },
  { kind: 'checkin', form: 'sign-in', ms: 9_000 },
  { kind: 'submit', fields: 5, ms: 300_000, shape: [1, 2, 3, 4, 5] },
];

function tracesOf(day: string, key: number): StoredTrace[] {
  const at = new Date(`${day}T09:20:00`).getTime();
  return FACTS.map((fact, i) => ({
    ...{ ...fact, key: key + i, at: at + i, day },
    ...{ platform: 'oa', visit: `v-${day}` },
  }));
}

/** All that the page says, once it says the same twice: its parts come one after another. */
async function settled(page: Page): Promise<string> {
  const said = () => page.locator('main').textContent();
  for (let last = ''; ; ) {
    await page.waitForTimeout(250);
    const now = (await said()) ?? '';
    if (now !== '' && now === last) return now;
    last = now;
  }
}

test('what is older than was chosen goes on the next day, and no figure with it', async ({
  product,
}) => {
  await product.measure(platform('oa.gov.localhost', { name: '协同办公平台' }));
  const options = await product.open('options.html');
  const choice = options.getByLabel('明细保留');
  await expect(choice).toHaveValue('90');
  await choice.selectOption('30');
  const kept = () => options.evaluate(() => chrome.storage.local.get('settings'));
  await expect.poll(kept).toMatchObject({ settings: { keepDays: 30 } });
  const { violations } = await new AxeBuilder({ page: options }).include('#retention').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const traces = [...tracesOf(OLD, 1), ...tracesOf(RECENT, 11)];
  const days = [OLD, RECENT].map((day) =>
    rollUp(
      day,
      'oa',
      traces.filter((trace) => trace.day === day),
    ),
  );
  await options.evaluate(putRows, { traces, days });

  const shown = async () => {
    const page = await product.open('dashboard.html');
    await page.getByText('自选', { exact: true }).click();
    await page.getByLabel('从哪天起').fill(dayAfter(OLD, -3));
    await page.getByLabel('到哪天止').fill(dayAfter(OLD, 3));
    await expect(page.getByRole('row', { name: /协同办公平台/ })).toBeVisible();
    const texts = [await settled(page)];
    for (const section of SECTIONS) {
      await page.locator(`a[href="#${section}"]`).first().click();
      await expect(page.locator(`a[href="#${section}"][aria-current]`)).toBeVisible();
      texts.push(await settled(page));
    }
    await page.locator('a[href="#overview"]').first().click();
    await page
      .getByRole('button', { name: /：25 分/ })
      .first()
      .click();
    return { page, texts };
  };
  const before = await shown();
  expect(new Set(before.texts).size).toBe(SECTIONS.length + 1);
  await expect(before.page.locator('#today')).toContainText('打卡');
  await before.page.close();

  // As yesterday's look left it.
  await options.evaluate((day) => chrome.storage.local.set({ looked: day }), dayAfter(TODAY, -1));
  await product.stopWorker();
  await options.reload();
  await expect
    .poll(async () => (await product.traces()).map(({ key }) => key), { timeout: 15_000 })
    .toEqual(tracesOf(RECENT, 11).map(({ key }) => key));
  await expect(choice).toHaveValue('30');
  const after = await shown();
  expect(after.texts).toEqual(before.texts);
  await expect(after.page.locator('#today')).toContainText('那天只留下合计');
});
