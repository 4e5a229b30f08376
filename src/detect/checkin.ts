/**
 * Sign-ins that took effect (METHOD: checkin_n): a click of that purpose and, within seconds, the
 * page's word for it. A refusal, silence, or a day already signed is none.
 */
import type { Answer } from '../core/answer';
import { answerOf, isDoneLabel } from '../core/answer';
import { purposeOf } from '../core/purpose';
import { purposeOfClick } from './click';
import { clickedBy, nameOf } from './control';
import type { Detector } from './detector';
import { answerTo, isMessage } from './outcome';
import { allIn, isShown } from './shown';

/** Where a sign-in may lack a label: today's cell of a calendar, a drawn button. */
const PLACE =
  '[class*="calendar" i], [class*="checkin" i], [class*="check-in" i], [class*="qiandao" i], [class*="daka" i], [class*="sign-in" i], [class*="signin" i], [class*="attendance" i]';
const UNNAMED = /^(今[日天]|\D?\d{0,2}\D?)$/;
const EXPLICIT = /(签到|打卡|签退)(成功|完成)|checked in/i;
const BUTTONS =
  'button, a, input[type=button], input[type=submit], [role=button], [class*="btn" i], [class*="sign" i]';
const MAX_BUTTONS = 120;
const BUSY = /中|稍|载|loading|\.\.|…/i;

export const checkinDetector: Detector = (document, platform, emit, signal) => {
  const rules = platform.rules?.checkin;
  const isDone = () => (rules?.done ? document.querySelector(rules.done) !== null : false);
  let pressed: Element | null = null;
  let watch = new AbortController();
  signal.addEventListener('abort', () => watch.abort());

  document.addEventListener(
    'click',
    (event) => {
      const clicked = event.isTrusted ? clickedBy(event) : null;
      if (!clicked) return;
      const { target, control, name: label } = clicked;
      const named = rules?.button
        ? target.closest(rules.button) !== null
        : purposeOfClick(event, platform.category) === 'check-in';
      if (!named && (rules?.button || pressed || !UNNAMED.test(label) || !target.closest(PLACE))) {
        return;
      }
      // The same press again is impatience; another one (立即签到 behind 签到) is a new attempt.
      if (control === pressed || isDoneLabel(label) || isDone()) return;
      watch.abort();
      const mine = new AbortController();
      watch = mine;
      pressed = control;
      const before = doneMarks(document);
      void answerTo(document, {
        judge: named ? answerOfSignIn : (text) => (EXPLICIT.test(text) ? answerOf(text) : null),
        look: () => {
          if (isDone()) return 'accepted';
          if (isShown(control)) return answerOfControl(control, label);
          return doneMarks(document) > before ? 'accepted' : null;
        },
        signal: mine.signal,
      }).then((answer) => {
        if (watch === mine) pressed = null;
        if (answer === 'accepted') emit({ kind: 'checkin', form: 'sign-in' });
      });
    },
    { capture: true, passive: true, signal },
  );
};

/**
 * 已签到 that appears is the effect. A message that says 今日已签到 may as well mean that it was
 * done before: then the control decides.
 */
function answerOfSignIn(text: string, holder: Element): Answer {
  if (!isDoneLabel(text)) return answerOf(text);
  return /^\s*今/.test(text) && isMessage(holder) ? null : 'accepted';
}

/** What the control says itself: 已签到, 签退 where 签到 was, or something else and no longer to be pressed. */
export function answerOfControl(control: Element, before: string): Answer {
  const label = nameOf(control);
  if (label === before || BUSY.test(label)) return null;
  if (isDoneLabel(label)) return 'accepted';
  if (purposeOf(label) === 'check-in') return /签退|下班/.test(label) ? 'accepted' : null;
  return control.matches(':disabled, [aria-disabled=true], [class*="disabled" i]')
    ? 'accepted'
    : null;
}

function doneMarks(document: Document): number {
  return allIn(document, BUTTONS, MAX_BUTTONS).filter(
    (button) => isDoneLabel(nameOf(button)) && isShown(button),
  ).length;
}
