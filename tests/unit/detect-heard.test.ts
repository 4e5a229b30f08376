// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hearing } from '../../src/detect/heard';
import { hearing } from '../../src/detect/heard';
import { userActs } from './user-activation';

let stop: AbortController;
let heard: Hearing;
let unjudged: number[];
beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML =
    '<button>签到</button><label><b>已读</b><input type="checkbox"></label>';
  unjudged = [];
  userActs(false);
  heard = hearing(document, true, (t) => unjudged.push(t), stop.signal);
});
afterEach(() => stop.abort());

/** As its user's, at `t` on the page's clock. */
function act(type: string, { t = 0, detail = 1, trusted = true, on = 'button' } = {}): Event {
  const event = new MouseEvent(type, { bubbles: true, detail });
  Object.defineProperties(event, {
    isTrusted: { value: trusted },
    timeStamp: { value: t },
  });
  document.querySelector(on)?.dispatchEvent(event);
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

  it('is held where a script acts on its user’s behalf, as a submit is', () => {
    const heardOf: string[] = [];
    for (const type of ['submit', 'click'] as const) heard.late.on(type, () => heardOf.push(type));
    act('submit');
    userActs(true);
    act('submit');
    act('click', { trusted: false });
    heard.letIn();
    expect(heardOf).toEqual(['submit', 'click']);
  });

  it('counts as clicks where they never come: a label’s echo and a key are none, nothing counts twice', () => {
    act('click', { t: 100, on: 'b' });
    act('click', { t: 120, on: 'input' });
    act('click', { t: 900 });
    act('click', { t: 2_000, detail: 0 });
    heard.giveUp();
    expect(unjudged).toEqual([100, 900]);
    act('click', { t: 3_000 });
    expect(unjudged).toEqual([100, 900, 3_000]);
    const late = vi.fn();
    heard.late.on('click', late);
    heard.letIn();
    expect(late).not.toHaveBeenCalled();
    act('click', { t: 4_000 });
    expect(late).toHaveBeenCalledOnce();
    expect(unjudged.length).toBe(3);
  });

  it('counts two things pressed in haste as two', () => {
    act('click', { t: 100 });
    act('click', { t: 140, on: 'b' });
    heard.giveUp();
    expect(unjudged).toEqual([100, 140]);
  });

  it('is let go after five seconds, and past five hundred acts', () => {
    vi.useFakeTimers();
    act('click', { t: 100 });
    vi.advanceTimersByTime(5_000);
    expect(unjudged).toEqual([100]);
    vi.useRealTimers();
    const other = hearing(document, true, (t) => unjudged.push(t), stop.signal);
    for (let t = 0; t <= 500; t += 1) act('keydown', { t });
    act('click', { t: 9_000 });
    const late = vi.fn();
    other.late.on('keydown', late);
    other.letIn();
    expect(late).not.toHaveBeenCalled();
    // By the first hearing, which has long given up, and by this one.
    expect(unjudged).toEqual([100, 9_000, 9_000]);
  });
});

it('who comes while media plays is told so, and told when it ends', () => {
  const told: boolean[] = [];
  heard.late.onMedia((playing) => told.push(playing));
  heard.media(true);
  heard.late.onMedia((playing) => told.push(playing));
  expect(told).toEqual([true, true]);
  heard.media(false);
  expect(told).toEqual([true, true, false, false]);
  heard.now.onMedia((playing) => told.push(playing));
  expect(told).toHaveLength(4);
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
