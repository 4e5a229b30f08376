/** 组织调研 in the built product: made, backed up, signed, saved; and read by what reads it elsewhere. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { openBackup } from '../../src/seal/backup';
import { openPart, placeOf, sealPacket } from '../../src/seal/packet-seal';
import { importSurvey } from '../../src/seal/signed-survey';
import { expect, test } from './fixture';

const PASSPHRASE = '春江花月夜2026';

/** The backup, as its maker finds it among his downloads. */
async function chosen(place: Locator, { name, text }: { name: string; text: string }) {
  await place
    .getByLabel('选刚存下的备份')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(place.getByText('密钥已备好')).toBeVisible();
}

async function saved(page: Page, press: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

async function plainToEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a survey is made with two aggregators, and each file is what it says', async ({
  product,
}) => {
  const page = await product.open('organise.html');
  const faults: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^这份调研向每个人问 2 项，涉及 0 个平台/);

  // The second aggregator, on his own: his backup, then the half that he hands over.
  const alone = page.getByRole('region', { name: '我是汇总方：生成密钥' });
  await alone.getByLabel('汇总方名称').fill('某县纪委');
  await alone.getByLabel(/^口令/).fill(PASSPHRASE);
  await alone.getByLabel('再输一遍').fill(PASSPHRASE);
  const theirBackup = await saved(page, alone.getByRole('button', { name: /^生成密钥/ }));
  expect(theirBackup.name).toBe('指尖负担计-密钥备份.json');
  await chosen(alone, theirBackup);
  const theirKey = await saved(page, alone.getByRole('button', { name: '保存公钥文件' }));
  expect(theirKey.name).toBe('指尖负担计-汇总方公钥.json');

  await page.getByLabel('调研名称').fill('县乡干部平台负担调研');
  await page.getByLabel(/^组织方/).fill('某县委党校');
  await page.getByLabel('第一天').fill('2026-11-02');
  await page.getByLabel('最后一天').fill('2026-11-12');
  await expect(page.getByText(/只有 9 个工作日/).first()).toBeVisible();
  await page.getByLabel('最后一天').fill('2026-11-29');
  const holders = page.getByRole('region', { name: '谁来打开和汇总' });
  await holders.getByLabel('汇总方名称').fill('某县委党校');
  await page.getByLabel('按名称或网址查找').fill('学习强国');
  await page.getByRole('button', { name: /^加入 学习强国/ }).click();
  await page
    .getByRole('checkbox', { name: /^问：用它的日子里，有没有一半以上只为登录或打卡而来/ })
    .check();
  await page.getByRole('button', { name: /^加入 使用情况/ }).click();
  await expect(heading).toHaveText(/问 4 项，涉及 1 个平台/);
  await expect(page.getByText('都合规则，可以签名保存。')).toBeVisible();
  await plainToEverybody(page);

  await holders.getByText('两个汇总方').click();
  await expect(page.getByText('第 2 个汇总方还没有公钥')).toBeVisible();
  await holders
    .getByRole('group', { name: '第 2 个汇总方' })
    .locator('input[type=file]')
    .setInputFiles({
      name: theirKey.name,
      mimeType: 'application/json',
      buffer: Buffer.from(theirKey.text),
    });
  await expect(holders.getByText(/^某县纪委（自报），指纹/)).toBeVisible();

  const saving = page.getByRole('region', { name: '签名并保存' });
  const sign = saving.getByRole('button', { name: '签名并保存调研定义' });
  await expect(sign).toBeDisabled();
  await saving.getByLabel(/^口令/).fill(PASSPHRASE);
  await saving.getByLabel('再输一遍').fill(PASSPHRASE);
  const backup = await saved(page, saving.getByRole('button', { name: /^生成密钥/ }));
  await expect(sign).toBeDisabled();
  await chosen(saving, backup);
  const definition = await saved(page, sign);
  expect(definition.name).toBe('指尖负担计-调研定义.json');
  await plainToEverybody(page);

  const read = await importSurvey(definition.text);
  if (read.kind !== 'survey') throw new Error(JSON.stringify(read));
  const made = read.survey.definition;
  expect(made).toMatchObject({
    title: '县乡干部平台负担调研',
    organiser: '某县委党校',
    window: { from: '2026-11-02', to: '2026-11-29' },
    minimumPackets: 20,
    platforms: [{ id: 'xuexi-qiangguo', expectedUsers: 50 }],
  });
  for (const print of [read.code, read.signer, ...read.aggregators]) {
    await expect(saving.getByText(print)).toBeVisible();
  }

  // What the backups hold opens what is sealed to the definition, each its own part.
  const file = parsePacketFile(
    await sealPacket([Buffer.from('first'), Buffer.from('second')], made),
  );
  for (const [i, [text, plain]] of [
    [backup.text, 'first'],
    [theirBackup.text, 'second'],
  ].entries()) {
    const keys = await openBackup(text ?? '', PASSPHRASE);
    const own = keys.find(({ use }) => use === 'open');
    if (!own) throw new Error('no key to open with');
    expect(placeOf(own, made)).toBe(i);
    expect(Buffer.from(await openPart(file, i, own, made)).toString()).toBe(plain);
  }

  // Begun from again, with the keys as they are: another survey of the same signer.
  await page.getByText('从以前的调研定义改起').click();
  const earlier = page.locator('details.earlier input[type=file]');
  await earlier.setInputFiles({
    name: definition.name,
    mimeType: 'application/json',
    buffer: Buffer.from(definition.text),
  });
  await expect(page.getByText(/^已读进“县乡干部平台负担调研”/)).toBeVisible();
  const again = await importSurvey((await saved(page, sign)).text);
  if (again.kind !== 'survey') throw new Error(JSON.stringify(again));
  expect(again.survey.signer).toBe(read.survey.signer);
  expect(again.survey.definition).toEqual({ ...made, id: again.survey.definition.id });
  expect(again.survey.definition.id).not.toBe(made.id);
  expect(faults).toEqual([]);
});
