/** Wires the dashboard to the store and the worker. */
import { closeTour, isTourClosed } from '../../src/access/tour';
import { browser } from '../../src/browser';
import { dayOf } from '../../src/core/calendar';
import { asker } from '../../src/messages';
import { keeperFrom } from '../../src/ui/dashboard/data/keeper';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';
import { tourModel } from '../../src/ui/tour/model';
import { liveSource } from './live';
import type { Show } from './show';

const { source, forget } = liveSource();
/** Fetched when it is first asked: what only shows does not wait for it. */
const keeper = keeperFrom(() => import('./keeper').then((found) => found.keeper), forget);
const ask = asker((message) => browser.runtime.sendMessage(message));

export async function start(show: Show): Promise<void> {
  const t = translator(browser.i18n.getMessage);
  // Whatever another page of ours did, it did while its user was there.
  addEventListener('focus', forget);
  const tour = tourModel(await isTourClosed(), closeTour);
  await show(t, { source, ask, keeper, tour, today: dayOf(Date.now()) });
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}
