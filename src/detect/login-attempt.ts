/**
 * An attempt to log in: a press that sends, or one that may; confirmed by what the page then does,
 * refused by what it says.
 */
import { answerOf, speaksOfElse } from '../core/answer';
import type { Heard } from './heard';
import { answerTo } from './outcome';
import * as words from './panel-words';
import { isShown } from './shown';

/** What a page does later than this after a press, it does not because of it. */
export const FOLLOWS_MS = 15_000;
const NEVER = Number.NEGATIVE_INFINITY;
/** Asks for a puzzle before it goes on; nothing was refused. */
const PUZZLE = /验证|滑动|滑块|拼图|点选|依次|captcha|verif/i;
const WRONG =
  /错|误|失败|不正确|不存在|失效|过期|未(?:启用|开通|激活|注册|绑定)|锁定|停用|冻结|禁用|wrong|incorrect|invalid|fail|expired/i;

export interface Attempt {
  /** When it was sent, on the monotonic clock; long ago where nothing is awaited. */
  sentAt(): number;
  isSent(): boolean;
  /** Sent, or pressed what may send. */
  isPressed(): boolean;
  press(t: number, sure: boolean): void;
  /** A press that may send did, for the page has answered it. */
  confirm(now: number): void;
  /** It was not that press that did something. */
  doubt(): void;
  refuse(t: number): void;
  /** Settled as far as this page can tell. */
  done(): void;
}

/**
 * @param mark a platform's own mark of a refusal
 * @param stands whether the panel is still there: where it went, nothing refused
 * @param puzzled the page puts a puzzle in the way
 */
export function attemptIn(
  document: Document,
  heard: Pick<Heard, 'onLeaving'>,
  mark: string | undefined,
  stands: () => boolean,
  puzzled: () => void,
  say: (state: 'submitted' | 'refused', t: number) => void,
  signal: AbortSignal,
): Attempt {
  let sentAt = NEVER;
  let likelyAt = NEVER;
  let watch = new AbortController();
  signal.addEventListener('abort', () => watch.abort());

  const isSent = () => sentAt !== NEVER;
  const doubt = () => {
    likelyAt = NEVER;
  };
  const send = (t: number) => {
    sentAt = t;
    say('submitted', t);
  };
  const confirm = (now: number) => {
    if (!isSent() && now - likelyAt < FOLLOWS_MS) send(likelyAt);
    doubt();
  };
  const done = () => {
    sentAt = NEVER;
    doubt();
    watch.abort();
  };
  const refuse = (t: number) => {
    confirm(t);
    if (!isSent()) return;
    done();
    say('refused', t);
  };
  const press = (t: number, sure: boolean) => {
    if (!sure && isSent()) return;
    doubt();
    if (sure) send(t);
    else likelyAt = t;
    watch.abort();
    watch = new AbortController();
    void answerTo(document, heard, {
      judge: (text, holder) => {
        if (words.PUZZLE.test(text) && isShown(holder)) puzzled();
        return isRefusal(text) ? 'refused' : null;
      },
      look: () => (shows(document, mark) ? 'refused' : null),
      signal: watch.signal,
    }).then(({ answer, at }) => {
      if (answer === 'refused' && stands()) refuse(at);
    });
  };
  const isPressed = () => isSent() || likelyAt !== NEVER;
  return { sentAt: () => sentAt, isSent, isPressed, press, confirm, doubt, refuse, done };
}

function isRefusal(text: string): boolean {
  if (answerOf(text) !== 'refused' || speaksOfElse(text)) return false;
  return WRONG.test(text) || !PUZZLE.test(text);
}

function shows(document: Document, selector: string | undefined): boolean {
  const found = selector ? document.querySelector(selector) : null;
  return found !== null && isShown(found);
}
