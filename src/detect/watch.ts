/**
 * Looks again when the page may have changed, at a bounded cost: after one mutation the observer
 * is off until the next look, so a page that mutates without end costs one look a period.
 */
import type { Heard } from './heard';

/** First look this long after a change; doubled while looks find nothing new. */
const SOON_MS = 400;
const SELDOM_MS = 8_000;
/** A page that is dear to look at is looked at less: at most one part in so many of the time. */
const SHARE = 150;
/** What is not painted by then (a frame out of sight) is looked at as it is. */
const UNPAINTED_MS = 250;

export interface Watch {
  /** Asks for a look `ms` from now, or soon, for those who know that something happened. */
  again(ms?: number): void;
  /**
   * Looks at once for an act made at `at`, where something has changed since the last look and as
   * far as the share of time allows.
   */
  now(at: number): void;
}

/** @param look answers whether it found something new; `at` is when, on the page's clock */
export function whenChanged(
  document: Document,
  heard: Pick<Heard, 'on'>,
  look: (at: number) => boolean,
  signal: AbortSignal,
): Watch {
  let period = SOON_MS;
  let least = 0;
  let lookedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const options = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'type'],
  };
  /** Since the last look; what follows the first change is not told. */
  let changed = true;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    changed = true;
    later(period);
  });
  const view = document.defaultView as Window;

  const soonest = () => Math.max(SOON_MS, least);
  /** What was asked for before this is given up: a look was had, or is had sooner. */
  let asked = 0;
  const run = (at = performance.now()) => {
    asked += 1;
    timer = undefined;
    changed = false;
    if (signal.aborted) return;
    const began = performance.now();
    const isNew = look(at);
    lookedAt = performance.now();
    least = Math.min((lookedAt - began) * SHARE, SELDOM_MS);
    period = isNew ? SOON_MS : Math.min(period * 2, SELDOM_MS);
    period = Math.max(period, least);
    if (document.documentElement) observer.observe(document.documentElement, options);
  };
  /** What is due sooner stays so: who presses without end puts nothing off. */
  const later = (ms: number) => {
    const at = performance.now() + ms;
    if (timer !== undefined && due <= at) return;
    clearTimeout(timer);
    asked += 1;
    const mine = asked;
    timer = setTimeout(() => painted(view, () => mine === asked && run()), ms);
    due = at;
  };
  const again = (ms = SOON_MS) => {
    period = soonest();
    later(Math.max(ms, least));
  };
  const touched = (event: Event) => {
    if (event.isTrusted && period > SOON_MS) again();
  };
  heard.on('pointerup', touched);
  heard.on('keyup', touched);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  later(SOON_MS);
  const now = (at: number) => {
    if (!changed || performance.now() - lookedAt < least) return;
    clearTimeout(timer);
    run(at);
  };
  return { again, now };
}

/** Right after a frame its layout is there to be read: sooner, a look would make the page lay out for it alone. */
function painted(view: Window, run: () => void): void {
  view.requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, UNPAINTED_MS);
}
