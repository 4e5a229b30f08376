/** A tab was closed: its visit ends once what the page left has come in. */
import { mayHaveOpened } from '../access/opened';
import { AWAITS_MS, LAST_WORDS_MS } from '../core/visit-end';
import { close } from '../recorder';
import { drain } from './drain';
import { keeping } from './keep';

/** What a closed page wrote down last is there within this, as a rule. */
const CLOSED_MS = 300;

/**
 * What the closed page left may still be on its way; then the visit is over, unless its login waits
 * for late last words or for another window.
 */
export function endClosed(tab: number): void {
  const closedAt = Date.now();
  // By when it was due: a worker that comes to it late must not find the login still waiting.
  const endAfter = (ms: number) =>
    setTimeout(() => {
      void drain()
        .then(() => closeTab(tab, closedAt, closedAt + ms))
        .catch(() => undefined);
    }, CLOSED_MS + ms);
  endAfter(0);
  endAfter(LAST_WORDS_MS);
  endAfter(AWAITS_MS);
}

async function closeTab(tab: number, closedAt: number, now: number): Promise<void> {
  const opened = await mayHaveOpened(tab, closedAt);
  await keeping((store) => close(store, tab, now, opened));
}
