/**
 * When a document set out for another. A window that is closed, or that its user sends elsewhere
 * by the browser itself, never does.
 */

/** The browser's own word on who moves a document on; not in every TypeScript. */
type Moving = Event & { destination: { sameDocument: boolean }; userInitiated: boolean };

export interface Departure {
  /** On the monotonic clock; long ago where it has not set out. */
  at: number;
  /** Its user's press did that. */
  byUser: boolean;
}

/** Follows what the document itself sets out for; the answer is kept up to date until `signal` aborts. */
export function departureOf(document: Document, signal: AbortSignal): Readonly<Departure> {
  const departure: Departure = { at: Number.NEGATIVE_INFINITY, byUser: false };
  const { navigation } = document.defaultView as unknown as { navigation?: EventTarget };
  navigation?.addEventListener(
    'navigate',
    (event) => {
      const { destination, userInitiated } = event as Moving;
      if (destination.sameDocument) return;
      departure.at = event.timeStamp;
      departure.byUser = userInitiated;
    },
    { signal },
  );
  return departure;
}
