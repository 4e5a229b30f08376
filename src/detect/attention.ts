/**
 * What a frame sees of attention: input times, ends of focus, media. Facts only; what they amount
 * to is judged in core, over all frames of the tab (METHOD: active time).
 */

import type { AttentionReport } from '../core/sighting';
import type { Context } from '../core/trace';
import type { Clock } from './clock';
import { focusOf } from './focus';
import type { Heard } from './heard';
import { played } from './played';

/** Inputs are told at most once a second; the last of a burst is told as well. */
const PULSE_MS = 1_000;
/** A pointer held down longer than this moves no scrollbar. */
const HELD_MS = 60_000;

export const INPUTS = ['wheel', 'touchstart', 'touchmove', 'pointermove'];

export interface Attention {
  /**
   * Takes what is noticed since last time; `closing` where the document is being left. After that
   * there is nothing more to tell: a message would overtake what was written down in leaving.
   */
  report(closing: boolean): AttentionReport | null;
  /** Media began or ended here. */
  media(playing: boolean): void;
  /** The context changed: the next input is told, however soon. */
  moved(): void;
  /** Something happens now, of which no input need tell: it must not be dated on a clock that stepped. */
  clockHeld(): void;
}

interface Wiring {
  heard: Pick<Heard, 'on'>;
  root: boolean;
  /** Whether this document is watched from its start. */
  fresh: boolean;
  clock: Clock;
  context: () => Context;
  /** Called when there is something to tell. */
  noticed: () => void;
  /**
   * What was noticed must not wait: the user looked away after an input (who opens the popup wants
   * to see it there), or the clock was changed (one batch lies on one clock).
   */
  urgent: () => void;
  signal: AbortSignal;
}

export function attention(document: Document, wiring: Wiring): Attention {
  const { heard, root, fresh, clock, context, noticed, urgent, signal } = wiring;
  const view = document.defaultView as Window;
  let pulses: AttentionReport['pulses'] = [];
  let breaks: number[] = [];
  let leavings: number[] = [];
  let told = Number.NEGATIVE_INFINITY;
  let held = Number.NEGATIVE_INFINITY;
  /** The last input of a burst that was not told yet. */
  let burst: number | null = null;
  let seenAt = performance.now();
  /** An input was noticed here since focus was last lost. */
  let attending = false;
  /** There were inputs since the last break that was told. */
  let chained = false;
  let aliveUntil = 0;
  let opened: number | undefined = root && fresh ? clock.wall(0) : undefined;

  const focus = focusOf(document, root);
  const attended = focus.isHere;

  // Whether its page is attended to a frame may not see, or not be told again; the worker knows.
  const film = played(clock, () => {
    if (attended()) return 'media';
    return !root && document.visibilityState === 'visible' ? 'beside' : null;
  });

  const push = (t: number) => {
    chained = true;
    attending = true;
    pulses.push([clock.wall(t), context()]);
    told = t;
    seenAt = t;
    burst = null;
  };

  /** The last sign of life before sleep or a changed clock; nothing after it is known. */
  let cut: number | null = null;
  const clockHeld = () => {
    const life = clock.wall(burst ?? seenAt);
    if (!clock.stepped()) return true;
    breaks.push(life);
    cut = life;
    film.skip();
    return false;
  };

  const onInput = (event: Event) => {
    const t = event.timeStamp;
    if (t - told < PULSE_MS) {
      // A pointer may still move over what is no longer attended to.
      if (event.isTrusted && attending) burst = t;
      return;
    }
    if (!event.isTrusted || !attended()) return;
    if (burst !== null && t - burst > PULSE_MS) push(burst);
    if (!clockHeld()) urgent();
    push(t);
    noticed();
  };

  /** The user looks again at what went on playing. */
  const resume = () => {
    film.slice();
    if (film.isSeen()) noticed();
  };
  /** The document is going: what follows is not its user looking away. */
  let leaving = false;
  const lost = (t: number) => {
    if (leaving) return;
    if (signal.aborted) film.stop();
    else film.slice();
    aliveUntil = Math.max(aliveUntil, clock.wall(t));
    if (burst !== null) push(burst);
    attending = false;
    // Without an input since the last break there is no chain to end, and nothing to tell.
    if (!chained) return;
    // A frame that does not see its page may have lost the focus to that, which ends nothing: the
    // worker, which is told at once, knows.
    if (focus.isKnown() || signal.aborted) {
      chained = false;
      breaks.push(clock.wall(t));
    } else leavings.push(clock.wall(t));
    urgent();
  };

  const options = { capture: true, passive: true, signal };
  for (const type of INPUTS) view.addEventListener(type, onInput, options);
  heard.on('keydown', onInput);
  heard.on('pointerdown', (event) => {
    if (event.isTrusted) held = event.timeStamp;
    onInput(event);
  });
  const released = () => {
    held = Number.NEGATIVE_INFINITY;
  };
  heard.on('pointerup', released);
  view.addEventListener('pointercancel', released, options);
  // Scripts scroll too; a scroll is the user's while a pointer holds the scrollbar.
  view.addEventListener(
    'scroll',
    (event) => {
      if (event.timeStamp - held < HELD_MS) onInput(event);
    },
    options,
  );
  view.addEventListener(
    'blur',
    (event) => {
      if (event.target !== view && event.target !== document) return;
      const t = event.timeStamp;
      // Focus that moves into a frame of this page has not left it, and what is done there is of one chain.
      setTimeout(() => {
        if (signal.aborted) return;
        if (attended()) chained = true;
        else lost(t);
      }, 0);
    },
    options,
  );
  document.addEventListener(
    'visibilitychange',
    (event) => {
      if (document.visibilityState === 'hidden') lost(event.timeStamp);
      else resume();
    },
    options,
  );
  view.addEventListener(
    'focus',
    () => {
      resume();
    },
    options,
  );
  // A pause is no reading: what comes after it starts anew.
  signal.addEventListener('abort', () => lost(performance.now()));
  view.addEventListener('pagehide', () => (leaving = true), options);
  view.addEventListener(
    'pageshow',
    (event) => {
      leaving = false;
      if (event.persisted && root) opened = clock.wall(event.timeStamp);
      // What played as the document was left may go on, and nothing else says so.
      resume();
    },
    options,
  );

  const pending = () =>
    pulses.length > 0 ||
    breaks.length > 0 ||
    leavings.length > 0 ||
    burst !== null ||
    film.isPending() ||
    opened !== undefined;

  return {
    media(now) {
      film.turn(now);
      noticed();
    },
    moved() {
      told = Number.NEGATIVE_INFINITY;
    },
    clockHeld() {
      if (!clockHeld()) urgent();
    },
    report(closing) {
      // That the page ends is for its root to say; else who has nothing to tell says nothing.
      if (!(closing && root) && !pending()) return null;
      if (leaving && !closing) return null;
      if (burst !== null) push(burst);
      clockHeld();
      if (closing) film.stop();
      else film.slice();
      // Watching takes no hand: each report asks for the next while something plays.
      if (film.isSeen()) noticed();
      const now = performance.now();
      const alive = cut ?? (attended() ? clock.wall(now) : aliveUntil);
      if (attended()) seenAt = now;
      const report: AttentionReport = { pulses, breaks, ...film.take(), aliveUntil: alive };
      if (leavings.length > 0) report.leavings = leavings;
      if (opened !== undefined) report.opened = opened;
      if (closing && root) report.closed = cut ?? clock.wall(now);
      aliveUntil = cut === null ? alive : 0;
      cut = null;
      [pulses, breaks, leavings, opened] = [[], [], [], undefined];
      return report;
    },
  };
}
