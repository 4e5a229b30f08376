/** A table: message → function, alarm → function, event → function. State lives in storage. */
import { defineBackground } from 'wxt/utils/define-background';
import { NEW_DAY } from '../src/access/badge';
import { forgetPlatform, keepApart, markPlatform, restorePlatform } from '../src/access/entries';
import { readMeasured } from '../src/access/measured';
import { noteOpened } from '../src/access/opened';
import { PAUSE_OVER } from '../src/access/pause';
import { bringInLine, removePlatform, setHiddenMedia, setPause } from '../src/access/platforms';
import { sendDetectors } from '../src/access/registration';
import { writeSettings } from '../src/access/settings';
import type { Runtime } from '../src/browser';
import { browser } from '../src/browser';
import { dayOf } from '../src/core/calendar';
import { dispatch } from '../src/dispatch';
import type { Handlers, Sender } from '../src/messages';
import { lock, unlock } from '../src/recorder';
import { markPresence } from '../src/store/presence';
import { withRoom } from '../src/store/room';
import { refreshBadge } from '../src/worker/badge';
import { endClosed } from '../src/worker/close-tab';
import { drainNew, keepInTurn } from '../src/worker/drain';
import { beginPause, endPause } from '../src/worker/pause';
import { addChosen, editEntry, importRegistry, mergePlatforms } from '../src/worker/platforms';
import {
  correctTrace,
  eraseEntry,
  eraseItem,
  setPlan,
  writeEntry,
  writeItem,
} from '../src/worker/records';
import { begin } from '../src/worker/start';
import { withWatched } from '../src/worker/watched';

const handlers: Handlers = {
  async batch(batch, { tab, frame, openerTab }) {
    if (tab === null) throw new TypeError('a batch without a tab');
    await keepInTurn(await withWatched(batch, tab), { tab, frame }, openerTab);
    return { tab, frame };
  },
  async detectors(_, { tab, document }) {
    if (tab === null || !document) throw new TypeError('detectors without a document');
    await sendDetectors(tab, document);
    return { sent: true };
  },
  'add-platforms': ({ builtin, own }) => addChosen(builtin, own),
  'remove-platform': ({ id }) => removePlatform(id, Date.now()),
  'import-registry': ({ text, measure }) => importRegistry(text, measure),
  'edit-platform': ({ platform, mark }) => editEntry(platform, mark),
  'mark-platform': ({ id, mark }) => markPlatform(id, mark, Date.now()),
  'forget-platform': ({ id }) => forgetPlatform(id, Date.now()),
  'restore-platform': ({ platform, from }) => restorePlatform(platform, from, Date.now()),
  'merge-platforms': ({ gone, into }) => mergePlatforms(gone, into),
  'keep-apart': ({ a, b, apart }) => keepApart(a, b, apart, Date.now()),
  correct: ({ key, wrong }) => correctTrace(key, wrong),
  'write-entry': ({ entry }) => writeEntry(entry),
  'drop-entry': ({ id }) => eraseEntry(id),
  'write-item': ({ item }) => writeItem(item),
  'drop-item': ({ id }) => eraseItem(id),
  'set-plan': ({ plan }) => setPlan(plan),
  pause: ({ until }) => beginPause(until),
  resume: () => endPause(),
  async settings({ badge, hiddenMedia, keepDays }) {
    if (badge !== undefined) await writeSettings({ badge });
    if (keepDays !== undefined) await writeSettings({ keepDays });
    await refreshBadge();
    return hiddenMedia === undefined ? readMeasured() : setHiddenMedia(hiddenMedia, Date.now());
  },
  async 'own-cost'({ at, ms }) {
    await withRoom((store) => markPresence(store, dayOf(at), ms));
    return { stored: true };
  },
};

function senderOf(sender: Runtime.MessageSender): Sender {
  // Our own pages sit in tabs too; what they may say is decided by where they come from.
  const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    tab: own ? null : (sender.tab?.id ?? null),
    frame: sender.frameId ?? 0,
    openerTab: sender.tab?.openerTabId ?? null,
    document: (sender as { documentId?: string }).documentId,
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
  // The worker must be woken as the browser starts: its own start does the rest.
  browser.runtime.onStartup.addListener(() => undefined);
  const agree = () => void bringInLine(Date.now()).catch(() => undefined);
  browser.permissions.onAdded.addListener(agree);
  browser.permissions.onRemoved.addListener(agree);
  browser.storage.local.onChanged.addListener((changes) => drainNew(changes));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAUSE_OVER) void setPause(null, Date.now()).catch(() => undefined);
    if (name === NEW_DAY) void refreshBadge().catch(() => undefined);
  });
  browser.tabs.onCreated.addListener(({ openerTabId = null }) => {
    void noteOpened(openerTabId, Date.now()).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tab) => endClosed(tab));
  browser.idle.onStateChanged.addListener((state) => {
    const now = Date.now();
    const tell = state === 'locked' ? lock : unlock;
    void navigator.locks
      .request('keep', () => withRoom((store) => tell(store, now)))
      .catch(() => undefined);
  });
  void begin();
});
