/** The work list and the schedule as they are kept by their user, and stand after a reload. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Plan } from '../../src/core/plan';
import type { WorkItem } from '../../src/core/work-list';
import { expect, test } from './fixture';
import { platform } from './product';

async function plainToEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('an item is made with a platform, ended, deleted and brought back, by key alone', async ({
  product,
}) => {
  await product.measure(platform('grid.gov.localhost', { name: '网格通' }));
  const page = await product.open('dashboard.html#work-list');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('还没有写下事项清单');
  await page.getByRole('button', { name: '添加事项' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('事项名称')).toBeFocused();
  await page.keyboard.type('网格巡查');
  await page.getByRole('checkbox', { name: '网格通' }).focus();
  await page.keyboard.press('Space');
  await plainToEverybody(page);
  await page.getByLabel('事项名称').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('清单上 1 个事项');
  const items = () => product.stored<WorkItem>('items');
  const [made] = await items();
  expect(made).toMatchObject({ name: '网格巡查', from: null, until: null });
  expect(made?.platforms).toHaveLength(1);

  await page.getByRole('button', { name: /^网格巡查：到今天为止/ }).press('Enter');
  await expect(page.getByRole('button', { name: '编辑 网格巡查' })).toBeFocused();
  await expect.poll(async () => (await items())[0]?.until).not.toBeNull();
  await page.reload();
  await expect(page.getByText('网格巡查')).toBeVisible();
  await page.getByRole('button', { name: '删除事项 网格巡查' }).press('Enter');
  await expect(page.getByRole('button', { name: /^撤销/ })).toBeFocused();
  expect(await items()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await items())[0]?.name).toBe('网格巡查');
  await plainToEverybody(page);
});

test('the schedule is saved as it is changed, and stands after a reload', async ({ product }) => {
  const page = await product.open('dashboard.html#schedule');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^周一至周五上班/);
  await page.getByRole('checkbox', { name: '周六' }).check();
  await page.getByLabel('第 1 段从').selectOption('8:30');
  await page.getByLabel('第 2 段到').selectOption('8:00');
  await expect(page.getByRole('alert')).toContainText('结束要晚于开始');
  await expect(page.getByLabel('第 2 段到')).toHaveValue('36');
  await page.getByLabel('第 2 段到').selectOption('17:30');
  await page.getByLabel('从哪天起').fill('2026-12-01');
  await page.getByLabel('到哪天止').fill('2026-12-03');
  await page.getByRole('button', { name: '添加这些日子' }).click();
  await expect(page.getByText(/2026年12月1日至/)).toBeVisible();
  await expect(page.getByText('已保存，只在这台电脑上。')).toBeVisible();
  await plainToEverybody(page);
  await page.reload();
  await expect(heading).toHaveText(/^周一至周六上班，8:30–12:00 和 14:00–17:30，一天 7 小时/);
  const [plan] = await product.stored<Plan>('plan');
  expect(plan).toMatchObject({
    weekdays: [1, 2, 3, 4, 5, 6],
    hours: [
      [17, 24],
      [28, 35],
    ],
    own: [{ from: '2026-12-01', to: '2026-12-03', as: 'leave' }],
  });
});
