/**
 * Old systems answer a form with another document: a bare page that says no, or the form again
 * with its error. Which form that was is known to core; no address leaves the page.
 */
import { answerOf } from '../core/answer';
import type { Detector } from './detector';
import { isShown } from './shown';
import { CONDITIONAL, isMessage } from './spoken';

/** Once for what the server wrote, once for what a script did with it. */
const LOOKS_AT_MS = [400, 2_500] as const;
const MAX_TEXTS = 800;
/** A page of so few texts is an answer by itself. */
const BARE_TEXTS = 8;
const [MIN_CHARS, MAX_CHARS] = [5, 60];
/** Cheap: whether a text may refuse at all. */
const MAY_REFUSE = /[不未无误败错效过绝请应须]|fail|error|invalid|denied|required/i;

export const returnedFormDetector: Detector = (document, _platform, emit, heard, signal) => {
  if (!heard.fresh) return;
  const { origin, pathname } = document.location;
  // Only what came from a page of this site can be the answer to it.
  if (!document.referrer.startsWith(`${origin}/`)) return;
  const same = document.referrer.split(/[?#]/)[0] === origin + pathname;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => timers.forEach(clearTimeout);
  const look = () => {
    if (signal.aborted || !document.body || !refuses(document.body, same)) return;
    stop();
    emit({ kind: 'refusal' });
  };
  const start = () => timers.push(...LOOKS_AT_MS.map((ms) => setTimeout(look, ms)));
  if (document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { signal });
  signal.addEventListener('abort', stop);
};

/** Whether a bare page, or a message of the page that came again, says no. */
function refuses(body: HTMLElement, same: boolean): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const candidates: Element[] = [];
  let texts = 0;
  for (; texts < MAX_TEXTS && walker.nextNode(); ) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    const holder = walker.currentNode.parentElement;
    if (text === '' || !holder || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(holder.tagName))
      continue;
    texts += 1;
    if (text.length < MIN_CHARS || text.length > MAX_CHARS || !MAY_REFUSE.test(text)) continue;
    if (!CONDITIONAL.test(text) && answerOf(text) === 'refused') candidates.push(holder);
  }
  const bare = texts <= BARE_TEXTS;
  return candidates.some(
    (holder) => isShown(holder) && (bare || (same && (isMessage(holder) || isRed(holder)))),
  );
}

/** Old pages write an error in red and call it nothing. */
function isRed(holder: Element): boolean {
  const [red = 0, green = 255, blue = 255] = (
    getComputedStyle(holder).color.match(/\d+/g) ?? []
  ).map(Number);
  return red > 140 && green < 110 && blue < 110;
}
