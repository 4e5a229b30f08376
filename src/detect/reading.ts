/**
 * Documents to be read for so long: a page says how long is still to be read, and that clock runs.
 * Its reader is at study as before a player. A requirement that only stands there is no clock.
 */
import { isCourseDone, isReadingClock, speaksOfTime } from '../core/answer';
import { STUDIES } from '../core/lexicon';
import type { Category } from '../core/platform';
import type { Heard } from './heard';
import { isShown, textIn } from './shown';

/** Looks after a page has changed, and while a clock runs. */
const LOOKS_AT_MS = [700, 1_900, 3_900] as const;
const RUNNING_MS = 1_500;
/** A clock that stands still this many looks has run out or was stopped. */
const STILL_LOOKS = 3;
const MAX_TEXTS = 800;
const MAX_CHARS = 40;

export function watchReading(
  document: Document,
  heard: Pick<Heard, 'on' | 'onLeaving'>,
  category: Category,
  changed: (reading: boolean) => void,
  finished: () => void,
  signal: AbortSignal,
): void {
  let seen = new Map<Element, string>();
  let running: { clock: Element; text: string; still: number; done: number } | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const conclude = () => {
    if (!running) return;
    const { done } = running;
    running = null;
    changed(false);
    if (clocksIn(document).done > done) finished();
  };
  const follow = () => {
    if (!running) return;
    const text = textIn(running.clock, MAX_CHARS + 1);
    const shown = running.clock.isConnected && isShown(running.clock);
    running.still = shown && text !== running.text ? 0 : running.still + 1;
    running.text = text;
    // 本篇已学完 where the clock was: it has run out.
    const over = !isReadingClock(text) || running.still >= STILL_LOOKS;
    if (over || document.visibilityState === 'hidden') conclude();
    else timers.push(setTimeout(follow, RUNNING_MS));
  };
  const look = () => {
    if (running || document.visibilityState === 'hidden' || !document.body) return;
    const { clocks, done } = clocksIn(document);
    for (const [clock, text] of clocks) {
      if ((seen.get(clock) ?? text) === text) continue;
      stop();
      running = { clock, text, still: 0, done };
      changed(true);
      timers.push(setTimeout(follow, RUNNING_MS));
      return;
    }
    seen = clocks;
  };
  const later = () => {
    if (running) return;
    stop();
    timers = LOOKS_AT_MS.map((ms) => setTimeout(look, ms));
  };
  const view = document.defaultView as Window & { navigation?: EventTarget };
  // Who is done leaves before the next look.
  heard.onLeaving(conclude, signal);
  view.addEventListener('load', later, { signal });
  view.addEventListener('focus', later, { signal });
  view.navigation?.addEventListener('currententrychange', later, { signal });
  if (STUDIES.includes(category)) {
    heard.on('click', (event) => event.isTrusted && later());
  }
  if (document.readyState === 'complete') later();
  signal.addEventListener('abort', stop);
}

/** Texts that tell how long is still to be read, each with the element that holds it whole. */
function clocksIn(document: Document): { clocks: Map<Element, string>; done: number } {
  const clocks = new Map<Element, string>();
  let done = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < MAX_TEXTS && walker.nextNode(); i += 1) {
    const text = walker.currentNode.nodeValue ?? '';
    let holder = walker.currentNode.parentElement;
    if (text.length > MAX_CHARS || !holder) continue;
    if (isCourseDone(text) && isShown(holder)) done += 1;
    if (!speaksOfTime(text)) continue;
    // 倒计时 and its figures mostly stand in elements of their own.
    for (let up = 0; up < 3 && holder; up += 1, holder = holder.parentElement) {
      const whole = textIn(holder, MAX_CHARS + 1);
      if (whole.length > MAX_CHARS) break;
      if (isReadingClock(whole) && isShown(holder)) clocks.set(holder, whole);
    }
  }
  return { clocks, done };
}
