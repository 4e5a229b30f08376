/**
 * A sign-in whose answer is another document: the press is told as its page is left, and the page
 * that comes next tells what it shows of sign-ins. Whether the two are one is judged in
 * core/sign-in-return.ts; no address leaves the page.
 */
import { wordOfSignIn } from '../core/sign-in';
import type { Heard } from './heard';
import { doneIn } from './marks';
import { isShown } from './shown';
import { CONDITIONAL, isMessage } from './spoken';

/** Flashed messages and states that a script fetches are drawn by then. */
const LOOKS_AT_MS = [300, 1_200, 3_000] as const;
const MAX_TEXTS = 800;
/** A page of so few texts is an answer by itself. */
const BARE_TEXTS = 25;

export interface Returned {
  /** This address is the one that was left, or was loaded again. */
  same: boolean;
  /** Marks of sign-ins made. */
  marks: number;
  /** 签到成功, in a message or on a page of little else. */
  says: boolean;
}

/** Tells once, where the document shows a sign-in. */
export function returnedTo(
  document: Document,
  { fresh }: Pick<Heard, 'fresh'>,
  tell: (found: Returned) => void,
  signal: AbortSignal,
): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!entry || entry.type === 'back_forward' || !fresh) return;
  const here = document.location.origin + document.location.pathname;
  const same = entry.type === 'reload' || document.referrer.split(/[?#]/)[0] === here;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const look = () => {
    if (signal.aborted || document.visibilityState === 'hidden' || !document.body) return;
    const { done: marks, texts } = doneIn(document);
    const word = spoken(document, texts <= BARE_TEXTS);
    if (word === 'refused') return stop();
    const says = word === 'explicit';
    if (!says && marks === 0) return;
    stop();
    tell({ same, marks, says });
  };
  const start = () => timers.push(...LOOKS_AT_MS.map((ms) => setTimeout(look, ms)));
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, { signal });
  } else start();
  signal.addEventListener('abort', stop);
}

/** What the page says of a sign-in: a refusal outweighs; outside of messages only bare pages speak. */
function spoken(document: Document, bare: boolean): 'explicit' | 'refused' | null {
  let found: 'explicit' | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < MAX_TEXTS && walker.nextNode(); i += 1) {
    const text = (walker.currentNode.nodeValue ?? '').trim();
    const holder = walker.currentNode.parentElement;
    if (!/[签卡]|check|clock|sign/i.test(text) || !holder || text.length > 60) continue;
    if (CONDITIONAL.test(text)) continue;
    const word = wordOfSignIn(text);
    if (word !== 'explicit' && word !== 'refused') continue;
    if (!isShown(holder) || !(bare || isMessage(holder))) continue;
    if (word === 'refused') return word;
    found = word;
  }
  return found;
}
