/**
 * Which pages get the content script: those of the platforms the user added, as long as their
 * origins are granted and no pause holds. Browsers forget registrations (unpacked, updated), so
 * `align` is called whenever the worker has reason to doubt and makes the two agree.
 */
import { browser } from '../browser';
import type { Measured } from '../core/measured';
import { originsOf } from '../core/platform';
import { isPaused } from './measured';

const SCRIPT_ID = 'platform';
const FILE = 'platform.js';
const DETECTORS_FILE = 'detectors.js';

/** Origins of the measured platforms that the browser grants now. */
async function grantedOrigins({ platforms }: Measured): Promise<string[]> {
  const wanted = [...new Set(platforms.flatMap(originsOf))];
  const granted = await Promise.all(
    wanted.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return wanted.filter((_, i) => granted[i]);
}

/** Origins of the measured platforms that the browser grants no more. */
export async function withdrawnOrigins(measured: Measured): Promise<string[]> {
  const granted = new Set(await grantedOrigins(measured));
  return [...new Set(measured.platforms.flatMap(originsOf))].filter((one) => !granted.has(one));
}

/** Registers the content script for exactly what is measured; answers whether that grew. */
export async function align(measured: Measured, now: number): Promise<boolean> {
  const matches = isPaused(measured, now) ? [] : await grantedOrigins(measured);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const had = new Set(registered?.matches ?? []);
  const grew = matches.some((origin) => !had.has(origin));
  if (!grew && had.size === matches.length) return false;
  if (matches.length === 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return false;
  }
  const script = {
    id: SCRIPT_ID,
    js: [FILE],
    matches,
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  const { scripting } = browser;
  const write = (one: typeof script) =>
    registered ? scripting.updateContentScripts([one]) : scripting.registerContentScripts([one]);
  try {
    // Frames that a page fills by script (about:blank, srcdoc) belong to it. Since Chrome 119.
    await write({ ...script, ...{ matchOriginAsFallback: true } });
  } catch {
    await write(script);
  }
  return grew;
}

/**
 * Puts the script into tabs that are open already. A page that has one gets the newer one, which
 * stops the older; a tab that refuses (an error page, a discarded tab) is measured at its next load.
 * Only tabs of measured origins are entered: a page that the popup was opened on is open to us too,
 * and must get nothing.
 */
export async function injectOpenTabs(measured: Measured, now: number): Promise<void> {
  if (isPaused(measured, now)) return;
  const origins = await grantedOrigins(measured);
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  await Promise.all(tabs.map((tab) => injectTab(tab.id)));
}

async function injectTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [FILE],
      injectImmediately: true,
    });
  } catch {
    // Not a page we may enter; nothing was entered.
  }
}

/** Puts the detectors into a document that asked for them; rejects where it is gone, or not to be entered. */
export async function sendDetectors(tabId: number, documentId: string): Promise<void> {
  await browser.scripting.executeScript({
    // Since Chrome 106; not in every TypeScript.
    target: { tabId, documentIds: [documentId] } as { tabId: number },
    files: [DETECTORS_FILE],
    injectImmediately: true,
  });
}
