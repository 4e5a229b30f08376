// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../../src/core/sighting';
import { attention } from '../../src/detect/attention';
import { startClock } from '../../src/detect/clock';
import { hearing } from '../../src/detect/heard';
import { sender } from '../../src/detect/sender';
import { userActs } from './user-activation';

/** A frame whose reports are all acknowledged at once. */
function frame(stop: AbortSignal, root = true) {
  const batches: Batch[] = [];
  const channel = {
    send: async (batch: Batch) => void batches.push(batch),
    keep: async (batch: Batch) => void batches.push(batch),
  };
  const about = () => ({ root, platform: 'oa', relatedTo: [] });
  const out = sender(channel, about, (leaving) => attended.report(leaving), stop);
  const attended = attention(document, {
    heard: hearing(document, true, () => undefined, stop).now,
    root,
    fresh: true,
    clock: startClock(),
    context: () => 'page',
    noticed: out.wake,
    urgent: out.flush,
    signal: stop,
  });
  return { attended, out, batches };
}

const mediaMs = (batches: Batch[]) =>
  batches
    .flatMap(({ attention: { media } }) => media)
    .reduce((sum, [from, until]) => sum + until - from, 0);

let run: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  userActs(false);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  run = new AbortController();
});
afterEach(() => {
  run.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('media that plays while nobody touches anything', () => {
  it('is told whole, however long', () => {
    const { attended, batches } = frame(run.signal);
    attended.media(true);
    vi.advanceTimersByTime(600_000);
    attended.media(false);
    vi.advanceTimersByTime(20_000);
    expect(mediaMs(batches)).toBe(600_000);
    expect(batches.length).toBeLessThanOrEqual(600 / 15 + 3);
  });

  it('asks for no report once it has ended', () => {
    const { attended, batches } = frame(run.signal);
    attended.media(true);
    vi.advanceTimersByTime(30_000);
    attended.media(false);
    vi.advanceTimersByTime(20_000);
    const told = batches.length;
    vi.advanceTimersByTime(3_600_000);
    expect(batches.length).toBe(told);
  });

  it('is not told of a time in which the machine slept', () => {
    const { attended, batches } = frame(run.signal);
    attended.media(true);
    vi.advanceTimersByTime(16_000);
    // The monotonic clock of Windows goes on in sleep, and no timer runs.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(15_000);
    expect(mediaMs(batches)).toBeLessThanOrEqual(16_000);
  });
});

describe('once the document is left', () => {
  const left = () => {
    const all = frame(run.signal);
    all.attended.media(true);
    vi.advanceTimersByTime(9_000);
    window.dispatchEvent(new Event('pagehide'));
    all.out.leave(true);
    return { ...all, told: all.batches.length };
  };

  it('sends nothing that would overtake what was written down', () => {
    const { out, batches, told } = left();
    expect(batches[told - 1]?.attention.closed).toBeDefined();
    vi.advanceTimersByTime(3);
    out.flush();
    expect(batches).toHaveLength(told);
  });

  it('tells again where its user comes back to it', () => {
    const { out, batches, told } = left();
    window.dispatchEvent(new Event('pageshow'));
    out.flush();
    expect(batches).toHaveLength(told + 1);
  });
});

describe('a player whose document lies in the cache of pages for a while', () => {
  const page = (type: string) => {
    const event = new Event(type);
    Object.defineProperty(event, 'persisted', { value: true });
    window.dispatchEvent(event);
  };
  const away = async () => {
    const all = frame(run.signal);
    all.attended.media(true);
    await vi.advanceTimersByTimeAsync(9_000);
    page('pagehide');
    all.out.leave(true);
    vi.advanceTimersByTime(30_000);
    return all;
  };

  it('is not told of for that time', async () => {
    const { attended, out, batches } = await away();
    document.dispatchEvent(new Event('visibilitychange'));
    page('pageshow');
    // The browser had stopped it, and says so now.
    attended.media(false);
    out.flush();
    expect(mediaMs(batches)).toBe(9_000);
  });

  it('is told of again where it goes on, though nobody touches it', async () => {
    const { attended, batches } = await away();
    page('pageshow');
    vi.advanceTimersByTime(600_000);
    attended.media(false);
    vi.advanceTimersByTime(20_000);
    expect(mediaMs(batches)).toBe(609_000);
  });
});

it('a list that a script scrolls after a finger swept over the page is no input', () => {
  const { out, batches } = frame(run.signal);
  const act = (type: string) => {
    const event = new MouseEvent(type);
    Object.defineProperties(event, {
      isTrusted: { value: true },
      timeStamp: { value: performance.now() },
    });
    window.dispatchEvent(event);
  };
  act('pointerdown');
  // The browser takes the sweep for scrolling: no pointerup follows.
  act('pointercancel');
  for (let s = 0; s < 20; s += 1) {
    vi.advanceTimersByTime(1_000);
    act('scroll');
  }
  out.flush();
  expect(batches.flatMap(({ attention: { pulses } }) => pulses)).toHaveLength(1);
});

describe('a wall clock that is moved while somebody types', () => {
  const HALF_HOUR = 1_800_000;
  const type = (stamp = performance.now()) => {
    const key = new KeyboardEvent('keydown');
    Object.defineProperties(key, { isTrusted: { value: true }, timeStamp: { value: stamp } });
    window.dispatchEvent(key);
  };
  const spans = (batches: Batch[]) =>
    batches.map(({ attention: { pulses, aliveUntil } }) => [
      ...pulses.map(([at]) => at),
      aliveUntil,
    ]);

  it.each([-HALF_HOUR, HALF_HOUR])('by %i ms puts each batch on one clock', (step) => {
    const { out, batches } = frame(run.signal);
    type();
    vi.advanceTimersByTime(500);
    out.flush();
    vi.advanceTimersByTime(1_500);
    type();
    vi.advanceTimersByTime(2_000);
    const moved = Date.now();
    vi.setSystemTime(moved + step);
    vi.advanceTimersByTime(1_000);
    type();
    vi.advanceTimersByTime(1_000);
    out.flush();

    expect(batches).toHaveLength(3);
    const [, before = [], after = []] = spans(batches);
    expect(Math.max(...before)).toBeLessThanOrEqual(moved);
    expect(Math.min(...before)).toBeGreaterThan(moved - 5_000);
    expect(Math.min(...after)).toBeGreaterThan(moved + step);
    expect(Math.max(...after)).toBeLessThanOrEqual(moved + step + 2_000);
    // The chain ends at the last sign of life before the step.
    expect(batches[1]?.attention.breaks).toEqual([moved - 2_000]);
  });
});

it('says that the page ends once, by its root', async () => {
  const whole = frame(run.signal);
  const part = frame(run.signal, false);
  whole.out.flush();
  await vi.advanceTimersByTimeAsync(0);
  whole.out.leave(true);
  part.out.leave(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(whole.batches.map(({ attention: { closed } }) => closed !== undefined)).toEqual([
    false,
    true,
  ]);
  expect(part.batches).toEqual([]);
});
