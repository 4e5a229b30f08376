/** Every place of the product that a user can stand at, and how he comes there. No words: in any language. */
import type { Page } from '@playwright/test';
import { backupFile } from '../../src/seal/backup';
import { makeKeys } from '../../src/seal/key-pair';
import { signSurvey } from '../../src/seal/signature';
import { SECTIONS } from '../../src/ui/dashboard/sections';
import { two } from '../unit/split-rig';
import { PASSPHRASE, worldOf } from '../unit/workbench-world';
import type { Product } from './product';

export interface Place {
  name: string;
  page: string;
  act?: (page: Page, product: Product) => Promise<void>;
}

const json = (text: string) => ({
  ...{ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) },
});

/** 学习强国 is chosen and allowed. */
async function begin(page: Page, product: Product): Promise<void> {
  const hosts = ['www', 'pc', 'login', 'article', 'preview-pdf'].map((name) => `${name}.xuexi.cn`);
  await product.willGrant(...hosts.flatMap((host) => [`http://${host}/*`, `https://${host}/*`]));
  await page.bringToFront();
  await page.getByRole('searchbox').fill('www.xuexi.cn');
  await page.getByRole('checkbox').first().check();
  await page.locator('.start-bar .go').click();
  await page.locator('.tour').waitFor();
}

async function openSurvey(page: Page): Promise<void> {
  const { signed } = await worldOf();
  await page.locator('input[type=file]').setInputFiles(json(signed));
  await page.locator('.choice').waitFor();
}

async function openKey(page: Page, signed: string, backup: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(json(signed));
  await page.locator('input[type=password]').waitFor();
  await page.locator('input[type=file]').first().setInputFiles(json(backup));
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.locator('form button').click();
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
}

async function openSplit(page: Page): Promise<void> {
  const { definition, keys } = await two();
  const signed = await signSurvey(definition, await makeKeys('sign'));
  await openKey(page, JSON.stringify(signed), await backupFile(keys.slice(0, 1), PASSPHRASE));
  await page.locator('#split-result').waitFor();
}

/** Of a browser that the product has just come to; the last is where that ends. */
export const NEW: readonly Place[] = [
  { name: 'the popup before a choice', page: 'popup.html' },
  { name: 'the dashboard before a choice', page: 'dashboard.html' },
  { name: 'choosing platforms', page: 'welcome.html' },
  { name: 'the tour', page: 'welcome.html', act: begin },
];

/** Of a browser with its first platform, and nothing recorded. */
export const BEGUN: readonly Place[] = [
  { name: 'the popup before a figure', page: 'popup.html' },
  { name: 'the dashboard before a figure', page: 'dashboard.html' },
];

/** Of a browser with the example's records. */
export const FILLED: readonly Place[] = [
  { name: 'the popup', page: 'popup.html' },
  { name: 'registering', page: 'register.html' },
  { name: 'the settings', page: 'options.html' },
  ...SECTIONS.map((part) => ({ name: `the dashboard’s ${part}`, page: `dashboard.html#${part}` })),
  { name: 'the help', page: 'help.html' },
  { name: 'taking part', page: 'survey.html' },
  { name: 'a survey', page: 'survey.html', act: openSurvey },
  { name: 'organising', page: 'organise.html' },
  { name: 'adding up', page: 'workbench.html' },
  {
    name: 'a survey that is added up',
    page: 'workbench.html',
    act: async (page) => {
      const { signed, backup } = await worldOf();
      await openKey(page, signed, backup);
    },
  },
  { name: 'a survey that two add up', page: 'workbench.html', act: openSplit },
];
