/** When a page of the extension was first painted. */
import type { Page } from '@playwright/test';

const PAINTED_WITHIN_MS = 10_000;

/** Milliseconds from opening to the first paint. */
export async function painted(page: Page): Promise<number> {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  await page.waitForFunction(paint, undefined, { timeout: PAINTED_WITHIN_MS });
  return page.evaluate(paint);
}
