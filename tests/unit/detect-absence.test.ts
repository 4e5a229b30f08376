// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Emit } from '../../src/detect/detector';
import type { Absence } from '../../src/detect/login-absence';
import { absenceIn } from '../../src/detect/login-absence';

const DAY_MS = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = '';
});
afterEach(() => {
  vi.useRealTimers();
});

/** A document that is looked at when it was asked for, and at no other time. */
function standing() {
  const told: Parameters<Emit>[0][] = [];
  let looks = 0;
  const look = () => {
    looks += 1;
    absence.settle(performance.now(), false);
  };
  const absence: Absence = absenceIn(document, (noticed) => told.push(noticed), {
    since: performance.now(),
    inside: undefined,
    again: (ms) => void setTimeout(look, ms),
    told: () => undefined,
  });
  look();
  return { told, look, absence, looks: () => looks };
}

it('a document that stays blank is looked at a few times in a day, and nothing is said of it', () => {
  const { told, looks } = standing();
  vi.advanceTimersByTime(60_000);
  const soon = looks();
  expect(soon).toBeGreaterThan(3);
  expect(soon).toBeLessThan(10);
  vi.advanceTimersByTime(DAY_MS);
  expect(looks()).toBe(soon);
  expect(told).toEqual([]);
});

it('one that is drawn late is told, since it was opened', () => {
  const opened = performance.now();
  const { told } = standing();
  vi.advanceTimersByTime(5_000);
  document.body.textContent = '今日待办事项共有三件未办';
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual([{ kind: 'clear', signedIn: false, t: opened }]);
});

it('one that was blank for long is told once it is looked at again', () => {
  const { told, look } = standing();
  vi.advanceTimersByTime(DAY_MS);
  document.body.textContent = '今日待办事项共有三件未办';
  look();
  expect(told).toHaveLength(1);
});

it('after another panel a blank document is asked as often as the first time', () => {
  const { absence, look, looks } = standing();
  vi.advanceTimersByTime(DAY_MS);
  const first = looks();
  absence.begin(performance.now());
  look();
  vi.advanceTimersByTime(DAY_MS);
  expect(looks()).toBe(2 * first);
});
