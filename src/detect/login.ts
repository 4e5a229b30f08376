/**
 * What a page shows of logging in: a panel appears, is touched, submitted, refused, goes; or the
 * document settles without one. What that amounts to over documents, frames and hosts is judged
 * in core/login.ts.
 */
import { answerOf, isSignedIn } from '../core/answer';
import { isLoginPanel, methodsOf } from '../core/login-evidence';
import type { LoginMethod } from '../core/trace';
import type { Detector } from './detector';
import type { Panel } from './panel';
import { findPanel, isFilled, leadsElsewhere, submits } from './panel';
import { whenChanged } from './watch';

/** A document without a panel is believed after it was seen twice, this far apart. */
const SETTLED_MS = 900;
/** A detector that starts this soon saw the document from its start. */
const FRESH_MS = 3_000;
/** Below this many characters a document is still being drawn. */
const DRAWN_CHARS = 10;
/** An answer to an attempt that comes later than this answers something else. */
const ANSWER_WITHIN_MS = 15_000;
const MAX_TEXTS = 3_000;
/** A page of so few texts, one of them a refusal, is an error page. */
const MAX_BARE_TEXTS = 6;
const MIN_REFUSAL_CHARS = 5;
/** Longer texts are no toast and no field error. */
const MAX_ANSWER_CHARS = 60;

export const loginDetector: Detector = (document, platform, emit, signal) => {
  const view = document.defaultView as Window;
  const rules = platform.rules?.login;
  let panel: Panel | null = null;
  let methods: LoginMethod[] = [];
  let touched = false;
  let submittedAt = Number.NEGATIVE_INFINITY;
  let answersBefore = new Set<string>();
  /** When the panel was first found absent; null while there is one or `clear` was said. */
  let absentSince: number | null = startedWith(performance.now());

  const say = (state: 'shown' | 'touched' | 'submitted' | 'refused' | 'gone', t?: number) =>
    emit({ kind: 'panel', state, methods, ...(t === undefined ? {} : { t }) });

  const look = (): boolean => {
    if (document.visibilityState === 'hidden' || !document.body) return false;
    const found = findPanel(document, rules?.panel);
    const shown = found && isLoginPanel(found.signals) ? found : null;
    const now = performance.now();
    if (shown) {
      const before = panel;
      panel = shown;
      methods = methodsOf(shown.signals);
      absentSince = null;
      if (!before) {
        touched = false;
        say('shown', now);
        emit({ kind: 'context', context: 'panel', on: true });
        return true;
      }
      return refused(now);
    }
    if (panel) {
      panel = null;
      absentSince = now;
      say('gone', now);
      emit({ kind: 'context', context: 'panel', on: false });
      setTimeout(again, SETTLED_MS);
      return true;
    }
    return settle(now);
  };

  /** Said once for each absence: this document stands without a login panel. */
  const settle = (now: number, sure = false): boolean => {
    if (absentSince === null || document.readyState === 'loading') return false;
    if (!sure && now - absentSince < SETTLED_MS) {
      setTimeout(again, SETTLED_MS);
      return false;
    }
    const texts = [...shortTexts(document, MAX_ANSWER_CHARS)];
    const chars = texts.reduce((sum, text) => sum + text.length, 0);
    if (chars < DRAWN_CHARS) {
      setTimeout(again, SETTLED_MS);
      return false;
    }
    // A bare page that says no is an answer, not a place one has got to.
    if (texts.length <= MAX_BARE_TEXTS && texts.some(isRefusal)) return false;
    const inside = rules?.inside ? document.querySelector(rules.inside) !== null : false;
    const signedIn = inside || texts.some((text) => text.length <= 12 && isSignedIn(text));
    emit({ kind: 'clear', signedIn, t: absentSince });
    absentSince = null;
    submittedAt = Number.NEGATIVE_INFINITY;
    return true;
  };

  /** A text that appeared after the attempt and says no, while the panel still stands. */
  const refused = (now: number): boolean => {
    if (now - submittedAt > ANSWER_WITHIN_MS) return false;
    for (const text of shortTexts(document, MAX_ANSWER_CHARS)) {
      if (answersBefore.has(text) || answerOf(text) !== 'refused') continue;
      submittedAt = Number.NEGATIVE_INFINITY;
      say('refused', now);
      return true;
    }
    return false;
  };

  const again = whenChanged(document, look, signal);

  /** After an attempt, a press on a drawn page without its panel, or leaving it, settles it. */
  const settleNow = () => {
    if (submittedAt === Number.NEGATIVE_INFINITY) return;
    if (!panel) settle(performance.now(), true);
  };

  const touch = (t: number) => {
    if (touched) return;
    touched = true;
    say('touched', t);
  };
  const submit = (t: number) => {
    if (!panel || !isFilled(panel)) return;
    touch(t);
    answersBefore = new Set(shortTexts(document, MAX_ANSWER_CHARS));
    submittedAt = t;
    say('submitted', t);
    again();
  };
  const target = (event: Event) => {
    const [first] = event.composedPath();
    return first instanceof Element ? first : null;
  };

  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && submittedAt !== Number.NEGATIVE_INFINITY) {
        look();
        settleNow();
      }
      const at = panel && event.isTrusted ? target(event) : null;
      if (at && panel?.element.contains(at)) touch(event.timeStamp);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const at = panel && event.isTrusted ? target(event) : null;
      if (!at || !panel?.element.contains(at)) return;
      touch(event.timeStamp);
      const field = at instanceof HTMLInputElement;
      if (event.key === 'Enter' && field && !event.isComposing) submit(event.timeStamp);
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const at = panel && event.isTrusted ? target(event) : null;
      if (!at || !panel) return;
      const chosen = rules?.submit ? at.closest(rules.submit) !== null : submits(panel, at);
      if (chosen) submit(event.timeStamp);
      // Who follows a link to another document has given this attempt up.
      else if (leadsElsewhere(at)) say('refused', event.timeStamp);
    },
    options,
  );
  document.addEventListener(
    'submit',
    (event) => {
      // Scripts submit as well; a login follows something that its user did.
      const form = navigator.userActivation.isActive ? target(event) : null;
      if (panel && form && (form.contains(panel.element) || panel.element.contains(form))) {
        submit(event.timeStamp);
      }
    },
    options,
  );
  document.addEventListener('DOMContentLoaded', again, options);
  document.addEventListener('visibilitychange', again, options);
  view.addEventListener('load', again, options);
  view.addEventListener(
    'pagehide',
    () => {
      settleNow();
      if (panel) say('gone');
      panel = null;
    },
    options,
  );
};

/** From the document's start, unless this detector came to a page that had long been open. */
function startedWith(now: number): number {
  return now < FRESH_MS ? 0 : now;
}

function isRefusal(text: string): boolean {
  return text.length >= MIN_REFUSAL_CHARS && answerOf(text) === 'refused';
}

/** The short texts of a document that show, each once, at most MAX_TEXTS looked at. */
function* shortTexts(document: Document, chars: number): Generator<string> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS; seen += 1) {
    const node = walker.nextNode();
    if (!node) return;
    const text = node.nodeValue?.trim() ?? '';
    if (text === '' || text.length > chars) continue;
    const holder = node.parentElement;
    if (!holder || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(holder.tagName)) continue;
    if (holder.checkVisibility({ checkVisibilityCSS: true })) yield text;
  }
}
