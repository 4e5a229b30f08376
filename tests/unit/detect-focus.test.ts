// @vitest-environment happy-dom
/** Where attention ends: told by whoever can know, so that no absence is counted. */
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attend, noAttention, settle } from '../../src/core/attention';
import type { Batch } from '../../src/core/sighting';
import { attention } from '../../src/detect/attention';
import { startClock } from '../../src/detect/clock';
import { hearing } from '../../src/detect/heard';
import { sender } from '../../src/detect/sender';
import { userActs } from './user-activation';

let run: AbortController;
let batches: Batch[];

/** A frame of one tab. */
function frame(at: Document, root: boolean) {
  const channel = {
    send: async (batch: Batch) => void batches.push(batch),
    keep: async (batch: Batch) => void batches.push(batch),
  };
  const out = sender(
    channel,
    () => ({ root, platform: 'oa', relatedTo: [] }),
    (leaving) => attended.report(leaving),
    run.signal,
  );
  const attended = attention(at, {
    heard: hearing(at, true, () => undefined, run.signal).now,
    root,
    fresh: true,
    clock: startClock(),
    context: () => 'page',
    noticed: out.wake,
    urgent: out.flush,
    signal: run.signal,
  });
  return { out, attended };
}

/** Seconds that core counts of all that the tab's frames told. */
function counted(): number {
  let state = noAttention();
  let ms = 0;
  for (const { attention: one } of batches) {
    const step = attend(state, one, []);
    state = step.state;
    for (const dwell of step.dwells) ms += dwell.ms;
  }
  for (const dwell of settle(state, [])) ms += dwell.ms;
  return ms / 1_000;
}

