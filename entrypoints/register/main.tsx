/** Wires 登记此平台. The tab's number comes in the fragment, its address from the browser alone. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/register/register.css';
import { readMeasured } from '../../src/access/measured';
import { readRegistry } from '../../src/access/registry';
import { browser } from '../../src/browser';
import { asker } from '../../src/messages';
import { BUILTIN } from '../../src/registry/builtin';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { registerModel, standingOf } from '../../src/ui/register/model';
import { Register } from '../../src/ui/register/view';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

async function addressOf(fragment: string): Promise<string | undefined> {
  const id = /^#tab=(\d+)$/.exec(fragment)?.[1];
  if (id === undefined) return undefined;
  // A tab that is gone, or that the browser does not show us, has no address.
  return browser.tabs.get(Number(id)).then(
    (tab) => tab.url,
    () => undefined,
  );
}

async function start(): Promise<void> {
  const [address, measured, { imported, managed }] = await Promise.all([
    addressOf(location.hash),
    readMeasured(),
    readRegistry(),
  ]);
  const model = registerModel(
    standingOf(address, measured, [...imported, ...managed, ...BUILTIN]),
    {
      request: (origins) => browser.permissions.request({ origins }),
      ask,
    },
  );
  mount(translator(browser.i18n.getMessage), 'registerTitle', <Register model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
