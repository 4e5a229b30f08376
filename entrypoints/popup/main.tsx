/** Wires the popup to the browser, the store and the worker. Reads without waking the worker. */
import '../../src/ui/base.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/popup/diary.css';
import { readKept } from '../../src/access/kept';
import { readMeasured } from '../../src/access/measured';
import { readTrouble } from '../../src/access/trouble';
import { browser } from '../../src/browser';
import { dayAfter, dayOf, daysBefore } from '../../src/core/calendar';
import { dayFacts } from '../../src/core/coverage';
import type { DiaryEntry } from '../../src/core/diary';
import { USUAL_DAYS } from '../../src/core/diary-usual';
import type { Platform } from '../../src/core/platform';
import type { DaySummary } from '../../src/core/summary';
import { summarise } from '../../src/core/summary';
import { asker } from '../../src/messages';
import { readDays } from '../../src/store/days';
import { withStore } from '../../src/store/db';
import { readDiary } from '../../src/store/diary';
import { readPauses, readPlan } from '../../src/store/plan';
import { readPresence } from '../../src/store/presence';
import { nameTable } from '../../src/ui/kinds';
import { mount } from '../../src/ui/mount';
import { countOwnTime, pendingOwnMs } from '../../src/ui/own-cost';
import type { PopupData } from '../../src/ui/popup/model';
import { popupModel } from '../../src/ui/popup/model';
import { pageState } from '../../src/ui/popup/page-state';
import { Popup } from '../../src/ui/popup/view';
import { translator } from '../../src/ui/text';
import type { Trouble } from '../../src/ui/trouble';
import { troubleOf } from '../../src/ui/trouble';

const ask = asker((message) => browser.runtime.sendMessage(message));

/** From a page's loss of focus to its seconds in the store. */
const TOLD_WITHIN_MS = 700;

interface Day {
  summary: DaySummary | null;
  ownMs: number;
  noted: DiaryEntry[];
  trouble: Trouble | null;
}

async function readToday(now: number): Promise<Day> {
  const today = dayOf(now);
  const week = daysBefore(today, 7);
  const from = week[week.length - 1] ?? today;
  try {
    return await withStore(async (store) => {
      const [rows, presence, noted, plan, pauses] = await Promise.all([
        readDays(store, from, today),
        readPresence(store, from, today),
        readDiary(store, dayAfter(today, -USUAL_DAYS), today),
        readPlan(store),
        readPauses(store),
      ]);
      const seen = new Set([...presence, ...rows].map(({ day }) => day));
      const summary = summarise(today, rows, dayFacts(week, plan, seen, pauses));
      const ownMs = presence.find(({ day }) => day === today)?.ownMs ?? 0;
      return { summary, ownMs, noted, trouble: null };
    });
  } catch (error) {
    return { summary: null, ownMs: 0, noted: [], trouble: troubleOf(error) };
  }
}

async function readTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url;
  if (url === undefined || !/^https?:/.test(url)) return { id: tab?.id, url, granted: false };
  const { protocol, hostname } = new URL(url);
  const granted = await browser.permissions
    .contains({ origins: [`${protocol}//${hostname}/*`] })
    .catch(() => false);
  return { id: tab?.id, url, granted };
}

/** The built-in registry and the policy's are slow to read: only for a platform that was stopped today. */
async function readNames(known: readonly Platform[], ids: readonly string[]) {
  const names = nameTable(known);
  if (ids.every((id) => id in names)) return names;
  const [{ BUILTIN }, { readRegistry }] = await Promise.all([
    import('../../src/registry/builtin'),
    import('../../src/access/registry'),
  ]);
  return nameTable([...BUILTIN, ...(await readRegistry()).managed, ...known]);
}

async function start(): Promise<void> {
  const now = Date.now();
  const [day, measured, kept, noted, tab] = await Promise.all([
    readToday(now),
    readMeasured(),
    readKept(),
    readTrouble(),
    readTab(),
  ]);
  const data: PopupData = {
    now,
    summary: day.summary,
    trouble: day.trouble ?? noted?.reason ?? null,
    measured,
    names: await readNames(
      [...kept.imported, ...kept.own, ...measured.platforms],
      day.summary?.platforms.map(({ id }) => id) ?? [],
    ),
    page: pageState(tab.url, measured, tab.granted),
    ownMs: day.ownMs + pendingOwnMs(localStorage, dayOf(now)),
    noted: day.noted,
  };
  const leaveFor = (page: string) => {
    void browser.tabs.create({ url: browser.runtime.getURL(page) }).then(() => window.close());
  };
  const model = popupModel(data, {
    ask,
    now: Date.now,
    unique: () => crypto.randomUUID(),
    // The address is not handed over: the full page asks the tab for it.
    register: () => leaveFor(`/register.html#tab=${tab.id ?? ''}`),
    open: (page) => leaveFor(`/${page.replace(/(#.*)?$/, '.html$1')}`),
  });
  mount(translator(browser.i18n.getMessage), 'popupTitle', <Popup model={model} />);
  countOwnTime({ document, storage: localStorage, ask, now: Date.now });
  // Opening the popup took the focus from a page, which tells what it holds a moment later.
  setTimeout(async () => {
    const { summary } = await readToday(now);
    if (summary) model.arrived({ summary });
  }, TOLD_WITHIN_MS);
}

void start();
