import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AWAITS_MS, LAST_WORDS_MS } from '../../src/core/visit-end';
import { endClosed } from '../../src/worker/close-tab';

/** How long the worker takes over what waits. */
let busyMs = 0;
const judged: number[] = [];
vi.mock('../../src/browser', () => ({ browser: {} }));
vi.mock('../../src/access/opened', () => ({ mayHaveOpened: async () => false }));
vi.mock('../../src/recorder', () => ({
  close: async (_store: unknown, _tab: number, now: number) => void judged.push(now - BEGAN),
}));
vi.mock('../../src/worker/keep', () => ({
  keeping: (work: (store: null) => Promise<void>) => work(null),
}));
vi.mock('../../src/worker/drain', () => ({
  drain: () => new Promise<void>((done) => setTimeout(done, busyMs)),
}));

const BEGAN = new Date(2026, 10, 23, 9, 0).getTime();
beforeEach(() => {
  judged.length = 0;
  vi.useFakeTimers({ now: BEGAN });
});
afterEach(() => void vi.useRealTimers());

it.each([0, 900])(
  'judges a closed window by when it was due, its worker %i ms late',
  async (ms) => {
    busyMs = ms;
    endClosed(1);
    await vi.advanceTimersByTimeAsync(5_000);
    busyMs = 0;
    await vi.advanceTimersByTimeAsync(AWAITS_MS);
    expect(judged).toEqual([0, LAST_WORDS_MS, AWAITS_MS]);
  },
);
