/**
 * What is done in a document, heard once for all who ask: each listener of its own costs every
 * click. What is done before the detectors are there (see summon.ts) is held for them for seconds,
 * in this frame's memory alone, and let go.
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
/** So long the browser takes what follows an act for its user's; an older one is not judged any more. */
const HOLD_MS = 5_000;
const HELD_MAX = 500;
/** A label hands its press on to its field at once: two events, one click. */
export const ECHO_MS = 50;

export interface Heard {
  /** Whether this document is watched from its start. */
  fresh: boolean;
  departure: Readonly<Departure>;
  /** Scripts act as well: who must know asks `isTrusted`. */
  on<T extends Act>(type: T, listener: (event: DocumentEventMap[T]) => void): void;
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
  let held: Event[] = [];
  let judges: 'awaited' | 'here' | 'missing' = 'awaited';
  let giving: ReturnType<typeof setTimeout> | undefined;
  let clickedAt = Number.NEGATIVE_INFINITY;

  const count = (event: Event) => {
    if (event.type !== 'click' || !event.isTrusted) return;
    const echo = event.timeStamp - clickedAt < ECHO_MS;
    clickedAt = event.timeStamp;
    if (!echo && (event as MouseEvent).detail > 0) unjudged(event.timeStamp);
  };
  const giveUp = () => {
    clearTimeout(giving);
    if (judges !== 'awaited') return;
    judges = 'missing';
    for (const event of held) count(event);
    held = [];
  };
  const hold = (event: Event) => {
    if (!isUsers(event)) return;
    if (held.length >= HELD_MAX) giveUp();
    if (judges === 'missing') return count(event);
    giving ??= setTimeout(giveUp, HOLD_MS);
    // An event forgets its path as soon as the page has heard it.
    const path = event.composedPath();
    Object.defineProperty(event, 'composedPath', { value: () => path, configurable: true });
    held.push(event);
  };
  const leaving = new Set<Listener>();
  const onLeaving: Heard['onLeaving'] = (listener, until) => {
    leaving.add(listener);
    until.addEventListener('abort', () => leaving.delete(listener));
  };
  const view = document.defaultView as Window;
  view.addEventListener('pagehide', (event) => tell([...leaving], event), { signal });
  for (const type of ACTS) {
    const [first, later] = [now[type], late[type]];
    const hear = (event: Event) => {
      tell(first, event);
      if (judges === 'here') tell(later, event);
      else hold(event);
    };
    view.addEventListener(type, hear, { capture: true, passive: true, signal });
  }
  const on =
    (listeners: ListenersByAct): Heard['on'] =>
    (type, listener) => {
      listeners[type].push(listener as Listener);
    };
  return {
    now: { fresh, departure, on: on(now), onLeaving },
    late: { fresh, departure, on: on(late), onLeaving },
    letIn() {
      clearTimeout(giving);
      judges = 'here';
      for (const event of held) tell(late[event.type as Act], event);
      held = [];
    },
    giveUp,
  };
}

/**
 * Whether it is worth holding: its user's own, or a script's right after it. What was dropped is
 * gone from the event as soon as the page has heard of it.
 */
function isUsers({ type, isTrusted }: Event): boolean {
  if (type === 'drop') return false;
  const asUsers = navigator.userActivation.isActive;
  return type === 'submit' ? asUsers : isTrusted || (asUsers && /^(click|change)$/.test(type));
}

function listenersByAct(): ListenersByAct {
  return Object.fromEntries(ACTS.map((type) => [type, []])) as unknown as ListenersByAct;
}

function tell(listeners: readonly Listener[], event: Event): void {
  for (let i = 0; i < listeners.length; i += 1) {
    try {
      listeners[i]?.(event);
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
