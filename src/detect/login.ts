/**
 * What a page shows of logging in: a panel appears, is touched, submitted, refused, goes; or the
 * document settles without one. What that amounts to over documents, frames and hosts is judged
 * in core/login-step.ts.
 */
import { answerOf } from '../core/answer';
import { isCodeStep, isLoginPanel, methodsOf } from '../core/login-evidence';
import { isNextStep } from '../core/login-methods';
import type { PanelSighting } from '../core/sighting';
import type { LoginMethod } from '../core/trace';
import { dialogAround, targetOf } from './control';
import type { Detector } from './detector';
import { answerTo } from './outcome';
import { findPanel } from './panel';
import { isFilled, isPrefilled, pressOf } from './panel-press';
import type { Panel } from './panel-signals';
import { closestOf, within } from './panel-survey';
import { isShown } from './shown';
import { standingOf } from './signed-in';
import { whenChanged } from './watch';

/** A document without a panel is believed after it was seen twice, this far apart. */
const SETTLED_MS = 900;
/** A detector that starts this soon saw the document from its start. */
const FRESH_MS = 3_000;
/** What a page does later than this after a press, it does not because of it. */
const FOLLOWS_MS = 15_000;
/** What a page does this soon after a press, it does because of it. */
const AT_ONCE_MS = 1_000;
const NEVER = Number.NEGATIVE_INFINITY;
/** Asks for a puzzle before it goes on; nothing was refused. */
const PUZZLE = /验证|滑动|滑块|拼图|点选|依次|captcha|verif/i;
const WRONG = /错|误|失败|不正确|失效|过期|wrong|incorrect|invalid|fail|expired/i;

/** What leads to another view; a puzzle's picture does not. */
const GOES = 'a, nav, [role=menuitem], [role=tab], [role=link]';

/** The browser's own word on who moves a document on; not in every TypeScript. */
type Moving = Event & { destination: { sameDocument: boolean }; userInitiated: boolean };

