/**
 * The detectors come to a document when it is first seen, or when someone acts in it: frames that
 * nobody sees and tabs in the background get the little that keeps time, and no more. They are put
 * in by the worker, so that the page can neither fetch them nor find them.
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

/** In CSS pixels. */
const SMALL = 2;

/** Where nothing came, it is asked for again no sooner, and only when someone acts. */
const AGAIN_MS = 3_000;

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
 * @param ask has the worker put them in
 * @returns to be called when someone acts in the document
 */
export function summon(
  document: Document,
  ask: () => Promise<void>,
  came: (detectors: Detectors) => void,
  signal: AbortSignal,
): () => void {
  const meeting = meetingPlace();
  let arrived = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  const arrive = (detectors: Detectors) => {
    if (arrived || signal.aborted) return;
    arrived = true;
    came(detectors);
  };
  const call = () => {
    if (arrived || signal.aborted || performance.now() - askedAt < AGAIN_MS) return;
    askedAt = performance.now();
    meeting.awaited = arrive;
    ask().catch(() => undefined);
  };
  if (meeting.detectors) arrive(meeting.detectors);
  else whenSeen(document, call, signal);
  return call;
}

function meetingPlace(): Meeting {
  const world = globalThis as World;
  world[MEETING] ??= {};
  return world[MEETING];
}

/** Once there is something to see of it: not a tab in the background, nor a frame out of sight. */
function whenSeen(document: Document, seen: () => void, signal: AbortSignal): void {
  const view = document.defaultView as Window;
  const watch = () => {
    if (view === view.top && document.visibilityState === 'visible') return seen();
    const observer = new IntersectionObserver(([entry]) => {
      // Of no size, as frames are that only keep a session alive.
      if (!entry?.isIntersecting || view.innerWidth < SMALL || view.innerHeight < SMALL) return;
      over.abort();
      seen();
    });
    const over = new AbortController();
    const again = () => {
      observer.disconnect();
      observer.observe(document.documentElement);
    };
    over.signal.addEventListener('abort', () => observer.disconnect());
    signal.addEventListener('abort', () => over.abort(), { signal: over.signal });
    view.addEventListener('resize', again, { signal: over.signal });
    again();
  };
  if (document.readyState !== 'loading') watch();
  else document.addEventListener('DOMContentLoaded', watch, { once: true, signal });
}
