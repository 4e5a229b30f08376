/** A table: message → function, alarm → function, event → function. State lives in storage. */
import { defineBackground } from 'wxt/utils/define-background';
import { readSettings, SETTINGS_KEY, setBadge } from '../src/access/badge';
import {
  addPlatforms,
  editPlatform,
  forgetPlatform,
  importEntries,
  keepApart,
  markPlatform,
  mergeEntries,
  pairToMerge,
  restorePlatform,
} from '../src/access/entries';
import { readMeasured } from '../src/access/measured';
import { drainOutbox, emptyOutbox, newItems } from '../src/access/outbox';
import { bringInLine, removePlatform, setHiddenMedia, setPause } from '../src/access/platforms';
import { readRegistry } from '../src/access/registry';
import { clearTrouble, noteTrouble } from '../src/access/trouble';
import type { Runtime } from '../src/browser';
import { browser } from '../src/browser';
import { dayOf } from '../src/core/calendar';
import { burdenOf } from '../src/core/day-row';
import type { Platform } from '../src/core/platform';
import { withProfile } from '../src/core/product';
import { parseRegistry } from '../src/core/schema';
import type { Batch } from '../src/core/sighting';
import { AWAITS_MS } from '../src/core/visit-end';
import { dispatch } from '../src/dispatch';
import type { Handlers, Sender } from '../src/messages';
import { close, leave, lock, record, unlock } from '../src/recorder';
import { BUILTIN } from '../src/registry/builtin';
import { PRODUCTS } from '../src/registry/products';
import { correct } from '../src/store/corrections';
import { readDays } from '../src/store/days';
import type { Store } from '../src/store/db';
import { withStore } from '../src/store/db';
import { forgetMerged, mergeRecords, readMerged } from '../src/store/merged';
import { markPresence } from '../src/store/presence';
import { deleteEverything } from '../src/store/traces';

const PAUSE_OVER = 'pause-over';
/** The tab that was opened last, and from which. */
const OPENED = 'opened';
/** What a closed page wrote down last is there within this. */
const CLOSED_MS = 300;
/** A batch kept by a frame that never learned its tab waits this long for its message. */
const STRAY_MS = 2_000;
/** Of a frame that was left before it learned its place; the root frame is the likeliest. */
const UNKNOWN: Unplaced = { tab: null, frame: 0 };
type Unplaced = { tab: number | null; frame: number };
/** An entry names its product; pages are measured by rules. */
const ruled = (platform: Platform) => withProfile(platform, PRODUCTS);

const handlers: Handlers = {
  async batch(batch, { tab, frame, openerTab }) {
    if (tab === null) throw new TypeError('a batch without a tab');
    await keep(batch, { tab, frame }, openerTab);
    return { tab, frame };
  },
  async 'add-platforms'({ builtin, own }) {
    const chosen = BUILTIN.filter(({ id }) => builtin.includes(id));
    const added = [...own, ...chosen].map(ruled);
    await keeping((store) => forgetMerged(store, new Set(added.map(({ id }) => id))));
    return addPlatforms(added, await stated(), Date.now());
  },
  'remove-platform': ({ id }) => removePlatform(id, Date.now()),
  async 'import-registry'({ text, measure }) {
    const { registry, issues } = parseRegistry(text);
    if (!registry) return { added: [], issues };
    // What the user merged away does not come back with the next file.
    const merged = await withStore(readMerged);
    const entries = registry.platforms.filter(({ id }) => !merged.has(id)).map(ruled);
    return { added: await importEntries(entries, measure, Date.now()), issues };
  },
  async 'edit-platform'({ platform, mark }) {
    return editPlatform(ruled(platform), mark, await stated(), Date.now());
  },
  'mark-platform': ({ id, mark }) => markPlatform(id, mark, Date.now()),
  'forget-platform': ({ id }) => forgetPlatform(id, Date.now()),
  'restore-platform': ({ platform, from }) => restorePlatform(platform, from, Date.now()),
  async 'merge-platforms'({ gone, into }) {
    const pair = await pairToMerge(gone, into, await stated());
    // The records first: should it end here, the pair is offered again and nothing is lost.
    await keeping((store) => mergeRecords(store, gone, into));
    return mergeEntries(pair, Date.now());
  },
  'keep-apart': ({ a, b }) => keepApart(a, b, Date.now()),
  async correct({ key, wrong }) {
    const now = Date.now();
    const said = { key, wrong, now, today: dayOf(now) };
    const changed = await keeping((store) => correct(store, said));
    await refreshBadge();
    return { changed };
  },
  async pause({ until }) {
    await browser.alarms.clear(PAUSE_OVER);
    if (until !== 'resumed') await browser.alarms.create(PAUSE_OVER, { when: until });
    return setPause(until, Date.now());
  },
  async resume() {
    await browser.alarms.clear(PAUSE_OVER);
    return setPause(null, Date.now());
  },
  async settings({ badge, hiddenMedia }) {
    if (badge !== undefined) await browser.storage.local.set({ [SETTINGS_KEY]: { badge } });
    await refreshBadge();
    return hiddenMedia === undefined ? readMeasured() : setHiddenMedia(hiddenMedia, Date.now());
  },
  async 'own-cost'({ at, ms }) {
    await withStore((store) => markPresence(store, dayOf(at), ms));
    return { stored: true };
  },
  async 'delete-everything'() {
    await navigator.locks.request('keep', async () => {
      await emptyOutbox();
      await withStore(deleteEverything);
      await clearTrouble();
    });
    await refreshBadge();
    return { deleted: true };
  },
};

