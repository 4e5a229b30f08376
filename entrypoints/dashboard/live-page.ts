/** Wires the dashboard to the store and the worker. */
import { browser } from '../../src/browser';
import { dayOf } from '../../src/core/calendar';
import { asker } from '../../src/messages';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';
import { live } from './live';
import { show } from './show';

const ask = asker((message) => browser.runtime.sendMessage(message));

export async function start(): Promise<void> {
  const t = translator(browser.i18n.getMessage);
  await show(t, { source: live, ask, today: dayOf(Date.now()) });
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}
