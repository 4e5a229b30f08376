/** Drives the scripted day in a real browser and holds what was measured against the truth. */
import { chromium } from '@playwright/test';
import { compare, table } from './compare.mjs';
import { workingDay } from './day.mjs';
import { scriptedUser } from './human.mjs';
import { burdenOf, metricsOf, settledStore } from './measured.mjs';
import { engagedMs } from './reckoning.mjs';
import { strays } from './strays.mjs';
import { truthOf } from './truths.mjs';

/** @returns {Promise<boolean>} whether everything is within its stated error */
export async function replay(browser, demos) {
  // Without Playwright's defaults, which make every tab believe that it has focus.
  const driver = await chromium.connectOverCDP(browser.endpoint, { noDefaults: true });
  const [context] = driver.contexts();
  const me = scriptedUser();
  const began = Date.now();
  await workingDay(context, demos, me, (what) => {
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${what}`);
  });
  await me.pause(2_000);
  const { traces, days } = await settledStore(context, browser.id);
  const rows = compare(
    truthOf(demos.ledger),
    { ...metricsOf(traces), ...burdenOf(days) },
    {
      engagedMs: engagedMs(me.engaged, demos.ledger.reports),
      presses: me.presses,
    },
  );
  console.log(`\n${table(rows)}\n`);
  const off = rows.filter(({ good }) => !good);
  console.log(
    off.length === 0
      ? `${rows.length} 项全部在误差内。All ${rows.length} within their stated error.`
      : `${off.length} 项超出误差。${off.length} of ${rows.length} beyond their stated error.`,
  );
  if (off.some(({ metric }) => metric === 'active_s')) {
    for (const stray of strays(demos.ledger.reports, traces)) console.log(stray);
  }
  await driver.close();
  return off.length === 0;
}
