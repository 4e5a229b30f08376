/** How long the dashboard takes from a choice of range to the painted frame with its figures. */
import type { Page } from '@playwright/test';
import { PERIODS } from '../../../src/core/period';
import type * as Stopwatch from './stopwatch';

declare global {
  var stopwatch: typeof Stopwatch;
}

/** Nobody chooses again before he has seen what he chose. */
const SEEN_AFTER_MS = 600;

/** In the order chosen: each shows other figures than the one before. */
const CHOSEN = ['day', 'week', 'month', 'quarter'] as const;

/**
 * @param page the dashboard, with the stopwatch in it
 * @param first the first day of all
 */
export async function rangeChanges(
  page: Page,
  first: string,
  note: (what: string, ms: number) => void,
): Promise<void> {
  const seen = () => page.waitForTimeout(SEEN_AFTER_MS);
  const choose = async (kind: (typeof PERIODS)[number]) => {
    await seen();
    return page.evaluate((place) => stopwatch.choose(place), PERIODS.indexOf(kind));
  };
  for (const kind of CHOSEN) note(`to ${kind}`, await choose(kind));
  await seen();
  note('to the quarter before', await page.evaluate(() => stopwatch.stepBack()));
  // An own range begins as the one that was on view: no other figures yet.
  await page.locator('input[name=period]').nth(PERIODS.indexOf('own')).check({ force: true });
  await page.locator('.range-choice input[type=date]').first().waitFor();
  await seen();
  note('to three years', await page.evaluate((day) => stopwatch.begin(day), first));
  note('back to the week', await choose('week'));
}
