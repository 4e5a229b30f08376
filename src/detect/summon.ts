/**
 * The detectors come to a document that is seen, or that someone acts in: frames that nobody sees
 * and tabs in the background get the little that keeps time, and no more. They are put in by the
 * worker, so that the page can neither fetch them nor find them.
 */
import type { Measured } from '../core/measured';
import type { Detector } from './detector';

export type Detectors = (measured: Measured) => Detector[];

/** Where the two scripts of a frame meet, in the extension's own world, which no page sees. */
const MEETING = Symbol.for('fingertip-burden-detectors');
interface Meeting {
  detectors?: Detectors;
  awaited?: (detectors: Detectors) => void;
}
type World = typeof globalThis & { [MEETING]?: Meeting };

/** A worker that did not answer is asked again after this, and so often. */
const AGAIN_MS = 3_000;
/** Frames that the browser lets nobody enter (`blob:`) are not asked for without end. */
const ASKS_MAX = 3;
/** In CSS pixels: frames that only keep a session alive are of no size. */
const SMALL = 2;

/** Called by the script of the detectors. */
export function bring(detectors: Detectors): void {
  const meeting = meetingPlace();
  meeting.detectors = detectors;
  meeting.awaited?.(detectors);
}

/** Of another version: forgotten by the script that replaces that one's. */
export function dismiss(): void {
  delete (globalThis as World)[MEETING];
}

/**
 * Calls `came` once, at once where they are here already.
 * @param ask has the worker put them in; rejects where it could not
 * @returns to be called when someone acts in the document
 */
export function summon(
  document: Document,
  ask: () => Promise<void>,
  came: (detectors: Detectors) => void,
  signal: AbortSignal,
): () => void {
  const meeting = meetingPlace();
  let asks = 0;
  let waits = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const arrive = (detectors: Detectors) => {
    delete meeting.awaited;
    asks = ASKS_MAX;
    if (!signal.aborted) came(detectors);
  };
  const call = () => {
    if (waits || asks >= ASKS_MAX || signal.aborted) return;
    if (meeting.detectors) {
      arrive(meeting.detectors);
      return;
    }
    clearTimeout(again);
    asks += 1;
    waits = true;
    meeting.awaited = arrive;
    const answered = () => {
      waits = false;
      if (asks < ASKS_MAX && !signal.aborted) again = setTimeout(call, AGAIN_MS);
    };
    ask().then(answered, answered);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(again);
    if (meeting.awaited === arrive) delete meeting.awaited;
  });
  if (meeting.detectors) arrive(meeting.detectors);
  else whenSeen(document, call, signal);
  return call;
}

function meetingPlace(): Meeting {
  const world = globalThis as World;
  world[MEETING] ??= {};
  return world[MEETING];
}

/** A page at once; a frame, or a tab in the background, when it comes into sight. */
function whenSeen(document: Document, seen: () => void, signal: AbortSignal): void {
  const view = document.defaultView as Window;
  if (view === view.top && document.visibilityState === 'visible') {
    seen();
    return;
  }
  const watch = () => {
    const over = new AbortController();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) return;
      if (view.innerWidth < SMALL || view.innerHeight < SMALL) return;
      over.abort();
      seen();
    });
    const again = () => {
      observer.disconnect();
      if (document.documentElement) observer.observe(document.documentElement);
    };
    over.signal.addEventListener('abort', () => observer.disconnect());
    signal.addEventListener('abort', () => over.abort(), { signal: over.signal });
    view.addEventListener('resize', again, { signal: over.signal });
    again();
  };
  if (document.readyState !== 'loading') watch();
  else document.addEventListener('DOMContentLoaded', watch, { once: true, signal });
}
