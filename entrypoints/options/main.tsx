/** Wires the settings to the browser, the store and the worker. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/options/options.css';
import { readInstalled } from '../../src/access/installed';
import { readMeasured } from '../../src/access/measured';
import { alreadyGranted } from '../../src/access/platforms';
import { readRegistry, readWithoutPolicy } from '../../src/access/registry';
import { readSettings } from '../../src/access/settings';
import { soon } from '../../src/access/soon';
import { readSuppliedSurvey } from '../../src/access/supplied-survey';
import { browser } from '../../src/browser';
import { listOf } from '../../src/core/listed';
import { asker } from '../../src/messages';
import { BUILTIN } from '../../src/registry/builtin';
import { merge } from '../../src/registry/precedence';
import { PRODUCTS } from '../../src/registry/products';
import { withStore } from '../../src/store/db';
import { readMerged } from '../../src/store/merged';
import { mount } from '../../src/ui/mount';
import type { OptionsData } from '../../src/ui/options/data';
import { optionsModel } from '../../src/ui/options/model';
import { Options } from '../../src/ui/options/view';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

interface Read {
  data: OptionsData;
  /** The browser did not know yet what a policy supplies; when it does, all is read again. */
  late: Promise<unknown> | null;
}

async function read(): Promise<Read> {
  const [measured, { badge, keepDays }, registry, merged, installed, supplied] = await Promise.all([
    readMeasured(),
    readSettings(),
    soon(readRegistry(), await readWithoutPolicy()),
    // Records that cannot be read take nothing from the list.
    withStore(readMerged).catch(() => new Map<string, string>()),
    readInstalled(),
    soon(readSuppliedSurvey(), null),
  ]);
  const [registries, survey] = [registry.first, supplied.first];
  const granted = new Set((await alreadyGranted(measured.platforms)).map(({ id }) => id));
  const ids = measured.platforms.map(({ id }) => id);
  const sourced = merge({ ...registries, builtin: BUILTIN });
  const { marks } = registries;
  const data = {
    measured,
    badge,
    keepDays,
    withdrawn: new Set(ids.filter((id) => !granted.has(id))),
    list: listOf(
      measured.platforms,
      sourced.filter(({ platform }) => !merged.has(platform.id)),
      marks,
    ),
    own: new Set(registries.own.map(({ id }) => id)),
    marks,
    builtin: BUILTIN,
    products: PRODUCTS,
    managedIssues: registries.managedIssues,
    unit: { ...installed, suppliesSurvey: survey !== null },
    merged,
    apart: new Set(registries.apart),
  };
  return { data, late: registry.late ?? supplied.late };
}

async function start(): Promise<void> {
  const followed = ({ data, late }: Read) => {
    void late?.then(() => model.actions.reread());
    return data;
  };
  const first = await read();
  const model = optionsModel(first.data, {
    request: (origins) => browser.permissions.request({ origins }),
    ask,
    read: async () => followed(await read()),
    now: Date.now,
    after: (ms, work) => void setTimeout(work, ms),
  });
  followed(first);
  mount(translator(browser.i18n.getMessage), 'optionsTitle', <Options model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
