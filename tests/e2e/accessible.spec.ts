/**
 * Every place of the product, in both languages and both lights: it holds its content policy, is
 * accessible, and never scrolls sideways. Of four places in a row `npm test` plays each in another
 * of the four pairs of language and light; `npm run accessible` plays every place in all of them.
 */
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Language } from '../../src/example/platforms';
import { inPage } from '../bench/in-page';
import type * as Fill from '../bench/pictures/fill';
import type { Place } from './places';
import { BEGUN, FILLED, NEW } from './places';
import { Product, platform } from './product';

declare global {
  var filling: typeof Fill;
}

const FILLING = resolve(import.meta.dirname, '../bench/pictures/fill.ts');
/** A Friday that offices work on. */
const FRIDAY = '2026-11-20';
const EVENING = new Date(`${FRIDAY}T17:40:00`);
const LIGHTS = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'en-US'] as const;
const POPUP = { width: 360, height: 580 };
const SCREEN = { width: 1366, height: 768 };
/** The screen at 200 % zoom. */
const ZOOMED = { width: 683, height: 384 };
const ALL = process.env.PLACES === 'all';

function lightsOf(place: number, spoken: number): readonly (typeof LIGHTS)[number][] {
  return LIGHTS.filter((_, light) => ALL || place % 4 === spoken * 2 + light);
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

LANGUAGES.forEach((language, spoken) => {
  test.describe(language, () => {
    let product: Product;
    test.beforeAll(async () => {
      product = await Product.launch({ language });
    });
    test.afterAll(() => product?.close());

    const stand = (places: readonly Place[], first: number, at: Date | null) => {
      for (const [n, place] of places.entries()) {
        const lights = lightsOf(first + n, spoken);
        if (lights.length === 0) continue;
        test(`${place.name} is for everybody`, async () => {
          expect(await faultsAt(product, place, lights, at)).toEqual([]);
        });
      }
    };

    stand(NEW, 0, null);
    test.describe('with a platform', () => {
      test.beforeAll(() => product.measure(platform('oa.gov.localhost')));
      stand(BEGUN, NEW.length, null);
    });
    test.describe('with records', () => {
      test.beforeAll(() => fill(product, language === 'zh-CN' ? 'zh' : 'en'));
      stand(FILLED, NEW.length + BEGUN.length, EVENING);
    });
  });
});

async function faultsAt(
  product: Product,
  { page: name, act }: Place,
  lights: readonly (typeof LIGHTS)[number][],
  at: Date | null,
): Promise<string[]> {
  const isPopup = name === 'popup.html';
  const page = await product.context.newPage();
  const faults: string[] = [];
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  if (at) await page.clock.setFixedTime(at);
  await page.setViewportSize(isPopup ? POPUP : SCREEN);
  await page.goto(`chrome-extension://${product.id}/${name}`);
  await page.locator('main h1').first().waitFor();
  await act?.(page, product);
  for (const colorScheme of lights) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`));
  }
  if ((await sideways(page)) > 0) faults.push('scrolls sideways');
  await page.setViewportSize(isPopup ? POPUP : ZOOMED);
  if ((await sideways(page)) > 0) faults.push('scrolls sideways at 200 %');
  await page.close();
  return faults;
}

/** The example whole, as if it had been recorded. */
async function fill(product: Product, language: Language): Promise<void> {
  const own = await product.open('manifest.json');
  await own.evaluate(await inPage(FILLING, 'filling'));
  await own.evaluate(([day, spoken]) => filling.fill(day, spoken), [FRIDAY, language] as const);
  await own.close();
}
