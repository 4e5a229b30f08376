/** Wires the welcome page: registries in, one request for all that was chosen. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/welcome/welcome.css';
import '../../src/ui/tour/tour.css';
import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { readMeasured } from '../../src/access/measured';
import type { Registries } from '../../src/access/registry';
import { readRegistry, readWithoutPolicy } from '../../src/access/registry';
import { soon } from '../../src/access/soon';
import { closeTour, isTourClosed } from '../../src/access/tour';
import { browser } from '../../src/browser';
import { asker } from '../../src/messages';
import { BUILTIN, offered } from '../../src/registry/builtin';
import { merge } from '../../src/registry/precedence';
import { withStore } from '../../src/store/db';
import { readMerged } from '../../src/store/merged';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';
import { tourModel } from '../../src/ui/tour/model';
import type { Offer } from '../../src/ui/welcome/model';
import { welcomeModel } from '../../src/ui/welcome/model';
import { Welcome } from '../../src/ui/welcome/view';

const ask = asker((message) => browser.runtime.sendMessage(message));

function offersOf(registries: Registries, gone: ReadonlyMap<string, string>): Offer[] {
  const all = merge({ ...registries, builtin: BUILTIN });
  // What the user merged into another entry is not a platform of its own.
  const merged = all.filter(({ platform }) => !gone.has(platform.id));
  // What the user or his unit brought comes first: it was brought to be used.
  const brought = merged.filter(({ from }) => from !== 'builtin');
  const builtin = merged.filter(({ from }) => from === 'builtin');
  return [
    ...brought,
    ...offered(builtin.map(({ platform }) => platform)).map((platform) => ({
      platform,
      from: 'builtin' as const,
    })),
  ];
}

/** What a policy adds joins the list when the browser knows of it. */
async function readOffers(): Promise<Signal<Offer[]>> {
  const gone = await withStore(readMerged).catch(() => new Map<string, string>());
  const { first, late } = await soon(readRegistry(), await readWithoutPolicy());
  const offers = signal(offersOf(first, gone));
  void late?.then((registries) => {
    offers.value = offersOf(registries, gone);
  });
  return offers;
}

async function start(): Promise<void> {
  const [offers, measured, closed] = await Promise.all([
    readOffers(),
    readMeasured(),
    isTourClosed(),
  ]);
  const running = measured.platforms.map(({ id }) => id);
  const model = welcomeModel(offers, running, {
    request: (origins) => browser.permissions.request({ origins }),
    ask,
    tour: tourModel(closed, closeTour),
  });
  mount(translator(browser.i18n.getMessage), 'welcomeNav', <Welcome model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
