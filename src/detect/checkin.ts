/**
 * Sign-ins that took effect (METHOD: checkin_n): a click of that purpose and, within seconds, the
 * page's word for it. A refusal, silence, or a day already signed is none.
 */
import type { Answer } from '../core/answer';
import { answerOf, isDoneLabel } from '../core/answer';
import { purposeAt } from './click';
import { controlAt, nameOf, targetOf } from './control';
import type { Detector } from './detector';
import { answerTo, isShown } from './outcome';

export const checkinDetector: Detector = (document, platform, emit, signal) => {
  const rules = platform.rules?.checkin;
  let watching = false;

  const chosen = (target: Element) =>
    rules?.button ? target.closest(rules.button) !== null : purposeAt(target) === 'check-in';

  document.addEventListener(
    'click',
    (event) => {
      const target = event.isTrusted ? targetOf(event) : null;
      // One press is judged at a time: a second one before the answer is impatience.
      if (!target || watching || !chosen(target)) return;
      const control = controlAt(target);
      if (isDoneLabel(nameOf(control))) return;
      watching = true;
      void answerTo(document, {
        judge: answerOfSignIn,
        look: () => controlAnswer(control),
        signal,
      }).then((answer) => {
        watching = false;
        if (answer === 'accepted') emit({ kind: 'checkin', form: 'sign-in' });
      });
    },
    { capture: true, passive: true, signal },
  );
};

/** 已签到 that appears is the effect, though as a sentence (您今天已签到过) it refuses. */
function answerOfSignIn(text: string): Answer {
  return isDoneLabel(text) ? 'accepted' : answerOf(text);
}

/** The control itself now says that it is done. */
function controlAnswer(control: Element): Answer {
  return isShown(control) && isDoneLabel(nameOf(control)) ? 'accepted' : null;
}
