/**
 * What the page answers to an act: short texts that appear or change within some seconds, and
 * what becomes of the control. The observer lives no longer than that, works in batches, and
 * looks at a bounded number of nodes.
 */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { DIALOG } from './control';

export const ANSWER_WITHIN_MS = 8_000;
/** A page that asks back (确认提交？) is given this long in all. */
const ASKING_BACK_MS = 60_000;
const ASKING_LOOK_MS = 1_000;
const BATCH_MS = 120;
const MAX_NODES = 400;
const MAX_CHARS = 80;

export interface Watched {
  /** Judges a text that appeared; what `answerOf` says where absent. */
  judge?: (text: string, holder: Element) => Answer;
  /** Looked at after each batch of changes: an answer that needs no text. */
  look?: () => Answer;
  signal: AbortSignal;
}

/** Resolves with the page's answer, or null where none came in time. */
export function answerTo(document: Document, watched: Watched): Promise<Answer> {
  const { judge = answerOf, look, signal } = watched;
  return new Promise((resolve) => {
    let queue: Node[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        if (queue.length >= MAX_NODES) break;
        if (record.type === 'childList') queue.push(...[...record.addedNodes].slice(0, 50));
        else queue.push(record.target);
      }
      timer ??= setTimeout(settle, BATCH_MS);
    });
    const end = (answer: Answer) => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(deadline);
      signal.removeEventListener('abort', give);
      resolve(answer);
    };
    const settle = () => {
      timer = undefined;
      const nodes = queue;
      queue = [];
      const answer = look?.() ?? answerIn(nodes, judge);
      if (answer) end(answer);
    };
    const give = () => end(null);
    const began = performance.now();
    const standing = new Set(dialogsIn(document));
    const late = () => {
      const asking = dialogsIn(document).some((dialog) => !standing.has(dialog));
      if (asking && performance.now() - began < ASKING_BACK_MS) {
        waited = true;
        deadline = setTimeout(late, ASKING_LOOK_MS);
      } else if (waited) {
        // The question was answered a moment ago: now the act itself begins.
        waited = false;
        deadline = setTimeout(late, ANSWER_WITHIN_MS);
      } else end(look?.() ?? null);
    };
    let waited = false;
    let deadline = setTimeout(late, ANSWER_WITHIN_MS);
    signal.addEventListener('abort', give);
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'disabled'],
    });
  });
}

function dialogsIn(document: Document): Element[] {
  return [...document.querySelectorAll(DIALOG)].slice(0, 40).filter(isShown);
}

/** The answer of the first text among what changed that gives one; a refusal outweighs. */
function answerIn(nodes: readonly Node[], judge: NonNullable<Watched['judge']>): Answer {
  let found: Answer = null;
  let left = MAX_NODES;
  for (const node of nodes) {
    for (const [text, holder] of shownTexts(node)) {
      const answer = judge(text, holder);
      if (answer === 'refused') return answer;
      found ??= answer;
      left -= 1;
      if (left <= 0) return found;
    }
  }
  return found;
}

/** Short texts in or of a node that show. */
export function* shownTexts(node: Node): Generator<[text: string, holder: Element]> {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let at: Node | null = walker.currentNode; at && seen < MAX_NODES; at = walker.nextNode()) {
    if (at.nodeType !== Node.TEXT_NODE) continue;
    seen += 1;
    const text = at.nodeValue?.trim() ?? '';
    const holder = at.parentElement;
    if (!holder || text === '' || text.length > MAX_CHARS) continue;
    if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION)$/.test(holder.tagName)) continue;
    if (isShown(holder)) yield [text, holder];
  }
}

export function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ checkVisibilityCSS: true });
}
