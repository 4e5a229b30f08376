/** Wires the dashboard to the store; it reads the chosen range and today, nothing more. */
import '../../src/ui/base.css';
import '../../src/ui/page.css';
import '../../src/ui/dashboard/dashboard.css';
import { readMeasured } from '../../src/access/measured';
import { readRegistry } from '../../src/access/registry';
import { browser } from '../../src/browser';
import { dayOf, daysBefore } from '../../src/core/calendar';
import { asker } from '../../src/messages';
import { BUILTIN } from '../../src/registry/builtin';
import { readDays } from '../../src/store/days';
import { withStore } from '../../src/store/db';
import { readPresence } from '../../src/store/presence';
import { readTraces } from '../../src/store/traces';
import type { DashboardData, Span } from '../../src/ui/dashboard/model';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { overview } from '../../src/ui/dashboard/overview';
import { timeline } from '../../src/ui/dashboard/timeline';
import { Dashboard } from '../../src/ui/dashboard/view';
import { nameTable } from '../../src/ui/kinds';
import { mount } from '../../src/ui/mount';
import { countOwnTime } from '../../src/ui/own-cost';
import { translator } from '../../src/ui/text';

const ask = asker((message) => browser.runtime.sendMessage(message));

function read(span: Span): Promise<DashboardData> {
  const today = dayOf(Date.now());
  const days = [today, ...daysBefore(today, span - 1)].reverse();
  const from = days[0] ?? today;
  return withStore(async (store) => {
    const [rows, presence, traces] = await Promise.all([
      readDays(store, from, today),
      readPresence(store, from, today),
      readTraces(store, today),
    ]);
    const observed = new Set(presence.map(({ day }) => day));
    return { overview: overview(days, rows, observed), today: timeline(traces) };
  });
}

async function start(): Promise<void> {
  const [measured, known] = await Promise.all([readMeasured(), readRegistry()]);
  const model = dashboardModel({
    read,
    correct: (key, wrong) => ask('correct', { key, wrong }),
    names: nameTable([
      ...BUILTIN,
      ...known.managed,
      ...known.imported,
      ...known.own,
      ...measured.platforms,
    ]),
    measuredN: measured.platforms.length,
  });
  await model.show(model.span.value);
  mount(translator(browser.i18n.getMessage), 'dashboardNav', <Dashboard model={model} />);
  // Drawn after the browser looked for the place that the popup's link names.
  if (location.hash === '#today') {
    const today = document.getElementById('today');
    today?.scrollIntoView();
    today?.focus({ preventScroll: true });
  }
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
}

void start();
