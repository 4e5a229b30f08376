/**
 * What is done in a document before its detectors are there (see summon.ts): held for them for
 * seconds, in this frame's memory alone, and let go.
 */

/** So long the browser takes what follows an act for its user's; an older one is not judged any more. */
const HOLD_MS = 5_000;
const HELD_MAX = 500;
/** A label hands its press on to its field at once: two events, one click. */
export const ECHO_MS = 50;

export interface Hold {
  /** Tells `judge` of the event, or holds it until there is one. */
  take(event: Event): void;
  /** From here on `judge` hears: first of what is held. */
  letIn(): void;
  /** Nobody will judge what is held. */
  giveUp(): void;
}

/** @param unjudged is told when something was clicked that nobody will judge */
export function holdFor(judge: (event: Event) => void, unjudged: (t: number) => void): Hold {
  let held: Event[] = [];
  let judges: 'awaited' | 'here' | 'missing' = 'awaited';
  let giving: ReturnType<typeof setTimeout> | undefined;
  let clickedAt = Number.NEGATIVE_INFINITY;
  let labelled: Element | null = null;

  const count = (event: Event) => {
    if (event.type !== 'click' || !event.isTrusted) return;
    const [target] = event.composedPath();
    const echo = target === labelled && event.timeStamp - clickedAt < ECHO_MS;
    labelled = labelledBy(target);
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
  return {
    take(event) {
      if (judges === 'here') {
        judge(event);
        return;
      }
      if (!isUsers(event)) return;
      if (held.length >= HELD_MAX) giveUp();
      if (judges === 'missing') {
        count(event);
        return;
      }
      giving ??= setTimeout(giveUp, HOLD_MS);
      // An event forgets its path as soon as the page has heard it.
      const path = event.composedPath();
      Object.defineProperty(event, 'composedPath', { value: () => path, configurable: true });
      held.push(event);
    },
    letIn() {
      clearTimeout(giving);
      judges = 'here';
      for (const event of held) judge(event);
      held = [];
    },
    giveUp,
  };
}

/** The field that a press on this hands itself on to. */
function labelledBy(target: EventTarget | undefined): Element | null {
  const label = target instanceof Element && Element.prototype.closest.call(target, 'label');
  return label instanceof HTMLLabelElement ? label.control : null;
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
