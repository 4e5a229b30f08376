/** What a document without a login panel says of where one is. Texts are judged and dropped. */
import { answerOf, isSignedIn, speaksOfElse, speaksOfLogin } from '../core/answer';
import { normaliseLabel } from '../core/purpose';
import { rootsOf } from './panel-survey';
import { allIn, attributeOf, isShown } from './shown';

/** Below this many characters a document is still being drawn. */
const DRAWN_CHARS = 10;
const MAX_TEXTS = 3_000;
/** Longer texts are no label and no error. */
const MAX_CHARS = 60;
const MAX_LABEL_CHARS = 12;
/** A page of so few texts, one of them a refusal of a login, is its answer; of fewer, any refusal. */
const MAX_BARE_TEXTS = 6;
const MAX_ERROR_TEXTS = 3;
/** What an error page leads back by. */
const BACK = /^(?:点击)?返回|^重试|^重新登|^后退|goback|tryagain/;
const MIN_REFUSAL_CHARS = 5;
/** Way out without a word: drawn, or in a menu that opens. */
const WAY_OUT = ['logout', 'loginout', 'signout', 'logoff']
  .map(
    (word) =>
      `a[href*="${word}" i], [onclick*="${word}" i], [class~="${word}" i], [id="${word}" i]`,
  )
  .join(', ');
const NAMED = '[title], [alt], [aria-label]';
/** An entry for those who are not signed in. */
const WAY_IN = /^(?:请|立即|去|用户|会员)?登[录陆](?:\/?注册)?$|^(?:sign|log)-?in$/;

/** Cheap: whether a text may be a way in or out at all. */
const SPEAKS = /[登退注切]|log|sign/i;
/** A message that goes by itself answers what came before, and is not the page. */
const PASSING = '[class*="toast" i], [class*="notif" i], [class*="snackbar" i]';

export interface Standing {
  /** Enough is drawn to tell. */
  drawn: boolean;
  /** A bare page that says no: an answer, not a place one has got to. */
  refuses: boolean;
  /** There is a way to log out; where it does not show, nothing invites to log in either. */
  signedIn: boolean;
  /** It shows. */
  offersOut: boolean;
}

/** The page's texts and those of its open shadow roots. */
function* textsIn(document: Document): Iterable<Node> {
  let left = MAX_TEXTS;
  for (const root of rootsOf(document)) {
    const from = root === document ? document.body : root;
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
    for (; left > 0 && walker.nextNode(); left -= 1) yield walker.currentNode;
  }
}

export function standingOf(document: Document): Standing {
  let chars = 0;
  let texts = 0;
  let entry = false;
  let out = false;
  let hidden = false;
  /** What it says first: all that it says, where it is bare. */
  const first: [string, Element][] = [];
  for (const node of textsIn(document)) {
    const text = node.nodeValue?.trim() ?? '';
    if (text === '' || text.length > MAX_CHARS) continue;
    // Whether it shows is dear to ask: only of what decides something.
    const counts = chars < DRAWN_CHARS || texts <= MAX_BARE_TEXTS;
    const speaks = SPEAKS.test(text);
    // 您好 张三 退出: old pages write it all in one line.
    const saysOut = speaks && text.split(/[\s|｜]+/).some(isSignedIn);
    const saysIn = speaks && text.length <= MAX_LABEL_CHARS && WAY_IN.test(normaliseLabel(text));
    if (!counts && !saysOut && !saysIn) continue;
    const holder = node.parentElement;
    if (!holder) continue;
    if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(holder.tagName)) continue;
    if (!isShown(holder)) {
      hidden ||= saysOut;
      continue;
    }
    chars += text.length;
    texts += 1;
    if (texts <= MAX_BARE_TEXTS) first.push([text, holder]);
    out ||= saysOut;
    entry ||= saysIn;
  }
  const named = () =>
    allIn(document, NAMED, 300).some((one) =>
      ['title', 'alt', 'aria-label'].some((key) => isSignedIn(attributeOf(one, key))),
    );
  return {
    drawn: chars >= DRAWN_CHARS,
    // Who is offered 退出登录 is in: what refused then is a message of before.
    refuses: !out && !hidden && texts <= MAX_BARE_TEXTS && isRefusal(first),
    offersOut: out,
    signedIn: out || (!entry && (hidden || named() || document.querySelector(WAY_OUT) !== null)),
  };
}

/** Whether a page of these texts alone answers a login with no. */
function isRefusal(texts: readonly [string, Element][]): boolean {
  const refused = texts.filter(
    ([text, holder]) =>
      text.length >= MIN_REFUSAL_CHARS &&
      !holder.closest(PASSING) &&
      answerOf(text) === 'refused' &&
      !speaksOfElse(text),
  );
  if (refused.length === 0) return false;
  if (texts.length <= MAX_ERROR_TEXTS || refused.some(([text]) => speaksOfLogin(text))) return true;
  return texts.some(([text]) => text.length <= MAX_LABEL_CHARS && BACK.test(normaliseLabel(text)));
}
