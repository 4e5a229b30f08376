/**
 * What a page shows of logging in: a panel appears, is touched, submitted, refused, goes; or the
 * document settles without one. What that amounts to over documents, frames and hosts is judged
 * in core/login-step.ts.
 */
import { isCodeStep, isLoginPanel, methodsOf } from '../core/login-evidence';
import { isNextStep, union } from '../core/login-methods';
import type { PanelSighting } from '../core/sighting';
import type { LoginMethod } from '../core/trace';
import { dialogAround, targetOf } from './control';
import type { Detector } from './detector';
import { firstUses } from './first-use';
import { absenceIn, SETTLED_MS } from './login-absence';
import { attemptIn, FOLLOWS_MS } from './login-attempt';
import { findPanel } from './panel';
import { isFilled, isPrefilled, isTouch, pressOf } from './panel-press';
import type { Panel } from './panel-signals';
import { closestOf, within } from './panel-survey';
import { whenChanged } from './watch';

/** What a page does this soon after a press, it does because of it. */
const AT_ONCE_MS = 1_000;
/** To look at a larger page as it is left keeps its user waiting: the browser lays it out anew. */
const MAX_LEFT = 10_000;
const NEVER = Number.NEGATIVE_INFINITY;

/** What leads to another view; a puzzle's picture does not. */
const GOES = 'a, nav, [role=menuitem], [role=tab], [role=link]';

