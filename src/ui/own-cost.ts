/**
 * own_cost_s: the time this extension's own pages stood open and visible. A page that closes
 * cannot count on a sleeping worker, so it writes the time down and the next page hands it over.
 */
import { dayOf } from '../core/calendar';
import type { Ask } from '../messages';

const KEY = 'own-cost';
/** A page left open overnight is not use: one stretch counts at most this. */
const STRETCH_MAX_MS = 600_000;

interface Deps {
  document: Document;
  storage: Storage;
  ask: Ask;
  now: () => number;
}

type Pending = Record<string, number>;

/** Own time of `day` that was written down and not yet handed over, ms. */
export function pendingOwnMs(storage: Storage, day: string): number {
  return read(storage)[day] ?? 0;
}

/** Starts to count this page; call once a page. */
export function countOwnTime({ document, storage, ask, now }: Deps): void {
  let since = document.visibilityState === 'visible' ? now() : null;
  const stop = () => {
    if (since === null) return;
    note(storage, dayOf(since), Math.min(now() - since, STRETCH_MAX_MS));
    since = null;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') since = now();
    else stop();
  });
  document.defaultView?.addEventListener('pagehide', stop);
  void handOver(storage, ask);
}

/** What was written down goes to the worker; what it does not take stays for the next time. */
export async function handOver(storage: Storage, ask: Ask): Promise<void> {
  for (const [day, ms] of Object.entries(read(storage))) {
    // Taken out first: another page that hands over at the same time must not count it again.
    note(storage, day, -ms);
    const noon = new Date(`${day}T12:00:00`).getTime();
    try {
      await ask('own-cost', { at: noon, ms });
    } catch {
      note(storage, day, ms);
    }
  }
}

function note(storage: Storage, day: string, ms: number): void {
  const pending = read(storage);
  const next = Math.max(0, (pending[day] ?? 0) + ms);
  if (next > 0) pending[day] = next;
  else delete pending[day];
  storage.setItem(KEY, JSON.stringify(pending));
}

function read(storage: Storage): Pending {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const days = Object.entries(kept).filter(
      (entry): entry is [string, number] =>
        /^\d{4}-\d\d-\d\d$/.test(entry[0]) && Number.isFinite(entry[1]) && entry[1] > 0,
    );
    return Object.fromEntries(days);
  } catch {
    return {};
  }
}
