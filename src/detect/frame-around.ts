/** The page around a frame, where the browser lets us see it. */
import type { Heard } from './heard';

/** Calls `clicked` for each click on the page around this document's frame, with the frame's element. */
export function clicksAround(
  document: Document,
  heard: Pick<Heard, 'onLeaving'>,
  clicked: (event: Event, frame: Element) => void,
  signal: AbortSignal,
): void {
  const frame = frameOf(document);
  if (!frame) return;
  const listening = new AbortController();
  signal.addEventListener('abort', () => listening.abort(null));
  // A frame that is taken away must not be kept by its listener.
  heard.onLeaving((event) => {
    if (!(event as PageTransitionEvent).persisted) listening.abort(null);
  }, listening.signal);
  frame.ownerDocument.addEventListener('click', (event) => clicked(event, frame), {
    capture: true,
    passive: true,
    signal: listening.signal,
  });
}

function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