/** What the user does to the records, in turn with what pages report. */
function keeping<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return navigator.locks.request('keep', () => withStore(work));
}

/** What the registries that nobody here wrote state. */
async function stated(): Promise<readonly Platform[]> {
  return [...BUILTIN, ...(await readRegistry()).managed];
}

/**
 * Stores a batch, or says in the popup why it could not; then the frame keeps it. One at a time:
 * a run begins, a message arrives and the outbox is drained in no order one could count on.
 */
function keep(batch: Batch, { tab, frame }: Unplaced, openerTab: number | null): Promise<void> {
  return navigator.locks.request('keep', async () => {
    const now = Date.now();
    const newVisit = () => crypto.randomUUID();
    try {
      await beginRun();
      await withStore(async (store) => {
        await record(store, batch, { tab, frame, openerTab, now, newVisit });
        await markPresence(store, dayOf(now), 0);
      });
      await clearTrouble();
    } catch (error) {
      await noteTrouble(error, now);
      throw error;
    }
    await refreshBadge();
  });
}

/** In a new run of the browser, visits of before end where they were last seen alive. */
async function beginRun(): Promise<void> {
  const { run } = await browser.storage.session.get('run');
  if (run) return;
  await withStore((store) => leave(store, null));
  await browser.storage.session.set({ run: true });
}

/**
 * What every start of the worker does, whichever event woke it. Open pages get a script once a
 * run of the browser and of each version: those of before have lost their home.
 */
async function begin(): Promise<void> {
  await navigator.locks.request('keep', beginRun).catch(() => undefined);
  try {
    const { injected } = await browser.storage.session.get('injected');
    await bringInLine(Date.now(), !injected);
    await browser.storage.session.set({ injected: true });
  } catch {
    // The next start tries again; what is measured already goes on.
  }
  await drain();
}

/** What cannot be stored now stays in the outbox; the popup says why. */
function drain(): Promise<void> {
  const settledBefore = Date.now() - STRAY_MS;
  return drainOutbox(
    ({ batch, place }) => keep(batch, place ?? UNKNOWN, null),
    settledBefore,
  ).catch(() => undefined);
}

/** A window opened this soon before another closes may have been opened by that one. */
const OPENED_MS = 5_000;

async function closeTab(tab: number, at: number): Promise<void> {
  const { [OPENED]: last } = await browser.storage.session.get(OPENED);
  const { from = null, at: when = 0 } = (last ?? {}) as { from?: number | null; at?: number };
  // The browser does not name the opener of a window without its bars.
  const opened = at >= when && at - when < OPENED_MS && (from === null || from === tab);
  await navigator.locks.request('keep', () =>
    withStore((store) => close(store, tab, Date.now(), opened)),
  );
}

async function refreshBadge(): Promise<void> {
  const { badge } = await readSettings();
  if (!badge) return setBadge(null);
  const today = dayOf(Date.now());
  const rows = await withStore((store) => readDays(store, today, today));
  const ms = rows.reduce((sum, row) => sum + burdenOf(row), 0);
  return setBadge(Math.round(ms / 60_000));
}

function senderOf(sender: Runtime.MessageSender): Sender {
  // Our own pages sit in tabs too; what they may say is decided by where they come from.
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    tab: own ? null : (sender.tab?.id ?? null),
    frame: sender.frameId ?? 0,
    openerTab: sender.tab?.openerTabId ?? null,
  };
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void dispatch(handlers, message, senderOf(sender)).then(sendResponse);
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    }
  });
  browser.runtime.onStartup.addListener(() => {
    void withStore((store) => markPresence(store, dayOf(Date.now()), 0)).catch(() => undefined);
  });
  const agree = () => void bringInLine(Date.now()).catch(() => undefined);
  browser.permissions.onAdded.addListener(agree);
  browser.permissions.onRemoved.addListener(agree);
  browser.storage.local.onChanged.addListener((changes) => {
    const kept = newItems(changes);
    if (kept.length === 0) return;
    // A message with the tab may be under way; what it brings needs no guess.
    const known = kept.every(({ place }) => place !== null);
    if (known) void drain();
    else setTimeout(() => void drain(), STRAY_MS + 100);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAUSE_OVER) void setPause(null, Date.now()).catch(() => undefined);
  });
  browser.tabs.onCreated.addListener(({ openerTabId = null }) => {
    void browser.storage.session.set({ [OPENED]: { from: openerTabId, at: Date.now() } });
  });
  browser.tabs.onRemoved.addListener((tab) => {
    const closedAt = Date.now();
    const end = () =>
      void drain()
        .then(() => closeTab(tab, closedAt))
        .catch(() => undefined);
    // What the closed page left may still be on its way; then the visit is over, unless its login
    // waits for another window.
    setTimeout(end, CLOSED_MS);
    setTimeout(end, CLOSED_MS + AWAITS_MS);
  });
  browser.idle.onStateChanged.addListener((state) => {
    const now = Date.now();
    const tell = state === 'locked' ? lock : unlock;
    void navigator.locks
      .request('keep', () => withStore((store) => tell(store, now)))
      .catch(() => undefined);
  });
  void begin();
});
