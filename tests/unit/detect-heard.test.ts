// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hearing } from '../../src/detect/heard';
import { hearing } from '../../src/detect/heard';

let stop: AbortController;
let heard: Hearing;
beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML = '<button>签到</button>';
  heard = hearing(document, true, stop.signal);
});
afterEach(() => stop.abort());

/** As its user's, at `t` on the page's clock. */
function act(type: string, { t = 0, detail = 1, trusted = true } = {}): Event {
  const event = new MouseEvent(type, { bubbles: true, detail });
  Object.defineProperties(event, {
    isTrusted: { value: trusted },
    timeStamp: { value: t },
  });
  document.querySelector('button')?.dispatchEvent(event);
  return event;
}

describe('what is done before the detectors come', () => {
  it('is heard by them in order, and by those who were there only as it happened', () => {
    const [early, late]: string[][] = [[], []];
    for (const type of ['pointerdown', 'click', 'input'] as const) {
      heard.now.on(type, () => early?.push(type));
      heard.late.on(type, () => late?.push(type));
    }
    act('pointerdown');
    act('click');
    expect(late).toEqual([]);
    heard.letIn();
    expect(late).toEqual(['pointerdown', 'click']);
    act('input');
    expect(late).toEqual(['pointerdown', 'click', 'input']);
    expect(early).toEqual(late);
  });

  it('still says what it happened to', () => {
    const path = vi.fn();
    heard.late.on('click', (event) => path(event.composedPath()[0], event.target));
    act('click');
    heard.letIn();
    const button = document.querySelector('button');
    expect(path).toHaveBeenCalledWith(button, button);
  });

  it('is not held where a script did it', () => {
    const click = vi.fn();
    heard.late.on('click', click);
    act('click', { trusted: false });
    heard.letIn();
    expect(click).not.toHaveBeenCalled();
  });

  it('is counted as clicks where they never come: a label’s echo and a key once, nothing twice', () => {
    act('click', { t: 100 });
    act('click', { t: 120 });
    act('click', { t: 900 });
    act('click', { t: 2_000, detail: 0 });
    expect(heard.unjudged()).toEqual([100, 900]);
    expect(heard.unjudged()).toEqual([]);
  });
});

it('one who fails silences nobody', () => {
  vi.useFakeTimers();
  const second = vi.fn();
  heard.now.on('click', () => {
    throw new Error('broken');
  });
  heard.now.on('click', second);
  act('click');
  expect(second).toHaveBeenCalledOnce();
  expect(() => vi.runAllTimers()).toThrow('broken');
  vi.useRealTimers();
});

it('nobody hears anything once it is over', () => {
  const click = vi.fn();
  heard.now.on('click', click);
  stop.abort();
  act('click');
  expect(click).not.toHaveBeenCalled();
});
