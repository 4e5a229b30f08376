/** Whether the user closed the tour: it never comes back by itself. */
import { browser } from '../browser';

const CLOSED = 'tourClosed';

export async function isTourClosed(): Promise<boolean> {
  return (await browser.storage.local.get(CLOSED))[CLOSED] === true;
}

export async function closeTour(): Promise<void> {
  await browser.storage.local.set({ [CLOSED]: true });
}
