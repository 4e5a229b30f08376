/** What happens in a document, heard once for all who ask: each listener of its own costs every click. */
import type { Departure } from './departure';
import { departureOf } from './departure';
import { holdFor } from './hold';

export const ACTS = [
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'click',
  'input',
  'change',
  'submit',
  'drop',
] as const;
type Act = (typeof ACTS)[number];

export interface Heard {
  /** Whether this document is watched from its start. */
  fresh: boolean;
  departure: Readonly<Departure>;
  /** Scripts act as well: who must know asks `isTrusted`. */
  on<T extends Act>(type: T, listener: (event: DocumentEventMap[T]) => void): void;
  /** Tells when media begins or ends to play here; at once, where some plays already. */
  onMedia(listener: (playing: boolean) => void): void;
  /**
   * As the document is left, before what is left to tell is written down: whoever listens at the
   * window himself and came late hears of it after that.
   */
  onLeaving(listener: (event: Event) => void, signal: AbortSignal): void;
}

export interface Hearing {
  /** For those who are there from the start: they hear of it before the page does. */
  now: Heard;
  /** For those who come later: they hear what is held once they are let in. */
  late: Heard;
  /** Media began or ended to play. */
  media(playing: boolean): void;
  letIn(): void;
  /** Nobody will judge what is held. */
  giveUp(): void;
}

type Listener = (event: Event) => void;
type ListenersByAct = Record<Act, Listener[]>;

/** @param unjudged is told when something was clicked that no detector hears of */
export function hearing(
  document: Document,
  fresh: boolean,
  unjudged: (t: number) => void,
  signal: AbortSignal,
): Hearing {
  const departure = departureOf(document, signal);
  const now = listenersByAct();
  const late = listenersByAct();
  const { take, letIn, giveUp } = holdFor(
    (event) => tell(late[event.type as Act], event),
    unjudged,
  );
  const leaving = new Set<Listener>();
  const onLeaving: Heard['onLeaving'] = (listener, until) => {
    leaving.add(listener);
    until.addEventListener('abort', () => leaving.delete(listener));
  };
  const view = document.defaultView as Window;
  view.addEventListener('pagehide', (event) => tell([...leaving], event), { signal });
  for (const type of ACTS) {
    const first = now[type];
    const hear = (event: Event) => {
      tell(first, event);
      take(event);
    };
    view.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  let playing = false;
  const onPlaying: ((playing: boolean) => void)[] = [];
  const onMedia: Heard['onMedia'] = (listener) => {
    onPlaying.push(listener);
    if (playing) listener(true);
  };
  const on =
    (listeners: ListenersByAct): Heard['on'] =>
    (type, listener) => {
      listeners[type].push(listener as Listener);
    };
  return {
    now: { fresh, departure, on: on(now), onMedia, onLeaving },
    late: { fresh, departure, on: on(late), onMedia, onLeaving },
    media(is) {
      playing = is;
      tell(onPlaying, is);
    },
    letIn,
    giveUp,
  };
}

function listenersByAct(): ListenersByAct {
  return Object.fromEntries(ACTS.map((type) => [type, []])) as unknown as ListenersByAct;
}

function tell<T>(listeners: readonly ((what: T) => void)[], what: T): void {
  for (let i = 0; i < listeners.length; i += 1) {
    try {
      listeners[i]?.(what);
    } catch (error) {
      rethrown(error);
    }
  }
}

/** Where it troubles nobody else. */
export function rethrown(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