export const loginDetector: Detector = (document, platform, emit, heard, signal) => {
  const view = document.defaultView as Window;
  const rules = platform.rules?.login;
  let panel: Panel | null = null;
  /**
   * Who writes in a field may do so in a panel that has just come, and who presses something beside
   * a password that the browser remembers writes nothing: each is worth one look.
   */
  const isFirst = firstUses();
  let step = false;
  let methods: LoginMethod[] = [];
  let touched = false;
  let pressedElsewhereAt = NEVER;
  const { departure } = heard;

  const say = (state: PanelSighting['state'], t?: number, filled = false) => {
    const { locked = false, ranOut = false } = panel?.signals ?? {};
    emit({
      kind: 'panel',
      state,
      methods,
      ...(step ? { step } : {}),
      ...(locked ? { locked } : {}),
      ...(ranOut ? { ranOut } : {}),
      ...(filled ? { filled } : {}),
      ...(t === undefined ? {} : { t }),
    });
  };

  /** For an act, `at` is when it was made: what it met was there then, however late it is heard of. */
  const look = (at: number): boolean => document.visibilityState !== 'hidden' && see(at);
  const see = (now: number): boolean => {
    if (!document.body) return false;
    const found = findPanel(document, rules?.panel);
    const whole = found !== null && isLoginPanel(found.signals);
    if (found && (whole || isCodeStep(found.signals))) {
      if (panel && step !== !whole) left(now, false);
      const appears = panel === null;
      panel = found;
      step = !whole;
      return appears ? appear(now) : change(methodsOf(found.signals), now);
    }
    if (!panel) return absence.settle(now, step);
    left(now, false);
    return true;
  };

  const appear = (now: number): boolean => {
    methods = panel ? methodsOf(panel.signals) : [];
    touched = false;
    attempt.doubt();
    say('shown', now);
    // A code alone may be a step of a login or of anything else: core knows what came before.
    if (step) {
      // Who is asked for it was not refused.
      attempt.done();
      return absence.settle(now, step) || true;
    }
    absence.end();
    emit({ kind: 'context', context: 'panel', on: true });
    return true;
  };

  /** Another tab of the panel, or its next step. */
  const change = (to: LoginMethod[], now: number): boolean => {
    if (step) absence.settle(now, step);
    if (to.join() === methods.join()) return false;
    if (attempt.isPressed() && isNextStep(methods, to)) {
      attempt.confirm(now);
      methods = to;
      attempt.done();
      say('shown', now);
    } else if (!attempt.isSent()) {
      methods = to;
      say(touched ? 'touched' : 'shown', now);
    }
    return true;
  };

  /** The panel is gone: by the page's doing, or because its user went elsewhere. */
  const left = (now: number, closing: boolean) => {
    const moved = departure.at > attempt.sentAt() && now - departure.at < FOLLOWS_MS;
    if (!closing || moved) attempt.confirm(now);
    else attempt.doubt();
    const led = closing
      ? view !== view.top || (moved && (attempt.isSent() || !departure.byUser))
      : now - pressedElsewhereAt > AT_ONCE_MS * 2 || pressedElsewhereAt < attempt.sentAt();
    const filled = !touched && panel !== null && isPrefilled(panel);
    say(led ? 'gone' : 'left', now, filled);
    if (!step) emit({ kind: 'context', context: 'panel', on: false });
    panel = null;
    step = false;
    absence.begin(now);
    if (!closing) watching.again(SETTLED_MS);
  };

  const touch = (t: number) => {
    if (touched) return;
    touched = true;
    say('touched', t);
  };
  const press = (t: number, sure: boolean) => {
    look(t);
    if (!panel || !isFilled(panel)) return;
    touch(t);
    attempt.press(t, sure);
    again();
  };

  /** A puzzle that comes after the press is a part of this attempt. */
  const puzzled = () => {
    methods = union(methods, ['captcha']);
    say('touched');
  };
  // 登录失败提醒 on the page behind the panel refuses nothing.
  const stands = () => {
    look(performance.now());
    return panel !== null;
  };
  const attempt = attemptIn(document, heard, rules?.refused, stands, puzzled, say, signal);
  const watching = whenChanged(document, heard, look, signal);
  const again = () => watching.again();
  const absence = absenceIn(document, emit, {
    since: heard.fresh ? 0 : performance.now(),
    inside: rules?.inside,
    again: watching.again,
    told: attempt.done,
  });

  const remembers = () => document.querySelector('input[type=password]') !== null;
  const options = { capture: true, passive: true, signal };
  heard.on('pointerdown', (event) => {
    if (!event.isTrusted) return;
    if (!panel) {
      if (isFirst(targetOf(event), remembers)) look(event.timeStamp);
      else watching.now(event.timeStamp);
    }
    if (attempt.isSent()) {
      look(event.timeStamp);
      // After an attempt, a press on a drawn page without its panel settles it.
      if (!panel) absence.settle(performance.now(), step, true);
    }
    const at = panel ? targetOf(event) : null;
    if (at && panel && isTouch(panel, at)) touch(event.timeStamp);
  });
  heard.on('keydown', (event) => {
    const at = event.isTrusted ? targetOf(event) : null;
    if (!panel && at instanceof HTMLInputElement && isFirst(at)) look(event.timeStamp);
    if (!at || !panel || !within(panel.element, at)) return;
    touch(event.timeStamp);
    if (!(at instanceof HTMLInputElement) || event.isComposing) return;
    if (event.key === 'Enter') press(event.timeStamp, true);
    // Who writes anew was not let in, whether or not the page said so.
    else if (
      /^(.|Backspace|Delete)$/.test(event.key) &&
      event.timeStamp - attempt.sentAt() > AT_ONCE_MS
    ) {
      attempt.refuse(event.timeStamp);
    }
  });
  heard.on('click', (event) => {
    const at = panel && event.isTrusted ? targetOf(event) : null;
    if (!at || !panel) return;
    const pressed = rules?.submit && at.closest(rules.submit) ? 'attempt' : pressOf(panel, at);
    if (pressed === 'attempt' || pressed === 'likely')
      press(event.timeStamp, pressed === 'attempt');
    // Who follows a link to another document, or closes the panel, has given this attempt up.
    else if (pressed === 'away') attempt.refuse(event.timeStamp);
    else if (!within(panel.around, at) && !dialogAround(at) && closestOf(at, GOES)) {
      pressedElsewhereAt = event.timeStamp;
    }
  });
  heard.on('input', (event) => {
    const at = panel && event.isTrusted ? targetOf(event) : null;
    // With the last character of a code in boxes many pages send it.
    if (at instanceof HTMLInputElement && panel?.kinds.get(at) === 'box') {
      press(event.timeStamp, false);
    }
  });
  heard.on('submit', (event) => {
    // Scripts submit as well; a login follows something that its user did.
    const form = navigator.userActivation.isActive ? targetOf(event) : null;
    if (panel && form && (within(form, panel.element) || within(panel.element, form))) {
      if (event.timeStamp - attempt.sentAt() > AT_ONCE_MS) press(event.timeStamp, true);
    }
  });
  document.addEventListener('DOMContentLoaded', again, options);
  document.addEventListener('visibilitychange', again, options);
  view.addEventListener('load', again, options);
  view.addEventListener('focus', again, options);
  heard.onLeaving(() => {
    const small = document.getElementsByTagName('*').length <= MAX_LEFT;
    if (small) see(performance.now());
    // A document that sets out for another by itself was a way station.
    const closed = departure.at === NEVER || attempt.isSent();
    if (!panel && small && closed && document.body) absence.settle(performance.now(), step, true);
    if (panel) left(performance.now(), true);
  }, signal);
};
