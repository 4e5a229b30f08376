/** A survey's packet made of what was driven: the day is moved into the window of the survey. */
import type { Page } from '@playwright/test';
import { daysBetween } from '../../../src/core/calendar';
import { rollUp } from '../../../src/core/rollup';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { parsePacketFile } from '../../../src/core/survey/packet-schema';
import { makeKeys } from '../../../src/seal/key-pair';
import { openPart, sealPacket } from '../../../src/seal/packet-seal';
import { signSurvey } from '../../../src/seal/signature';
import { surveyFile } from '../../../src/seal/signed-survey';
import type { Product } from '../../e2e/product';
import type { Files } from './exports';
import { saved } from './exports';
import { HOST } from './pages';

/** Long over on any clock; 20 workdays without a holiday. */
const WINDOW = { from: '2025-03-03', to: '2025-03-28' };
const CLEAR = { how: 'clear' } as const;
const RANDOMISED = { how: 'randomised', epsilon: 1 } as const;

const surveyFor = (key: string): SurveyDefinition => ({
  format: 'fingertip-burden-survey',
  version: 2,
  id: '0123456789abcdef0123456789abcdef',
  title: '指尖负担调研',
  organiser: '县作风办',
  window: WINDOW,
  person: [
    { metric: 'burden', edges: [20, 45, 90], protection: CLEAR },
    { metric: 'logins', edges: [4, 8, 15], protection: CLEAR },
    { metric: 'check-ins', edges: [1, 5, 15], protection: RANDOMISED },
  ],
  platforms: [
    {
      id: 'oa',
      name: '办公',
      matches: [`http://${HOST}/*`],
      category: 'oa',
      expectedUsers: 200,
      mandated: true,
    },
  ],
  perPlatform: [{ metric: 'forced', edges: [], protection: RANDOMISED }],
  questions: [],
  minimumPackets: 50,
  aggregators: [{ name: '县委党校', key }],
});

export async function packetOf(product: Product): Promise<Files> {
  const [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  const survey = surveyFor(opener.public);
  await moveDays(product);
  const page = await product.open('survey.html');
  const buffer = Buffer.from(surveyFile(await signSurvey(survey, signer)));
  const file = { name: 'survey.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '算出来看看，先不保存' }).click();
  await page.locator('.plaintext').waitFor();
  const sealed = await saved(page, '保存数据包到本机');
  const shown = Buffer.from(await page.content());
  await page.close();
  const part = await openPart(parsePacketFile(sealed.toString('utf8')), 0, opener, survey);
  return {
    'packet, sealed': sealed,
    'packet, opened': Buffer.from(part),
    'packet, shown': shown,
  };
}

/** A packet that leaks, as no packet of the product's: sealed and opened in the same way. */
export async function leakyPacket(word: string): Promise<Files> {
  const opener = await makeKeys('open');
  const survey = surveyFor(opener.public);
  const sealed = await sealPacket([Buffer.from(JSON.stringify({ word }))], survey);
  const part = await openPart(parsePacketFile(sealed), 0, opener, survey);
  return { 'packet, sealed': Buffer.from(sealed + word), 'packet, opened': Buffer.from(part) };
}

/** The driven day's traces on every day of the window, rolled up as the recorder does. */
async function moveDays(product: Product): Promise<void> {
  const traces = await product.traces();
  const rows = daysBetween(WINDOW.from, WINDOW.to).map((day) =>
    rollUp(
      day,
      'oa',
      traces.map((trace) => ({ ...trace, day })),
    ),
  );
  const page = await product.open('survey.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await put(page, 'days', rows);
  await page.close();
}

/** Writes rows where the product keeps its own. */
export async function put(page: Page, store: string, rows: readonly unknown[]): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('fingertip-burden');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(name, 'readwrite');
          for (const row of all) tx.objectStore(name).put(row);
          tx.onabort = () => fail(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [store, rows] as const,
  );
}
