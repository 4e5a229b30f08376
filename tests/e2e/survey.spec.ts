/** A participant's way from a survey's file to a packet, or to nothing at all, in the built product. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { PACKET_FILE_NAME, parsePacketFile } from '../../src/core/survey/packet-schema';
import type { TakenPart } from '../../src/core/survey/taken-part';
import { digestBytes } from '../../src/seal/definition-digest';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { openPart } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { surveyFile } from '../../src/seal/signed-survey';
import { readPart } from '../../src/split/part';
import { expect, test } from './fixture';
import type { Product } from './product';
import { putRows } from './records-in-page';

/** Long over on any clock; 20 workdays without a holiday. */
const WINDOW = { from: '2025-03-03', to: '2025-03-28' };
const RANDOMISED = { how: 'randomised', epsilon: 1 } as const;

let signer: KeyHalves;
let opener: KeyHalves;
let definition: SurveyDefinition;
let file: Awaited<ReturnType<typeof fileOf>>;

test.beforeAll(async () => {
  [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  definition = {
    format: 'fingertip-burden-survey',
    version: 2,
    id: '0123456789abcdef0123456789abcdef',
    title: '县直单位指尖负担调研',
    organiser: '县作风办',
    window: WINDOW,
    person: [
      { metric: 'burden', edges: [20, 45, 90], protection: { how: 'clear' } },
      { metric: 'logins', edges: [4, 8, 15], protection: { how: 'clear' } },
      { metric: 'check-ins', edges: [1, 5, 15], protection: RANDOMISED },
    ],
    platforms: [
      {
        ...{ id: 'oa', name: '县办公系统', matches: ['https://oa.gov.localhost/*'] },
        ...{ category: 'oa', expectedUsers: 200, mandated: true },
      },
    ],
    perPlatform: [{ metric: 'forced', edges: [], protection: RANDOMISED }],
    questions: [
      {
        id: 'ranked',
        text: '单位有没有按使用情况通报排名？',
        options: ['有', '没有', '不清楚'],
        protection: RANDOMISED,
      },
    ],
    minimumPackets: 50,
    aggregators: [{ name: '县委党校', key: opener.public }],
  };
  file = await fileOf(definition);
});

async function fileOf(survey: SurveyDefinition) {
  const text = surveyFile(await signSurvey(survey, signer));
  return { name: '调研.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

function rows(): DayRow[] {
  return daysBetween(WINDOW.from, WINDOW.to).map((day) => {
    const row = emptyDayRow(day, 'oa');
    row.activities.other = 3_000_000;
    row.slots[18] = 3_000_000;
    return { ...row, loginN: 5, forcedN: 1, checkinN: 1 };
  });
}

/** The window's records, as the recorder would have left them. */
async function recorded(product: Product): Promise<void> {
  const page = await product.open('survey.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(putRows, { days: rows() });
  await page.close();
}

async function measured(page: Page, from = file): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(from);
  await page.getByRole('button', { name: '算出来看看，先不保存' }).click();
  await page.getByText('封进文件的全部内容').waitFor();
}

async function saved(page: Page): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存数据包到本机' }).click();
  return download;
}

/** What the aggregator reads in it. */
async function opened(download: Download): Promise<string> {
  const text = readFileSync(await download.path(), 'utf8');
  const part = await openPart(parsePacketFile(text), 0, opener, definition);
  return new TextDecoder().decode(part);
}

async function textOf(place: Locator): Promise<string> {
  return (await place.textContent()) ?? '';
}

async function plainToEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('what the aggregator opens is what stood on screen, and so it is when saved again', async ({
  product,
}) => {
  await recorded(product);
  const page = await product.open('survey.html');
  await plainToEverybody(page);
  await measured(page);
  const said = page.locator('.plaintext');
  await expect(page.getByText('这段时间有 20 个工作日，这台电脑观测到 20 个。')).toBeVisible();
  expect(JSON.parse(await textOf(said)).values.slice(0, 2)).toEqual([2, 1]);
  await page.getByRole('button', { name: '删去 每天登录几次' }).click();
  await page.getByRole('radio', { name: '不清楚' }).check();
  await plainToEverybody(page);
  const shown = await textOf(said);
  expect(JSON.parse(shown).values.slice(0, 2)).toEqual([2, null]);
  expect(await product.stored('surveys')).toEqual([]);
  const first = await saved(page);
  expect(first.suggestedFilename()).toBe(PACKET_FILE_NAME);
  expect(await opened(first)).toBe(shown);
  await expect(page.getByText(/已交给浏览器保存/)).toBeVisible();
  await plainToEverybody(page);

  await page.reload();
  await page.getByRole('button', { name: `打开 ${definition.title}` }).click();
  await page.getByRole('button', { name: '算出来看看，先不保存' }).click();
  await expect(said).toHaveText(shown);
  const again = await saved(page);
  expect(await opened(again)).toBe(shown);
  const sizes = [first, again].map(async (one) => readFileSync(await one.path()).length);
  expect(new Set(await Promise.all(sizes)).size).toBe(1);
  expect(await product.stored<TakenPart>('surveys')).toHaveLength(1);
});

test('declining leaves nothing, and neither does a file that is refused', async ({ product }) => {
  await recorded(product);
  const before = await product.everything();
  const page = await product.open('survey.html');
  await measured(page);
  await page.getByRole('radio', { name: '没有', exact: true }).check();
  await page.getByRole('button', { name: '不参加' }).click();
  await expect(page.getByText('没有参加，什么都没有留下')).toBeVisible();
  const changed = file.buffer.toString().replace('县作风办', '别的单位');
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(changed) });
  await expect(page.getByRole('alert')).toContainText('签名对不上');
  await plainToEverybody(page);
  await page.close();
  expect(await product.stored('surveys')).toEqual([]);
  const own = (text: string) => text.replace(/"ownMs":\d+/g, '');
  expect(own(await product.everything())).toBe(own(before));
});

