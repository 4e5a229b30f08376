/** One fact a trusted click, with its purpose (METHOD: click_n). */
import type { Hints } from '../core/purpose';
import { purposeOf } from '../core/purpose';
import type { Purpose } from '../core/trace';
import { classesOf, controlAt, dialogAround, nameOf, targetOf } from './control';
import type { Detector } from './detector';

/** The purpose of a click on this element. */
export function purposeAt(target: Element): Purpose {
  const control = controlAt(target);
  const name = nameOf(control);
  const strong = purposeOf(name);
  if (strong !== 'other') return strong;
  const hints: Hints = name.trim() === '' ? { classes: classesOf(control) } : {};
  return purposeOf(name, { ...hints, inDialog: dialogAround(control) !== null });
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
      emit({ kind: 'click', purpose: target ? purposeAt(target) : 'other', t: at });
    },
    { capture: true, passive: true, signal },
  );
};
