/** A tab was closed: its visit ends once what the page left has come in. */
import { mayHaveOpened } from '../access/opened';
import { AWAITS_MS } from '../core/visit-end';
import { close } from '../recorder';
import { withStore } from '../store/db';
import { drain } from './drain';

/** What a closed page wrote down last is there within this. */
const CLOSED_MS = 300;

/**
 * What the closed page left may still be on its way; then the visit is over, unless its login
 * waits for another window.
 */
export function endClosed(tab: number): void {
  const closedAt = Date.now();
  const end = () =>
    void drain()
      .then(() => closeTab(tab, closedAt))
      .catch(() => undefined);
  setTimeout(end, CLOSED_MS);
  setTimeout(end, CLOSED_MS + AWAITS_MS);
}

async function closeTab(tab: number, at: number): Promise<void> {
  const opened = await mayHaveOpened(tab, at);
  await navigator.locks.request('keep', () =>
    withStore((store) => close(store, tab, Date.now(), opened)),
  );
}