let focused: boolean;
let visible: boolean;
const see = (at: Document) => {
  vi.spyOn(at, 'hasFocus').mockImplementation(() => focused);
  vi.spyOn(at, 'visibilityState', 'get').mockImplementation(() => (visible ? 'visible' : 'hidden'));
};
const act = (at: Document, type: string) => {
  const view = at.defaultView as unknown as typeof globalThis;
  const event = new view.Event(type, { bubbles: true });
  Object.defineProperties(event, {
    isTrusted: { value: true },
    timeStamp: { value: performance.now() },
  });
  (view as unknown as EventTarget).dispatchEvent(event);
};
const turn = (at: Document, type: string) => {
  const view = at.defaultView as unknown as typeof globalThis;
  const event = new view.Event(type);
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  if (type === 'visibilitychange') at.dispatchEvent(event);
  else {
    Object.defineProperty(event, 'target', { value: view });
    (view as unknown as EventTarget).dispatchEvent(event);
  }
};
const pass = (s: number) => vi.advanceTimersByTimeAsync(s * 1_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  userActs(false);
  [focused, visible, batches] = [true, true, []];
  run = new AbortController();
  see(document);
});
afterEach(() => {
  run.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('work in a frame', () => {
  let inner: Document;
  beforeEach(() => {
    inner = new Window().document as unknown as Document;
    see(inner);
  });

  it('as in the page itself, ends where the page goes out of sight', async () => {
    frame(document, true);
    act(document, 'keydown');
    await pass(2);
    visible = false;
    turn(document, 'visibilitychange');
    await pass(50);
    visible = true;
    turn(document, 'visibilitychange');
    act(document, 'keydown');
    await pass(1);
    turn(document, 'visibilitychange');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(2 + 5);
  });

  it('ends where another tab is looked at for 50 s', async () => {
    frame(document, true);
    frame(inner, false);
    act(inner, 'keydown');
    await pass(2);
    visible = false;
    turn(document, 'visibilitychange');
    turn(inner, 'visibilitychange');
    await pass(50);
    visible = true;
    turn(document, 'visibilitychange');
    turn(inner, 'visibilitychange');
    act(inner, 'keydown');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(2 + 5);
  });

  it('ends where another window has the focus for 50 s', async () => {
    frame(document, true);
    frame(inner, false);
    act(inner, 'keydown');
    await pass(2);
    // The browser tells the focused frame's window alone.
    focused = false;
    turn(inner, 'blur');
    await pass(50);
    focused = true;
    turn(inner, 'focus');
    act(inner, 'keydown');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(2 + 5);
  });

  it('ends where the measuring is paused for 50 s', async () => {
    frame(document, true);
    frame(inner, false);
    act(inner, 'keydown');
    await pass(2);
    run.abort();
    await pass(50);
    run = new AbortController();
    frame(document, true);
    frame(inner, false);
    act(inner, 'keydown');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(2 + 5);
  });
});

it('a player in a frame goes on being watched where its user presses something beside that frame', async () => {
  const inner = new Window().document as unknown as Document;
  Object.defineProperty(inner.defaultView, 'frameElement', { value: { ownerDocument: document } });
  see(inner);
  const { attended } = frame(inner, false);
  attended.media(true);
  await pass(10);
  vi.spyOn(inner, 'hasFocus').mockReturnValue(false);
  turn(inner, 'blur');
  await pass(600);
  attended.media(false);
  await pass(20);
  expect(counted()).toBe(610);
});

it('a player in a frame that cannot see its page is told of as one that the worker must judge', async () => {
  const inner = new Window().document as unknown as Document;
  Object.defineProperty(inner.defaultView, 'top', { value: window });
  see(inner);
  focused = false;
  const { attended } = frame(inner, false);
  attended.media(true);
  await pass(2_700);
  attended.media(false);
  await pass(20);
  const spans = batches.flatMap(({ attention: { beside = [] } }) => beside);
  expect(spans.reduce((sum, [from, until]) => sum + until - from, 0)).toBe(2_700_000);
  expect(batches.flatMap(({ attention: { media } }) => media)).toEqual([]);
});

it('a player in a tab in the background is not told of', async () => {
  [focused, visible] = [false, false];
  const { attended } = frame(document, false);
  attended.media(true);
  await pass(60);
  expect(batches).toEqual([]);
});

describe('work in a frame of another origin, which does not see its page', () => {
  let inner: Document;
  beforeEach(() => {
    inner = new Window().document as unknown as Document;
    Object.defineProperty(inner.defaultView, 'top', { value: window });
    see(inner);
  });
  const breaks = () => batches.flatMap(({ attention: { breaks: all } }) => all);

  it('does not end where the focus goes to the page around it', async () => {
    frame(inner, false);
    act(inner, 'keydown');
    focused = false;
    turn(inner, 'blur');
    await pass(20);
    expect(breaks()).toEqual([]);
    // The worker is told at once: it knows whether the page around has it.
    expect(batches.flatMap(({ attention: { leavings = [] } }) => leavings)).toHaveLength(1);
  });

  it('ends where the measuring is paused', async () => {
    frame(inner, false);
    act(inner, 'keydown');
    await pass(2);
    run.abort();
    expect(breaks()).toHaveLength(1);
  });

  it('ends where the page around it goes out of sight, which had passed the focus on', async () => {
    frame(document, true);
    turn(document, 'blur');
    await pass(2);
    visible = false;
    turn(document, 'visibilitychange');
    expect(breaks()).toHaveLength(1);
  });
});

describe('50 s in another window beside this one', () => {
  it('are not counted, though the pointer still moved over the page', async () => {
    frame(document, true);
    act(document, 'keydown');
    await pass(0.2);
    focused = false;
    turn(document, 'blur');
    await pass(0.2);
    // Windows beside each other: a pointer moves over one without the focus too.
    act(document, 'pointermove');
    await pass(50);
    focused = true;
    turn(document, 'focus');
    act(document, 'pointerdown');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(0.2 + 5);
  });
  it('nor are they without that move', async () => {
    frame(document, true);
    act(document, 'keydown');
    await pass(0.2);
    focused = false;
    turn(document, 'blur');
    await pass(50.2);
    focused = true;
    turn(document, 'focus');
    act(document, 'pointerdown');
    await pass(20);
    expect(counted()).toBeLessThanOrEqual(0.2 + 5);
  });
});
