// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearing } from '../../src/detect/heard';
import type { Watch } from '../../src/detect/watch';
import { whenChanged } from '../../src/detect/watch';
import { userActs } from './user-activation';

let stop: AbortController;
beforeEach(() => {
  userActs(false);
  stop = new AbortController();
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Watches the page with a look that takes `costMs`; `looks` says how often it was looked at so far. */
function watched(costMs: number, finds: boolean): { looks(): number; watch: Watch } {
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + looks * costMs);
  const look = () => {
    looks += 1;
    return finds;
  };
  const watch = whenChanged(
    document,
    hearing(document, true, () => undefined, stop.signal).now,
    look,
    stop.signal,
  );
  return { looks: () => looks, watch };
}

/** Looks at a page that changes every 50 ms, in a minute. */
async function looksIn(costMs: number, finds: boolean): Promise<number> {
  const { looks } = watched(costMs, finds);
  for (let t = 0; t < 60_000; t += 50) {
    document.body.append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(50);
  }
  return looks();
}

it('looks seldom at a page that changes without end and shows nothing new', async () => {
  expect(await looksIn(1, false)).toBeLessThan(15);
});

it('looks often where each look finds something new', async () => {
  expect(await looksIn(1, true)).toBeGreaterThan(100);
});

it('gives a page that is dear to look at no more than its share of the time', async () => {
  expect((await looksIn(40, true)) * 40).toBeLessThan(60_000 / 150 + 40);
});

it('looks at a page whose user presses faster than it may be looked at', async () => {
  const { looks } = watched(60, false);
  const press = new Event('pointerup', { bubbles: true });
  Object.defineProperty(press, 'isTrusted', { value: true });
  for (let t = 0; t < 40_000; t += 500) {
    document.dispatchEvent(press);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(looks()).toBeGreaterThan(3);
});

it('looks at once before a press where something has changed, and no oftener than its share', async () => {
  const { looks, watch } = watched(60, false);
  await vi.advanceTimersByTimeAsync(1_000);
  const before = looks();
  watch.now(performance.now());
  expect(looks()).toBe(before);
  await vi.advanceTimersByTimeAsync(12_000);
  watch.now(performance.now());
  expect(looks()).toBe(before);
  document.body.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(10);
  watch.now(performance.now());
  expect(looks()).toBe(before + 1);
  document.body.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(10);
  watch.now(performance.now());
  expect(looks()).toBe(before + 1);
});

it('does not look before a press where nothing has changed, though a look is due', async () => {
  const { looks, watch } = watched(1, false);
  await vi.advanceTimersByTimeAsync(20_000);
  const before = looks();
  watch.again();
  watch.now(performance.now());
  expect(looks()).toBe(before);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(looks()).toBe(before + 1);
});

it('looks once a frame was painted, and where none is, all the same', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  const { looks } = watched(1, true);
  await vi.advanceTimersByTimeAsync(450);
  expect([frames.length, looks()]).toEqual([1, 0]);
  frames[0]?.(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(looks()).toBe(1);
  document.body.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(450);
  expect(looks()).toBe(1);
  await vi.advanceTimersByTimeAsync(250);
  expect(looks()).toBe(2);
  vi.restoreAllMocks();
});
