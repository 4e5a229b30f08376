/** Wires the dashboard to the store and the worker; with `?demo`, to an invented office instead. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/dashboard/dashboard.css';
import { browser } from '../../src/browser';
import { dayOf } from '../../src/core/calendar';
import { asker } from '../../src/messages';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { sectionAt } from '../../src/ui/dashboard/sections';
import { Dashboard } from '../../src/ui/dashboard/view';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';
import { live } from './live';

const ask = asker((message) => browser.runtime.sendMessage(message));

async function start(): Promise<void> {
  const today = dayOf(Date.now());
  const model = dashboardModel({ source: live, ask, today, section: sectionAt(location.hash) });
  addEventListener('hashchange', () => model.open(sectionAt(location.hash)));
  const wanted = location.hash === '#today' ? today : null;
  await Promise.all([model.show(model.period.value), model.openDay(wanted)]);
  mount(translator(browser.i18n.getMessage), 'dashboardNav', <Dashboard model={model} />);
  // Drawn after the browser looked for the place that the popup's link names.
  if (wanted !== null) {
    const lines = document.getElementById('today');
    lines?.scrollIntoView();
    lines?.focus({ preventScroll: true });
  }
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