export const loginDetector: Detector = (document, platform, emit, signal) => {
  const view = document.defaultView as Window;
  const rules = platform.rules?.login;
  let panel: Panel | null = null;
  let step = false;
  let methods: LoginMethod[] = [];
  let touched = false;
  let submittedAt = NEVER;
  /** A press that is an attempt if the page answers it. */
  let likelyAt = NEVER;
  let pressedElsewhereAt = NEVER;
  /** When this document itself set out for another; whether its user's press did that. */
  let movedAt = NEVER;
  let movedByUser = false;
  let watch = new AbortController();
  signal.addEventListener('abort', () => watch.abort());
  /** When the panel was first found absent; null while there is one or `clear` was said. */
  let absentSince: number | null = startedWith(performance.now());
  /** The document stood without a way to log out when last looked at, then. */
  let invites = false;
  let toldAt = NEVER;
  let lookedAt = NEVER;

  const say = (state: PanelSighting['state'], t?: number, filled = false) => {
    const locked = panel?.signals.locked === true;
    emit({
      kind: 'panel',
      state,
      methods,
      ...(step ? { step } : {}),
      ...(locked ? { locked } : {}),
      ...(filled ? { filled } : {}),
      ...(t === undefined ? {} : { t }),
    });
  };

  const look = (): boolean => document.visibilityState !== 'hidden' && see();
  const see = (): boolean => {
    if (!document.body) return false;
    const found = findPanel(document, rules?.panel);
    const whole = found !== null && isLoginPanel(found.signals);
    const now = performance.now();
    if (found && (whole || isCodeStep(found.signals))) {
      const before = panel;
      if (before && step !== !whole) left(now, false);
      const appears = panel === null;
      panel = found;
      step = !whole;
      if (appears) return appear(now);
      return change(methodsOf(found.signals), now);
    }
    if (panel) {
      left(now, false);
      return true;
    }
    return settle(now);
  };

  const appear = (now: number): boolean => {
    methods = panel ? methodsOf(panel.signals) : [];
    touched = false;
    likelyAt = NEVER;
    say('shown', now);
    // A code alone may be a step of a login or of anything else: core knows what came before.
    if (step) return settle(now) || true;
    absentSince = null;
    emit({ kind: 'context', context: 'panel', on: true });
    return true;
  };

  /** Another tab of the panel, or its next step. */
  const change = (to: LoginMethod[], now: number): boolean => {
    if (step) settle(now);
    if (to.join() === methods.join()) return false;
    const next = submittedAt !== NEVER || likelyAt !== NEVER;
    if (next && isNextStep(methods, to)) {
      confirm(now);
      methods = to;
      done();
      say('shown', now);
    } else if (submittedAt === NEVER) {
      methods = to;
      say(touched ? 'touched' : 'shown', now);
    }
    return true;
  };

  /** The panel is gone: by the page's doing, or because its user went elsewhere. */
  const left = (now: number, closing: boolean) => {
    const moved = movedAt > submittedAt && now - movedAt < FOLLOWS_MS;
    confirm(now, !closing || moved);
    const tried = submittedAt !== NEVER;
    const led = closing
      ? view !== view.top || (moved && (tried || !movedByUser))
      : now - pressedElsewhereAt > AT_ONCE_MS * 2 || pressedElsewhereAt < submittedAt;
    const filled = !touched && panel !== null && isPrefilled(panel);
    say(led ? 'gone' : 'left', now, filled);
    if (!step) emit({ kind: 'context', context: 'panel', on: false });
    panel = null;
    step = false;
    absentSince = now;
    if (!closing) watching.again(SETTLED_MS);
  };

  /** A likely press was an attempt: the page has answered it. */
  const confirm = (now: number, answered = true) => {
    if (answered && submittedAt === NEVER && now - likelyAt < FOLLOWS_MS) {
      submittedAt = likelyAt;
      say('submitted', likelyAt);
    }
    likelyAt = NEVER;
  };
  /** The attempt is settled as far as this page can tell. */
  const done = () => {
    submittedAt = NEVER;
    likelyAt = NEVER;
    watch.abort();
  };

  /** Said once for each absence: this document stands without a login panel. */
  const settle = (now: number, sure = false): boolean => {
    if (document.readyState === 'loading') return false;
    if (absentSince === null) return signedInSince(now);
    if (!sure && now - absentSince < SETTLED_MS) {
      watching.again(SETTLED_MS - (now - absentSince));
      return false;
    }
    const standing = standingOf(document);
    if (!standing.drawn) {
      watching.again(SETTLED_MS);
      return false;
    }
    if (standing.refuses) {
      absentSince = now;
      return false;
    }
    const inside = rules?.inside ? document.querySelector(rules.inside) !== null : false;
    const signedIn = inside || standing.signedIn;
    // What was not on view may have become so at any time since.
    const late = signedIn && now - absentSince > SETTLED_MS * 2;
    const about = step ? { step } : {};
    emit({ kind: 'clear', signedIn: signedIn && !late, ...about, t: absentSince });
    if (late) emit({ kind: 'clear', signedIn, ...about, t: now });
    invites = !signedIn;
    toldAt = now;
    absentSince = null;
    done();
    return true;
  };

  /** Another window, or a script, has signed this document in. */
  const signedInSince = (now: number): boolean => {
    if (!invites || now - toldAt < SETTLED_MS * 2) return false;
    toldAt = now;
    if (!standingOf(document).signedIn) return false;
    invites = false;
    emit({ kind: 'clear', signedIn: true, t: now });
    return true;
  };

  const watching = whenChanged(document, look, signal);
  const again = () => watching.again();

  /** After an attempt, a press on a drawn page without its panel, or leaving it, settles it. */
  const settleNow = () => {
    if (submittedAt !== NEVER && !panel) settle(performance.now(), true);
  };

  const refuse = (t: number) => {
    confirm(t);
    if (submittedAt === NEVER) return;
    done();
    say('refused', t);
  };
  const touch = (t: number) => {
    if (touched) return;
    touched = true;
    say('touched', t);
  };
  const press = (t: number, sure: boolean) => {
    look();
    if (!panel || !isFilled(panel)) return;
    touch(t);
    if (sure) {
      submittedAt = t;
      likelyAt = NEVER;
      say('submitted', t);
    } else {
      if (submittedAt !== NEVER) return;
      likelyAt = t;
    }
    watch.abort();
    watch = new AbortController();
    void answerTo(document, {
      judge: (text) => (isRefusal(text) ? 'refused' : null),
      look: () => (marks(document, rules?.refused) ? 'refused' : null),
      signal: watch.signal,
    }).then(({ answer, at }) => {
      if (answer === 'refused' && panel) refuse(at);
    });
    again();
  };

  const options = { capture: true, passive: true, signal };
  /** Who acts where no panel was seen may be before one that has just come. */
  const lookBefore = (event: Event) => {
    if (panel || event.timeStamp - lookedAt < AT_ONCE_MS) return;
    lookedAt = event.timeStamp;
    watching.now();
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      lookBefore(event);
      if (submittedAt !== NEVER) {
        look();
        settleNow();
      }
      const at = panel ? targetOf(event) : null;
      if (at && panel && within(panel.element, at)) touch(event.timeStamp);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && targetOf(event) instanceof HTMLInputElement) lookBefore(event);
      const at = panel && event.isTrusted ? targetOf(event) : null;
      if (!at || !panel || !within(panel.element, at)) return;
      touch(event.timeStamp);
      if (!(at instanceof HTMLInputElement) || event.isComposing) return;
      if (event.key === 'Enter') press(event.timeStamp, true);
      // Who writes anew was not let in, whether or not the page said so.
      else if (
        /^(.|Backspace|Delete)$/.test(event.key) &&
        event.timeStamp - submittedAt > AT_ONCE_MS
      ) {
        refuse(event.timeStamp);
      }
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const at = panel && event.isTrusted ? targetOf(event) : null;
      if (!at || !panel) return;
      const pressed = rules?.submit && at.closest(rules.submit) ? 'attempt' : pressOf(panel, at);
      if (pressed === 'attempt' || pressed === 'likely')
        press(event.timeStamp, pressed === 'attempt');
      // Who follows a link to another document, or closes the panel, has given this attempt up.
      else if (pressed === 'away') refuse(event.timeStamp);
      else if (!within(panel.around, at) && !dialogAround(at) && closestOf(at, GOES)) {
        pressedElsewhereAt = event.timeStamp;
      }
    },
    options,
  );
  document.addEventListener(
    'submit',
    (event) => {
      // Scripts submit as well; a login follows something that its user did.
      const form = navigator.userActivation.isActive ? targetOf(event) : null;
      if (panel && form && (within(form, panel.element) || within(panel.element, form))) {
        if (event.timeStamp - submittedAt > AT_ONCE_MS) press(event.timeStamp, true);
      }
    },
    options,
  );
  const { navigation } = view as unknown as { navigation?: EventTarget };
  navigation?.addEventListener(
    'navigate',
    (event) => {
      const { destination, userInitiated } = event as Moving;
      if (destination.sameDocument) return;
      movedAt = event.timeStamp;
      movedByUser = userInitiated;
    },
    { signal },
  );
  document.addEventListener('DOMContentLoaded', again, options);
  document.addEventListener('visibilitychange', again, options);
  view.addEventListener('load', again, options);
  view.addEventListener('focus', again, options);
  view.addEventListener(
    'pagehide',
    () => {
      see();
      // A document that sets out for another by itself was a way station.
      const closed = movedAt === NEVER || submittedAt !== NEVER;
      if (!panel && closed && document.body) settle(performance.now(), true);
      if (panel) left(performance.now(), true);
    },
    options,
  );
};

/** From the document's start, unless this detector came to a page that had long been open. */
function startedWith(now: number): number {
  return now < FRESH_MS ? 0 : now;
}

function isRefusal(text: string): boolean {
  return answerOf(text) === 'refused' && (WRONG.test(text) || !PUZZLE.test(text));
}

function marks(document: Document, selector: string | undefined): boolean {
  const found = selector ? document.querySelector(selector) : null;
  return found !== null && isShown(found);
}
