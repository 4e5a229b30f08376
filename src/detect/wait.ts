/** How long a page let its user wait (METHOD: wait_s). */
import type { Detector } from './detector';

/** A load that takes longer was not waited for. */
export const WAIT_CAP_MS = 60_000;

export const waitDetector: Detector = (document, _platform, emit, _heard, signal) => {
  const view = document.defaultView;
  if (!view || view !== view.top || !/^https?:$/.test(document.location.protocol)) return;
  const run = new AbortController();
  signal.addEventListener('abort', () => run.abort());
  const hidden = () => document.visibilityState === 'hidden';
  if (hidden() || (document as Document & { prerendering?: boolean }).prerendering) return;

  const end = (t: number) => {
    if (run.signal.aborted) return;
    run.abort(null);
    // A new document has no focus yet when it starts; at the end it must.
    if (hidden() || !document.hasFocus()) return;
    const ms = Math.round(Math.min(t, WAIT_CAP_MS));
    if (ms > 0) emit({ kind: 'wait', ms, t: 0 });
  };
  const options = { capture: true, passive: true, signal: run.signal };
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    document.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) end(event.timeStamp);
      },
      options,
    );
  }
  view.addEventListener('load', (event) => end(event.timeStamp), options);
  // A small page may be there before this script knows that it is to measure it.
  if (document.readyState === 'complete') {
    const [load] = view.performance.getEntriesByType('navigation');
    end((load as PerformanceNavigationTiming | undefined)?.loadEventStart ?? 0);
  }
  // Looked away before it was there: that time was not spent waiting.
  view.addEventListener(
    'blur',
    (event) => {
      if (event.target !== view) return;
      // Focus that moves into a frame of this page is still here.
      setTimeout(() => {
        if (!document.hasFocus()) run.abort();
      }, 0);
    },
    options,
  );
  document.addEventListener('visibilitychange', () => run.abort(), options);
};