test('whoever leaves and comes back finds the same lots and answers: none are rolled', async ({
  product,
}) => {
  await recorded(product);
  const before = await product.everything();
  const packets = new Set<string>();
  for (let look = 0; look < 6; look += 1) {
    const page = await product.open('survey.html');
    await measured(page);
    await page.getByRole('radio', { name: '没有', exact: true }).check();
    const text = await textOf(page.locator('.plaintext'));
    packets.add(text.replace(/"nonce":"[0-9a-f]+"/, ''));
    await page.getByRole('button', { name: '不参加' }).click();
    await page.close();
  }
  expect(packets.size).toBe(1);
  const own = (text: string) => text.replace(/"ownMs":\d+/g, '');
  expect(own(await product.everything())).toBe(own(before));
});

test('a packet for two aggregators is split where the pages run, and each opens his half', async ({
  product,
}) => {
  await recorded(product);
  const second = await makeKeys('open');
  const openers = [opener, second] as const;
  const aggregators = openers.map((key, i) => ({ name: `汇总方${i + 1}`, key: key.public }));
  const survey = { ...definition, aggregators };
  const page = await product.open('survey.html');
  await measured(page, await fileOf(survey));
  await expect(page.getByRole('cell', { name: '拆成两半' })).toHaveCount(5);
  const download = await saved(page);
  const packet = parsePacketFile(readFileSync(await download.path(), 'utf8'));
  const heads = await Promise.all(
    ([0, 1] as const).map(async (place) => {
      const part = await openPart(packet, place, openers[place], survey);
      return (await readPart(part, survey, place, await digestBytes(survey))).head;
    }),
  );
  expect(heads[0]).toEqual(heads[1]);
  expect(heads[0]).toMatchObject({ survey: survey.id, edition: 1 });
});
