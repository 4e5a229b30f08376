/** Wires 登记此平台. The tab's number comes in the fragment, its address from the browser alone. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/register/register.css';
import { lookAt } from '../../src/access/look';
import { readMeasured } from '../../src/access/measured';
import { readRegistry } from '../../src/access/registry';
import { browser } from '../../src/browser';
import type { Named } from '../../src/core/product';
import { productOf } from '../../src/core/product';
import { asker } from '../../src/messages';
import { BUILTIN } from '../../src/registry/builtin';
import { PRODUCTS } from '../../src/registry/products';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { registerModel, standingOf } from '../../src/ui/register/model';
import { Register } from '../../src/ui/register/view';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

function tabOf(fragment: string): number | null {
  const id = /^#tab=(\d+)$/.exec(fragment)?.[1];
  return id === undefined ? null : Number(id);
}

async function addressOf(tab: number | null): Promise<string | undefined> {
  if (tab === null) return undefined;
  // A tab that is gone, or that the browser does not show us, has no address.
  return browser.tabs.get(tab).then(
    ({ url }) => url,
    () => undefined,
  );
}

/** The product that the tab's page is made with; the page may have moved on since the press. */
async function productIn(tab: number | null, address: string | undefined): Promise<Named | null> {
  if (tab === null || (await addressOf(tab)) !== address) return null;
  return productOf(PRODUCTS, new Set(await lookAt(tab)));
}

async function start(): Promise<void> {
  const tab = tabOf(location.hash);
  const [address, measured, { own, imported, managed }] = await Promise.all([
    addressOf(tab),
    readMeasured(),
    readRegistry(),
  ]);
  const model = registerModel(
    standingOf(address, measured, [...own, ...imported, ...managed, ...BUILTIN]),
    {
      request: (origins) => browser.permissions.request({ origins }),
      ask,
      look: () => productIn(tab, address),
    },
  );
  // What a registry knows or what is measured already needs no look.
  if (model.standing.value.kind === 'new') void model.product.look();
  mount(translator(browser.i18n.getMessage), 'registerTitle', <Register model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
