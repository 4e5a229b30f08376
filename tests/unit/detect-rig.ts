/** One detector in a page, with a clock of its own and a user who acts. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Platform } from '../../src/core/platform';
import type { Detector, Emit } from '../../src/detect/detector';
import { hearing } from '../../src/detect/heard';
import { userActs } from './user-activation';

const PLATFORM: Platform = { id: 'x', name: 'x', level: 'county', category: 'oa', matches: [] };
Element.prototype.checkVisibility = function shown(this: Element) {
  return document.documentElement.contains(this) && this.closest('[hidden]') === null;
};
type Noticed = Parameters<Emit>[0];
let stop: AbortController;
export const told: Noticed[] = [];
export const of = <K extends Noticed['kind']>(kind: K) =>
  told.filter((one): one is Extract<Noticed, { kind: K }> => one.kind === kind);
export const at = (selector: string) => document.querySelector(selector) as HTMLElement;
export const page = (html: string) => {
  document.body.innerHTML = html;
};
export function fire(target: EventTarget, event: Event, trusted = true): void {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  target.dispatchEvent(event);
}
export const type = (selector: string, value = 'x') => {
  (at(selector) as HTMLInputElement).value = value;
  fire(at(selector), new Event('input', { bubbles: true, composed: true }));
};
export const click = (selector: string) =>
  fire(at(selector), new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
export const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export const toast = (text: string) => {
  const box = document.createElement('div');
  box.className = 'toast';
  box.textContent = text;
  document.body.append(box);
  return box;
};
export function start(detect: Detector): void {
  const { now } = hearing(document, true, () => undefined, stop.signal);
  detect(document, PLATFORM, (what) => told.push(what), now, stop.signal);
}

beforeEach(() => {
  const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  vi.useFakeTimers({ now: 0, toFake: [...TIMERS, 'performance', 'Date'] });
  userActs(true);
  told.length = 0;
  stop = new AbortController();
  page('');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});
