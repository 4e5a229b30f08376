/** How many keys went down (METHOD: key_n). Which ones is never read. */
import type { Detector } from './detector';

/** Counts are told together. */
const TOGETHER_MS = 10_000;

export const keysDetector: Detector = (document, _platform, emit, heard, signal) => {
  let n = 0;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (n > 0) emit({ kind: 'keys', n, t: first });
    n = 0;
  };
  const options = { capture: true, passive: true, signal };
  heard.on('keydown', (event) => {
    if (!event.isTrusted) return;
    if (n === 0) {
      first = event.timeStamp;
      timer = setTimeout(tell, TOGETHER_MS);
    }
    n += 1;
  });
  const view = document.defaultView;
  heard.onLeaving(tell, signal);
  // What a frame has to say of its end must be said here (see page.ts).
  if (view !== view?.top) view?.addEventListener('beforeunload', tell, options);
  signal.addEventListener('abort', tell);
};
