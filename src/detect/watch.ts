/**
 * Looks again when the page may have changed, at a bounded cost: after one mutation the observer
 * is off until the next look, so a page that mutates without end costs one look a period.
 */

/** First look this long after a change; doubled while looks find nothing new. */
const SOON_MS = 400;
const SELDOM_MS = 8_000;

/**
 * @param look answers whether it found something new
 * @returns a function that asks for a look soon, for those who know something happened
 */
export function whenChanged(
  document: Document,
  look: () => boolean,
  signal: AbortSignal,
): () => void {
  let period = SOON_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'type'],
  };
  const observer = new MutationObserver(() => later(period));

  const run = () => {
    timer = undefined;
    if (signal.aborted) return;
    period = look() ? SOON_MS : Math.min(period * 2, SELDOM_MS);
    if (document.documentElement) observer.observe(document.documentElement, options);
  };
  const later = (ms: number) => {
    observer.disconnect();
    timer ??= setTimeout(run, ms);
  };
  const soon = () => {
    period = SOON_MS;
    clearTimeout(timer);
    timer = undefined;
    later(SOON_MS);
  };
  const touched = (event: Event) => {
    if (event.isTrusted && period > SOON_MS) soon();
  };
  for (const type of ['pointerup', 'keyup']) {
    document.addEventListener(type, touched, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  later(SOON_MS);
  return soon;
}
