/** Wires the settings to the browser and the worker. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/options/options.css';
import { readSettings } from '../../src/access/badge';
import { readMeasured } from '../../src/access/measured';
import { alreadyGranted } from '../../src/access/platforms';
import { browser } from '../../src/browser';
import { asker } from '../../src/messages';
import { mount } from '../../src/ui/mount';
import { optionsModel } from '../../src/ui/options/model';
import { Options } from '../../src/ui/options/view';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

async function start(): Promise<void> {
  const [measured, { badge }] = await Promise.all([readMeasured(), readSettings()]);
  const granted = new Set((await alreadyGranted(measured.platforms)).map(({ id }) => id));
  const withdrawn = new Set(
    measured.platforms.map(({ id }) => id).filter((id) => !granted.has(id)),
  );
  const model = optionsModel(
    { measured, badge, withdrawn },
    {
      request: (origins) => browser.permissions.request({ origins }),
      ask,
      now: Date.now,
      forget: () => localStorage.clear(),
    },
  );
  mount(translator(browser.i18n.getMessage), 'optionsTitle', <Options model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
