/**
 * The content script: registered at run time for the platforms that the user added, in all frames.
 * Starts measuring, and starts over when what is measured or the address changes.
 *
 * An unlisted script to WXT: its wrapper for content scripts announces itself to the page by an
 * event and a posted message, and weighs 10 kB.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Measured } from '../src/core/measured';
import { MEASURED_KEY } from '../src/core/measured';
import { coversHost, platformAt } from '../src/core/platform';
import { addressOf } from '../src/detect/address';
import { channelTo } from '../src/detect/channel';
import { measurePage } from '../src/detect/page';
import { dismiss } from '../src/detect/summon';

/** The little of the extension's API that a page's script needs; the same on every Chromium. */
declare const chrome: {
  runtime?: { id?: string };
  storage: {
    local: {
      get(key: string, take: (stored?: Record<string, unknown>) => void): void;
      onChanged: Record<'addListener' | 'removeListener', (listener: OnChanged) => void>;
    };
  };
};
type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

/** In the extension's own world of this frame; a later instance stops the one before it. */
const SELF = Symbol.for('fingertip-burden');
type World = typeof globalThis & { [SELF]?: AbortController };

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  world[SELF]?.abort();
  const self = new AbortController();
  world[SELF] = self;
  dismiss();
  const channel = channelTo(self);
  let run = new AbortController();
  let current = '';
  let fresh = document.readyState === 'loading';

  const stop = () => {
    // Without a reason an error is made with its stack: dear, at the start of every page.
    run.abort(null);
    current = '';
  };
  const begin = (measured: Measured | undefined) => {
    if (self.signal.aborted) return;
    const at = addressOf(window);
    if (!measured || isPaused(measured.pausedUntil)) return stop();
    const { withdrawn } = measured;
    if (withdrawn?.length && coversHost([{ matches: withdrawn }], at)) return stop();
    // Only what this page depends on decides whether to start over.
    const here = platformAt(measured.platforms, at);
    const next = JSON.stringify([here, measured.hiddenMedia, measured.shapeKey]);
    if (next === current) return;
    stop();
    run = new AbortController();
    if (measurePage(document, measured, here, channel, fresh, run.signal)) current = next;
    fresh = false;
  };
  // Not by a promise: what runs in its turn the browser's trace lays to no script.
  const read = () => {
    try {
      chrome.storage.local.get(MEASURED_KEY, (stored) => {
        // Empty-handed only where there is no storage any more.
        if (stored) begin(stored[MEASURED_KEY] as Measured | undefined);
        else self.abort();
      });
    } catch {
      // The extension was updated or removed: this script has no home any more.
      self.abort();
    }
  };

  // A page that writes itself anew (document.open) takes every listener with it, but no observer.
  let root = document.documentElement;
  const rewritten = new MutationObserver(() => {
    if (root && document.documentElement && document.documentElement !== root) {
      stop();
      read();
    }
    root = document.documentElement ?? root;
  });
  rewritten.observe(document, { childList: true });

  const onChanged: OnChanged = (changes) => {
    if (MEASURED_KEY in changes) begin(changes[MEASURED_KEY]?.newValue as Measured | undefined);
  };
  chrome.storage.local.onChanged.addListener(onChanged);
  self.signal.addEventListener('abort', () => {
    stop();
    rewritten.disconnect();
    if (chrome.runtime?.id) chrome.storage.local.onChanged.removeListener(onChanged);
  });
  // A single-page app may move into or out of a platform's path without a load.
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', read, {
    signal: self.signal,
  });
  read();
});

function isPaused(until: Measured['pausedUntil']): boolean {
  return until === 'resumed' || (typeof until === 'number' && until > Date.now());
}
