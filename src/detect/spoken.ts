/** What short texts that appeared say: which of them answer, and which are a message of their own. */
import type { Answer } from '../core/answer';
import { answerOf } from '../core/answer';
import { DIALOG } from './control';
import { allIn, attributeOf, isShown, textIn } from './shown';

const MAX_TEXTS = 400;
const MAX_CHARS = 80;
/** More texts than this at once are a view that opened; in it only a message answers. */
const VIEW_TEXTS = 25;

export const MESSAGE = `${DIALOG}, [role=alert], [role=status], [aria-live], [class*="message" i], [class*="toast" i], [class*="notif" i], [class*="alert" i], [class*="msg" i], [class*="tip" i], [class*="layer" i], [id*="msg" i], [id*="message" i], [id*="toast" i]`;
/** 签到成功后可得 5 分 states a rule; it answers nothing. */
export const CONDITIONAL =
  /(成功|(?<!请)完成|提交|签到|打卡)(后|可|将|即|率|次数|人数|记录|时间(?!.{0,2}\d))/;

/** The answer that short texts among the changed nodes give; a refusal outweighs. */
export function answerIn(
  nodes: readonly Node[],
  judge: (text: string, holder: Element) => Answer = answerOf,
): Answer {
  const said: [Answer, Element, Node][] = [];
  /** Texts that came together: the rows of a list that opened come one by one. */
  const views = new Map<Node, number>();
  let left = MAX_TEXTS;
  for (const node of nodes) {
    if (left <= 0) break;
    const parent = node.parentNode;
    const view = !parent || parent === node.ownerDocument?.body ? node : parent;
    let texts = 0;
    let whole = '';
    const hear = (text: string, holder: Element | null) => {
      if (!holder || text.length > MAX_CHARS || CONDITIONAL.test(text)) return;
      if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|TEXTAREA)$/.test(holder.tagName)) return;
      const answer = judge(text, holder);
      if (answer && isShown(holder)) said.push([answer, holder, view]);
    };
    const walker = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (
      let at: Node | null = walker?.currentNode ?? null;
      at && left > 0;
      at = walker?.nextNode() ?? null
    ) {
      const text = at.nodeType === Node.TEXT_NODE ? (at.nodeValue ?? '').trim() : '';
      if (text === '') continue;
      left -= 1;
      texts += 1;
      whole += text;
      hear(text, at.parentElement);
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      // 签到 and 成功 may stand in elements of their own, or in a picture.
      if (texts > 1 && texts < 7) hear(whole, element);
      const pictures = element.matches('img') ? [element] : allIn(element, 'img[alt]', 5);
      for (const picture of pictures) hear(attributeOf(picture, 'alt'), picture);
    }
    views.set(view, (views.get(view) ?? 0) + texts);
  }
  let found: Answer = null;
  for (const [answer, holder, view] of said) {
    if ((views.get(view) ?? 0) > VIEW_TEXTS && !isMessage(holder)) continue;
    if (answer === 'accepted') found ??= answer;
    else if (!asks(holder)) return answer;
  }
  return found;
}

/** A toast, an alert, a small dialog. */
export function isMessage(holder: Element): boolean {
  const message = holder.closest(MESSAGE);
  return (
    message !== null && message !== holder.ownerDocument.body && textIn(message, 200).length < 200
  );
}

/** 提交后无法修改，是否确认？ says what would follow, not that it failed. */
function asks(holder: Element): boolean {
  const dialog = holder.closest(DIALOG);
  return dialog !== null && /[?？吗]|是否/.test(textIn(dialog, 300));
}
