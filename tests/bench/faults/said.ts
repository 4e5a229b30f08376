/** Whether popup and dashboard say what keeps the records from being read or written. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { TROUBLE_SAYS } from '../../../src/ui/trouble';
import type { Office } from './office';
import { until } from './office';

export type Reason = keyof typeof TROUBLE_SAYS;
export type Language = 'zh-CN' | 'en';

const SAID_WITHIN_MS = 15_000;
/** Where pictures of what is said go, if anywhere. */
const PICTURES = process.env.FAULT_PICTURES;

/** What is not said of `reason` by popup or dashboard, in the language of this browser. */
export async function unsaid(
  office: Office,
  reason: Reason,
  language: Language = 'zh-CN',
): Promise<string[]> {
  const misses: string[] = [];
  for (const file of ['popup.html', 'dashboard.html']) {
    const page = await office.product.open(file);
    const wanted = Object.values(TROUBLE_SAYS[reason]).map((key) => wordsOf(language, key));
    const missing = await missingFrom(page, wanted);
    misses.push(...missing.map((words) => `${file} (${language}) does not say: ${words}`));
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      if (file === 'popup.html') await page.setViewportSize({ width: 380, height: 560 });
      await page.screenshot({
        path: `${PICTURES}/${reason}-${file.replace('.html', '')}-${language}.png`,
      });
    }
    await page.close();
  }
  return misses;
}

/** Whether neither page speaks of any trouble. */
export async function stillSaid(office: Office): Promise<string[]> {
  const misses: string[] = [];
  for (const file of ['popup.html', 'dashboard.html']) {
    const page = await office.product.open(file);
    await page.locator('main > *').first().waitFor();
    const all = Object.values(TROUBLE_SAYS).map(({ what }) => wordsOf('zh-CN', what));
    const text = (await page.locator('body').textContent()) ?? '';
    misses.push(
      ...all.filter((words) => text.includes(words)).map((words) => `${file} still says: ${words}`),
    );
    await page.close();
  }
  return misses;
}

async function missingFrom(page: Page, wanted: string[]): Promise<string[]> {
  let missing = wanted;
  await until(async () => {
    const text = (await page.locator('body').textContent()) ?? '';
    missing = wanted.filter((words) => !text.includes(words));
    return missing.length === 0;
  }, SAID_WITHIN_MS).catch(() => undefined);
  return missing;
}

function wordsOf(language: string, key: string): string {
  const file = `public/_locales/${language.replace('-', '_')}/messages.json`;
  return JSON.parse(readFileSync(file, 'utf8'))[key].message;
}
