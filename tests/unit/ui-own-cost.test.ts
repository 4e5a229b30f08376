// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import type { Ask } from '../../src/messages';
import { countOwnTime, handOver, pendingOwnMs } from '../../src/ui/own-cost';

const NOW = new Date(2026, 10, 23, 9, 0).getTime();
const DAY = dayOf(NOW);
const asked: [string, { at: number; ms: number }][] = [];
const taken = (async (type: string, payload: { at: number; ms: number }) => {
  asked.push([type, payload]);
  return { stored: true };
}) as unknown as Ask;
const asleep = (async () => {
  throw new Error('no answer');
}) as unknown as Ask;

beforeEach(() => {
  localStorage.clear();
  asked.length = 0;
});

/** Opens a page at NOW and closes it `ms` later. */
function visit(ms: number, ask: Ask) {
  let now = NOW;
  const page = { visibilityState: 'visible', defaultView: new EventTarget() };
  const document = Object.assign(new EventTarget(), page) as unknown as Document;
  countOwnTime({ document, storage: localStorage, ask, now: () => now });
  now += ms;
  document.defaultView?.dispatchEvent(new Event('pagehide'));
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the time that our own pages take', () => {
  it('is written down on leaving, once, and handed over by the next page', async () => {
    visit(8_000, taken);
    expect(asked).toEqual([]);
    expect(pendingOwnMs(localStorage, DAY)).toBe(8_000);
    await handOver(localStorage, taken);
    expect(asked.map(([type, { at, ms }]) => [type, dayOf(at), ms])).toEqual([
      ['own-cost', DAY, 8_000],
    ]);
    expect(pendingOwnMs(localStorage, DAY)).toBe(0);
  });

  it('is kept where nobody takes it', async () => {
    visit(8_000, asleep);
    await handOver(localStorage, asleep);
    expect(pendingOwnMs(localStorage, DAY)).toBe(8_000);
  });

  it('counts a page left open at most ten minutes', () => {
    visit(9 * 3_600_000, taken);
    expect(pendingOwnMs(localStorage, DAY)).toBe(600_000);
  });

  it('survives a spoilt note', () => {
    localStorage.setItem('own-cost', '{"x":');
    expect(pendingOwnMs(localStorage, DAY)).toBe(0);
  });
});
