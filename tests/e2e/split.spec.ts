/** Two aggregators, each in a browser of his own, who have nothing of each other's but files. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Tally } from '../../src/core/survey/tally';
import { backupFile } from '../../src/seal/backup';
import { makeKeys } from '../../src/seal/key-pair';
import { sealPacket } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { packetsOf, plainCounts, split, two } from '../unit/split-rig';
import { PASSPHRASE } from '../unit/workbench-world';
import { expect, test } from './fixture';
import { Product } from './product';

const COUNT = 25;

const json = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
});

/** The page of one of them, as far as his halves are opened. */
async function opened(product: Product, signed: string, backup: string, packets: string[]) {
  const page = await product.open('workbench.html');
  const faults: string[] = [];
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.getByLabel('选择调研定义文件').setInputFiles(json('definition.json', signed));
  await page.getByLabel('选择密钥备份').setInputFiles(json('backup.json', backup));
  await page.getByLabel('备份的口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开备份' }).click();
  await page
    .getByLabel('选择文件', { exact: true })
    .setInputFiles(packets.map((text, n) => json(`${n}.json`, text)));
  await expect(page.getByText(`新打开 ${packets.length} 份`)).toBeVisible({ timeout: 30_000 });
  return { page, faults };
}

async function saved(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return json(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('add a survey up between them, and neither keeps anything of a packet', async ({
  product: office,
}) => {
  test.setTimeout(120_000);
  const { definition, keys } = await two();
  const signed = JSON.stringify(await signSurvey(definition, await makeKeys('sign')));
  const backups = await Promise.all(keys.map((key) => backupFile([key], PASSPHRASE)));
  const packets = packetsOf(definition, COUNT);
  const files = await Promise.all(
    packets.map(async (packet) => sealPacket(await split(definition, packet), definition)),
  );
  const school = await Product.launch();
  try {
    const first = await opened(office, signed, backups[0] ?? '', files);
    const second = await opened(school, signed, backups[1] ?? '', [...files].reverse());
    await accessible(first.page);
    const check = await saved(first.page, '保存核对文件到本机');
    // The own file is refused, and nothing is changed by it.
    await first.page.getByLabel('选择对方的核对文件').setInputFiles(check);
    await expect(first.page.getByRole('alert')).toContainText('这是您自己的文件');
    await second.page.getByLabel('选择对方的核对文件').setInputFiles(check);
    await expect(second.page.getByText(`双方都有、核对无误 ${COUNT} 份`)).toBeVisible();
    const answer = await saved(second.page, '保存核对文件到本机');
    await first.page.getByLabel('选择对方的核对文件').setInputFiles(answer);
    await expect(first.page.getByText(`双方都有、核对无误 ${COUNT} 份`)).toBeVisible();
    const code = await first.page.locator('.list-code code').first().textContent();
    await first.page.getByRole('button', { name: '做合计…' }).click();
    await accessible(first.page);
    const sum = await saved(first.page, '做合计，并保存合计文件');
    await second.page.getByLabel('选择对方的合计文件').setInputFiles(sum);
    await expect(second.page.getByText(`合计 ${COUNT} 份，做了就收不回来`)).toBeVisible();
    for (const shown of await second.page.locator('.list-code code').all()) {
      await expect(shown).toHaveText(code ?? '');
    }
    const last = await saved(second.page, '做合计，并保存合计文件');
    await first.page.getByLabel('选择对方的合计文件').setInputFiles(last);
    for (const { page, faults } of [first, second]) {
      await expect(page.getByText(`已合成 ${COUNT} 份的结果`)).toBeVisible();
      await accessible(page);
      expect(faults).toEqual([]);
    }
    for (const product of [office, school]) {
      const [tally] = await product.stored<Tally>('workbench');
      expect(tally?.counts).toEqual(plainCounts(definition, packets));
      expect(await product.stored('halves')).toEqual([]);
    }
  } finally {
    await school.close();
  }
});
