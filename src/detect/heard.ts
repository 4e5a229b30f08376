/**
 * What is done in a document, heard once for all who ask: each listener of its own costs every
 * click. What happens before the detectors are there (see summon.ts) is held for them.
 */
import type { Departure } from './departure';
import { departureOf } from './departure';

const ACTS = [
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
/** Who waits for detectors longer than these acts take, waits in vain. */
const HELD_MAX = 200;
/** A label hands its press on to its field at once: two events, one click. */
export const ECHO_MS = 50;

export interface Heard {
  /** Whether this document is watched from its start. */
  fresh: boolean;
  departure: Readonly<Departure>;
  /** Before the page hears of it; scripts act as well: who must know asks `isTrusted`. */
  on<T extends Act>(type: T, listener: (event: DocumentEventMap[T]) => void): void;
}

export interface Hearing {
  /** For those who are there from the start. */
  now: Heard;
  /** For those who come later: they hear what was held once they are let in. */
  late: Heard;
  letIn(): void;
  /** Times of clicks that nobody judged; asked as the document is left. */
  unjudged(): number[];
}

type Listener = (event: Event) => void;
type ListenersByAct = Record<Act, Listener[]>;

export function hearing(document: Document, fresh: boolean, signal: AbortSignal): Hearing {
  const departure = departureOf(document, signal);
  let held: Event[] | null = [];
  const now = listenersByAct();
  const late = listenersByAct();
  const hold = (event: Event) => {
    if (!held || !event.isTrusted || held.length >= HELD_MAX) return;
    // An event forgets its path as soon as the page has heard it.
    const path = event.composedPath();
    Object.defineProperty(event, 'composedPath', { value: () => path, configurable: true });
    held.push(event);
  };
  const view = document.defaultView as Window;
  for (const type of ACTS) {
    const [first, later] = [now[type], late[type]];
    const hear = (event: Event) => {
      tell(first, event);
      if (held) hold(event);
      else tell(later, event);
    };
    view.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  const on =
    (listeners: ListenersByAct): Heard['on'] =>
    (type, listener) => {
      listeners[type].push(listener as Listener);
    };
  return {
    now: { fresh, departure, on: on(now) },
    late: { fresh, departure, on: on(late) },
    letIn() {
      const before = held ?? [];
      held = null;
      for (const event of before) tell(late[event.type as Act], event);
    },
    unjudged() {
      let last = Number.NEGATIVE_INFINITY;
      const clicks = (held ?? []).filter(({ type, timeStamp }) => {
        if (type !== 'click' || timeStamp - last < ECHO_MS) return false;
        last = timeStamp;
        return true;
      });
      held &&= held.filter(({ type }) => type !== 'click');
      return clicks.filter((event) => (event as MouseEvent).detail > 0).map((e) => e.timeStamp);
    },
  };
}

function listenersByAct(): ListenersByAct {
  return Object.fromEntries(ACTS.map((type) => [type, []])) as unknown as ListenersByAct;
}

function tell(listeners: readonly Listener[], event: Event): void {
  for (let i = 0; i < listeners.length; i += 1) {
    try {
      listeners[i]?.(event);
    } catch (error) {
      // The others hear of it all the same.
      setTimeout(() => {
        throw error;
      });
    }
  }
}
