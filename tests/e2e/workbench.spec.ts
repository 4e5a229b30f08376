/** Packets made as participants make them, dropped into the aggregator's page of the built product. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Tally } from '../../src/core/survey/tally';
import { makeKeys } from '../../src/seal/key-pair';
import { definitionOf } from '../unit/definition-sample';
import { PASSPHRASE, packetOf, sealed, worldOf } from '../unit/workbench-world';
import { expect, test } from './fixture';

/** More than a day of them comes at once, in a real survey. */
const GOOD = 34;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packets-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function accessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

async function openAll(page: Page, signed: string, backup: string) {
  await page.getByLabel('选择调研定义文件').setInputFiles(json('definition.json', signed));
  await openKey(page, backup);
}

async function openKey(page: Page, backup: string) {
  await page.getByLabel('选择密钥备份').setInputFiles(json('backup.json', backup));
  await page.getByLabel('备份的口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开备份' }).click();
  await expect(page.getByText('密钥已打开')).toBeVisible();
}

const json = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
});

test('a folder of packets becomes a table, and what is wrong with a file is said of that file', async ({
  product,
}) => {
  const platforms = definitionOf().platforms.map((one, n) => {
    return { ...one, name: `=HYPERLINK("${n}")` };
  });
  const { definition, signed, backup } = await worldOf({ platforms });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const one = await sealed(packetOf(definition, 90), definition);
  const first = definition.person[0]?.edges.length ?? 0;
  for (let n = 0; n < GOOD; n += 1) {
    put(`${n}.json`, await sealed(packetOf(definition, n), definition));
  }
  put('截断.json', one.slice(0, -60));
  put(
    '翻转.json',
    one.replace(/("sealed":\["[\w-]{300})(.)/, (_, head, at) => head + (at === 'A' ? 'B' : 'A')),
  );
  put('重放.json', readFileSync(join(folder, '3.json'), 'utf8'));
  put('过大.json', ' '.repeat(300_000));
  const elsewhere = { ...definition, id: 'e'.repeat(32) };
  put('别的调研.json', await sealed(packetOf(elsewhere, 91), elsewhere));
  const [aggregator] = definition.aggregators;
  const stranger = [{ name: aggregator?.name ?? '', key: (await makeKeys('open')).public }];
  const other = { ...definition, aggregators: stranger };
  put('别的密钥.json', await sealed(packetOf(other, 92), other));

  const faults: string[] = [];
  const page = await product.open('workbench.html');
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await accessible(page);
  await openAll(page, signed, backup);
  await accessible(page);
  await page.getByLabel('选择文件夹').setInputFiles(folder);
  await expect(page.getByText(`新计入 ${GOOD} 份`)).toBeVisible();
  const list = page.getByRole('list', { name: '没有计入的文件' });
  const reasonOf = (name: string) => list.locator('li', { hasText: name });
  await expect(reasonOf('截断.json')).toContainText('不是完整的调研数据包');
  await expect(reasonOf('翻转.json')).toContainText('打不开');
  await expect(reasonOf('过大.json')).toContainText('文件太大');
  await expect(reasonOf('别的调研.json')).toContainText('是另一份调研的');
  await expect(reasonOf('别的密钥.json')).toContainText('封给了别的密钥');
  // Which of two equal files came first is chance; one of them is named.
  await expect(list.locator('li', { hasText: '同一份已经计入' })).toHaveCount(1);
  await expect(list.locator('li')).toHaveCount(6);
  await accessible(page);

  const [tally] = await product.stored<Tally>('workbench');
  expect(tally?.counts.packets).toBe(GOOD);
  expect(tally?.counts.fields[0]?.bands).toEqual(
    Array.from({ length: first + 1 }, (_, band) => Math.ceil((GOOD - band) / (first + 1))),
  );
  const everything = await product.everything();
  expect(everything).not.toMatch(/截断|\d\.json/);
  expect(everything).not.toContain(packetOf(definition, 3).nonce);

  // Closed and opened again, the same stands there; the same packets change nothing.
  await page.close();
  const again = await product.open('workbench.html');
  await again.getByRole('button', { name: /^打开 / }).click();
  await expect(again.getByText(`一共已计入 ${GOOD} 份`)).toBeVisible();
  await openKey(again, backup);
  await again
    .getByLabel('选择文件', { exact: true })
    .setInputFiles(Array.from({ length: GOOD }, (_, n) => join(folder, `${n}.json`)));
  await expect(again.getByText(`这 ${GOOD} 份的人以前都计入过，数字没有变化`)).toBeVisible();
  expect(await product.stored<Tally>('workbench')).toEqual([tally]);

  // No figure is there before the press that ends the counting.
  await expect(again.getByText(`已计入 ${GOOD} 份，可以出表。`)).toBeVisible();
  await expect(again.getByRole('button', { name: '保存为 CSV' })).toHaveCount(0);
  await again.getByRole('button', { name: '出表…' }).click();
  await expect(again.getByText(`用这 ${GOOD} 份出表，出了就不能改`)).toBeFocused();
  await accessible(again);
  await again.getByRole('button', { name: `确认，用这 ${GOOD} 份出表` }).click();
  await expect(again.getByText('没有公布的，和为什么')).toBeVisible();
  await accessible(again);
  put('晚来.json', one);
  const late = again.getByLabel('选择文件', { exact: true });
  await late.setInputFiles([join(folder, '晚来.json')]);
  await expect(again.getByText('已经出表，来晚了，不计入：1 个')).toBeVisible();
  const [published] = await product.stored<Tally>('workbench');
  expect(published).toEqual({ ...tally, published: { noise: null } });
  expect(await product.stored('releases')).toHaveLength(1);

  const save = async (name: string) => {
    const [download] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const csv = (await save('保存为 CSV')).toString('utf8');
  expect(csv.startsWith('\uFEFF"调研汇总表（照规则可以公布）')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""0"")"`);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  expect(csv.split('\r\n').length).toBe(
    // Whoever does not measure a platform gives no share of it, so that his band has no row.
    2 +
      fieldsOf(definition).reduce((sum, { bands, unmeasured }) => sum + (unmeasured ?? bands), 0) +
      1,
  );
  expect((await save('保存为 XLSX')).subarray(0, 2).toString()).toBe('PK');
  expect(faults).toEqual([]);
});

test('a thousand packets are opened beside a page that stays alive', async ({ product }) => {
  const { definition, signed, backup } = await worldOf();
  for (let n = 0; n < 1_000; n += 1) {
    writeFileSync(join(folder, `${n}.json`), await sealed(packetOf(definition, n), definition));
  }
  const page = await product.open('workbench.html');
  await openAll(page, signed, backup);
  // Frames that were drawn while it worked: each batch leaves room for one.
  await page.evaluate(() => {
    const drawn = { frames: 0 };
    Object.assign(globalThis, { drawn });
    const count = () => {
      if (document.querySelector('.file.off')) drawn.frames += 1;
      requestAnimationFrame(count);
    };
    count();
  });
  await page.getByLabel('选择文件夹').setInputFiles(folder);
  await expect(page.getByText('新计入 1000 份')).toBeVisible({ timeout: 60_000 });
  const frames = await page.evaluate(
    () => (globalThis as unknown as { drawn: { frames: number } }).drawn.frames,
  );
  expect(frames).toBeGreaterThan(1);
  expect((await product.stored<Tally>('workbench'))[0]?.counts.packets).toBe(1_000);
});
