/** One fact a trusted click, with its purpose (METHOD: click_n). */
import { purposeOf } from '../core/purpose';
import type { Purpose } from '../core/trace';
import { classesOf, controlAt, dialogAround, nameOf, targetOf } from './control';
import type { Detector } from './detector';

/** Several detectors ask about the same click. */
const asked = new WeakMap<Event, Purpose>();

/** The purpose of this click; `other` where nothing was clicked that says what it is for. */
export function purposeOfClick(event: Event): Purpose {
  const known = asked.get(event);
  if (known) return known;
  const target = targetOf(event);
  const purpose = target ? purposeAt(target) : 'other';
  asked.set(event, purpose);
  return purpose;
}

/** The purpose of a click on this element. */
export function purposeAt(target: Element): Purpose {
  const control = controlAt(target);
  const name = nameOf(control);
  if (name === '') return purposeOf('', { classes: classesOf(control) });
  const purpose = purposeOf(name, { inDialog: true });
  // Only a weak label needs to know where it stands.
  if (purpose === 'other' || purposeOf(name) === purpose || dialogAround(control)) return purpose;
  return 'other';
}

/** A label hands its press on to its field at once: two events, one click. */
const ECHO_MS = 50;

export const clickDetector: Detector = (document, _platform, emit, signal) => {
  let labelled: Element | null = null;
  let at = Number.NEGATIVE_INFINITY;
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const target = targetOf(event);
      if (target !== null && target === labelled && event.timeStamp - at < ECHO_MS) return;
      labelled = target?.closest('label')?.control ?? null;
      at = event.timeStamp;
      emit({ kind: 'click', purpose: purposeOfClick(event), t: at });
    },
    { capture: true, passive: true, signal },
  );
};
