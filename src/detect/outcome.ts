/**
 * What the page answers to an act: short texts that appear within some seconds, and what becomes
 * of the control or form. The observer lives no longer than that; one batch of changes is looked
 * at a period, and of it a bounded number of texts, so a page that mutates without end costs the
 * same as any other.
 */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { DIALOG } from './control';
import type { Heard } from './heard';
import { allIn, attributeOf, documentsAround, isShown } from './shown';
import { answerIn, MESSAGE } from './spoken';

export const ANSWER_WITHIN_MS = 8_000;
/** A page that asks back (确认提交？) is given this long in all. */
const ASKING_BACK_MS = 60_000;
const PERIOD_MS = 120;
/** A beat this late was held up by the page, or by a question of the browser's own. */
const BLOCKED_MS = 1_000;
/** What is only seen, not said, must stay so: a dialog may close first and fail afterwards. */
const HOLD_MS = 600;
const MAX_NODES = 200;

const HIDING = /none|hid|invisible|collapse|fade|opacity: ?0(?![.\d]*[1-9])/;
/** A thing that fades out wears -leave-active: it is going, not coming. */
const LEAVING = /(^|[\s-])(leave|leaving|exit)($|[\s-])/;
const SHOWING = /(^|[\s-])(show|shown|visible|active|open|opened|in|on)($|\s)/;

export interface Watched {
  /** Judges a text that appeared; what `answerOf` says where absent. */
  judge?: (text: string, holder: Element) => Answer;
  /** Looked at each period, and as the document is left: an answer that needs no text. */
  look?: (leaving: boolean) => Answer;
  /** How long an answer is waited for; ANSWER_WITHIN_MS where absent. */
  within?: number;
  /** Where else it may be given: the shadow root that holds the control. */
  root?: Node;
  signal: AbortSignal;
}

/** The page's answer, when it was first seen (monotonic clock), and whether the page was left. */
export interface Outcome {
  answer: Answer;
  at: number;
  left: boolean;
}

/** Resolves with the page's answer, or with null where none came in time or `signal` aborted. */
export function answerTo(
  document: Document,
  heard: Pick<Heard, 'onLeaving'>,
  watched: Watched,
): Promise<Outcome> {
  const { judge = answerOf, look, within = ANSWER_WITHIN_MS, root, signal } = watched;
  return new Promise((resolve) => {
    const listening = new AbortController();
    const documents = [document, ...documentsAround(document)];
    const messages = (selector: string) =>
      documents.flatMap((one) => allIn(one, selector, MAX_NODES)).filter(isShown);
    const standing = new Set(messages(MESSAGE));
    const began = performance.now();
    let until = began + within;
    let looked = began;
    let seenSince: number | null = null;
    let queue: Node[] = [];

    const observer = new MutationObserver((records) => {
      for (const record of records) {
        if (record.type === 'childList') push(record.addedNodes);
        else if (record.type === 'characterData' || appeared(record, standing)) {
          push([record.target]);
        }
        if (queue.length >= MAX_NODES) return observer.disconnect();
      }
    });
    const push = (nodes: ArrayLike<Node>) => {
      for (let i = 0; i < nodes.length && queue.length < MAX_NODES; i += 1) {
        const node = nodes[i];
        if (node) queue.push(node);
      }
    };
    const observe = () => {
      for (const one of root && root !== document ? [...documents, root] : documents) {
        observer.observe(one, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
          attributeOldValue: true,
          attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
        });
      }
    };
    const end = (answer: Answer, at = performance.now(), left = false) => {
      observer.disconnect();
      clearInterval(beat);
      listening.abort(null);
      resolve({ answer, at, left });
    };
    const settle = (leaving: boolean) => {
      const nodes = queue;
      queue = [];
      if (nodes.length >= MAX_NODES) observe();
      const said = answerIn(nodes, judge);
      const seen = look?.(leaving) ?? null;
      if (said === 'refused' || seen === 'refused') return end('refused');
      if (said) return end(said);
      const now = performance.now();
      seenSince = seen ? (seenSince ?? now) : null;
      if (seenSince !== null && now - seenSince >= HOLD_MS) return end(seen, seenSince);
      // While a confirm() or an alert() stood nothing could answer; a hidden page's beats are late as such.
      const blocked = document.visibilityState !== 'hidden' && now - looked > BLOCKED_MS;
      if (blocked) until += now - looked;
      looked = now;
      if (now < until || seenSince !== null) return;
      const asking = messages(DIALOG).some((one) => !standing.has(one));
      if (!asking || now - began > ASKING_BACK_MS) return end(null);
      // Once the question is answered the act itself begins.
      until = now + within;
    };
    const beat = setInterval(() => settle(false), PERIOD_MS);
    signal.addEventListener('abort', () => end(null), { signal: listening.signal });
    heard.onLeaving(() => {
      settle(true);
      end(seenSince === null ? null : 'accepted', seenSince ?? undefined, true);
    }, listening.signal);
    observe();
  });
}

/** Whether a change of an attribute may have shown what was hidden. */
function appeared({ target, attributeName, oldValue }: MutationRecord, standing: Set<Element>) {
  const element = target as Element;
  if (LEAVING.test(attributeOf(element, 'class'))) return false;
  if (attributeName === 'open') return oldValue === null;
  if (/hidden/.test(attributeName ?? '')) return oldValue !== null;
  const before = oldValue ?? '';
  if (HIDING.test(before)) return true;
  if (attributeName === 'style') return false;
  const now = attributeOf(element, 'class');
  const shows = SHOWING.test(now) && !SHOWING.test(before);
  return shows || (!standing.has(element) && element.matches(MESSAGE));
}
