/**
 * Sign-ins that took effect (METHOD: checkin_n): a press of that purpose and, within seconds, the
 * page's word for it. A refusal, silence, a day already signed, or a menu entry is none.
 */
import type { Answer } from '../core/answer';
import { LETTERS } from '../core/letters';
import { normaliseLabel } from '../core/purpose';
import { isDoneLabel, signedBy, wordOfSignIn } from '../core/sign-in';
import { purposeOfClick } from './click';
import type { Clicked } from './control';
import { clickedBy, dialogAround, isReal, nameOf } from './control';
import type { Detector } from './detector';
import { doneIn, isAdded, marksOf } from './marks';
import { answerTo } from './outcome';
import { isShown, textIn } from './shown';
import type { Around } from './signed-control';
import { answerOfControl, isDisabled, successorOf } from './signed-control';
import { returnedTo } from './signed-document';
import { isMessage } from './spoken';

/** A server that asks where one is may take longer than one that takes a form. */
const WITHIN_MS = 15_000;
/** Who is refused tries again within this, or gives up. */
const AGAIN_WITHIN_MS = 60_000;
/** A control that is only no longer to be pressed must stay so for this long. */
const DISABLED_MS = 2_000;
const DISABLED_LEAVING_MS = 300;
/** All of a page is read through no more often than this. */
const MARKS_MS = 350;
/** Where a sign-in may lack a label: today's cell of a calendar, a drawn button. */
const PLACE =
  '[class*="calendar" i], [class*="checkin" i], [class*="check-in" i], [class*="qiandao" i], [class*="daka" i], [class*="sign" i], [id*="sign" i], [class*="attend" i], [class*="kaoqin" i]';
/** Or what stands around it says so. */
const SAYS_PLACE = /签到|打卡|check-?in|clock-?in/i;
const PLACE_UP = 4;
const PLACE_CHARS = 400;
/** 我已到岗: believed where the page answers with 签到成功 itself. */
const ARRIVES = /到[岗位]|在岗|值班|点名|出勤|考勤|[上下]班/;
const UNNAMED = new RegExp(
  `^(?:今[日天].{0,4}|\\D?\\d{1,2}\\D?|(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^${LETTERS}]){0,2})$`,
);
/** What leads to a view; what that view says of sign-ins was so before. */
const LEADS =
  'nav, aside, [role=menu], [role=menubar], [role=menuitem], [role=navigation], [role=tab], [class*="menu" i], [class*="nav" i], [class*="sidebar" i], [class*="breadcrumb" i], [class*="tab-" i], [class*="tabs" i]';
const CONFIRMS = /^(确[定认]|是|好|继续|同意|允许|提交|完成|ok|yes|confirm|sure|continue|submit)/i;
/** A dialog of more text than this shows a view; one of less answers. */
const VIEW_CHARS = 60;

/** Answers the second of two presses in haste, not the first. */
const HASTE = /重复|频繁|稍[后候]/;
/** Refuses wherever it stands; what else the pressed control says may be of its next use. */
const FAILS = /失败|错误|异常|fail|error/i;

/** A press that may be a sign-in, until the page has answered. */
interface Attempt {
  pressed: { control: Element; label: string; around: Around }[];
  watch: AbortController;
  /** Something else was pressed since: only words for a sign-in still answer this one. */
  narrow: boolean;
  /** The same control was pressed again meanwhile. */
  hasty: boolean;
}

export const checkinDetector: Detector = (document, platform, emit, heard, signal) => {
  const rules = platform.rules?.checkin;
  const isDone = () => (rules?.done ? document.querySelector(rules.done) !== null : false);
  let attempt: Attempt | null = null;
  let refused: { at: number; pressed: Attempt['pressed'] } | null = null;
  signal.addEventListener('abort', () => attempt?.watch.abort());
  returnedTo(
    document,
    heard,
    (found) => emit({ kind: 'sign-in', state: 'returned', ...found }),
    signal,
  );

  const begin = ({ target, control, name: label }: Clicked, named: boolean, again: boolean) => {
    const earlier = named ? ((attempt ?? refused)?.pressed ?? []) : [];
    refused = null;
    attempt?.watch.abort();
    const around = [control.parentElement, control.parentElement?.parentElement];
    const pressed = [{ control, label, around }, ...earlier];
    const mine: Attempt = { pressed, watch: new AbortController(), narrow: false, hasty: false };
    attempt = mine;
    const { href } = document.location;
    const by = howPressed(control);
    const before = marksOf(document);
    let disabledAt: number | null = null;
    let markedAt = performance.now();
    let added = false;

    const judge = (text: string, holder: Element): Answer => {
      const word = wordOfSignIn(text);
      if (word === 'refused') {
        const hasty = mine.hasty && HASTE.test(text);
        const own = pressed.some(({ control: one }) => one.contains(holder)) && !FAILS.test(text);
        return hasty || own ? null : word;
      }
      if (word === null || (!named && word !== 'explicit')) return null;
      if (isOthers(text, holder)) return null;
      const message = isMessage(holder);
      if (word === 'done') return statesAnew(text, holder, message) ? 'accepted' : null;
      if (word === 'generic') return mine.narrow || (by === 'link' && !message) ? null : 'accepted';
      return by === 'link' && !message ? null : 'accepted';
    };
    /** 已签到 where a view opens was so before; 今日已签到 in a message may have been. */
    const statesAnew = (text: string, holder: Element, message: boolean): boolean => {
      if (by === 'link' || document.location.href !== href) return false;
      const dialog = dialogAround(holder);
      if (dialog && textIn(dialog, VIEW_CHARS + 1).length > VIEW_CHARS) return false;
      if (message) return !/^\s*今/.test(text);
      return doneIn(document).done > before.done;
    };
    const look = (leaving: boolean): Answer => {
      if (isDone()) return 'accepted';
      for (const one of named ? pressed : []) {
        const now = one.control.isConnected ? one.control : successorOf(one.around);
        const says = now && isShown(now) ? answerOfControl(now, one.label) : null;
        if (says) return says;
      }
      const still = isShown(control) && normaliseLabel(nameOf(control)) === normaliseLabel(label);
      if (named && still && !wasDisabled && isDisabled(control)) {
        disabledAt ??= performance.now();
        const since = performance.now() - disabledAt;
        if (since > (leaving ? DISABLED_LEAVING_MS : DISABLED_MS)) return 'accepted';
      } else disabledAt = null;
      if (by === 'link' || document.location.href !== href) return null;
      if (performance.now() - markedAt > MARKS_MS || leaving) {
        markedAt = performance.now();
        added = isAdded(before, marksOf(document), !named);
      }
      return added ? 'accepted' : null;
    };
    const wasDisabled = isDisabled(control);
    const watched = { judge, look, within: WITHIN_MS, root: target.getRootNode() };
    void answerTo(document, heard, { ...watched, signal: mine.watch.signal }).then((outcome) => {
      if (attempt !== mine) return;
      attempt = null;
      // A code, a place or a puzzle that was wrong may be given again without a new 签到.
      if (outcome.answer === 'refused' && (named || again)) refused = { at: outcome.at, pressed };
      if (outcome.answer === 'accepted') emit({ kind: 'checkin', form: 'sign-in', t: outcome.at });
      else if (outcome.left && named) {
        emit({ kind: 'sign-in', state: 'left', by, marks: before.done });
      }
    });
  };

  heard.on('click', (event) => {
    const clicked = event.isTrusted ? clickedBy(event) : null;
    if (!clicked) return;
    const { target, control, name: label } = clicked;
    const named = rules?.button
      ? target.closest(rules.button) !== null
      : purposeOfClick(event, platform.category) === 'check-in';
    const placed =
      !rules?.button &&
      !attempt &&
      !control.matches('label, input:not([type=submit], [type=button])') &&
      ((isReal(control) && ARRIVES.test(label)) ||
        (UNNAMED.test(label.trim()) && !control.matches('input') && isPlaced(target)));
    const again =
      !attempt &&
      event.timeStamp - (refused?.at ?? Number.NEGATIVE_INFINITY) < AGAIN_WITHIN_MS &&
      CONFIRMS.test(normaliseLabel(label));
    if (!named && !placed && !again) {
      if (attempt && !CONFIRMS.test(normaliseLabel(label))) attempt.narrow = true;
      return;
    }
    // The same press again is impatience; another one (立即签到 behind 签到) is a new attempt.
    if (attempt?.pressed.some((one) => one.control === control)) {
      attempt.hasty = true;
      return;
    }
    if (!isDoneLabel(label) && !isDone()) begin(clicked, named, again);
  });
};

/** Whether a press without a name is made where one signs in. */
function isPlaced(target: Element): boolean {
  if (target.closest(PLACE)) return true;
  let at = target.parentElement;
  for (let up = 0; up < PLACE_UP && at; up += 1, at = at.parentElement) {
    const text = textIn(at, PLACE_CHARS + 1);
    if (text.length > PLACE_CHARS) return false;
    if (SAYS_PLACE.test(text)) return true;
  }
  return false;
}

const MAX_LINES = 9;

/** 张三 签到成功 among lines that tell the same of others: a feed goes on whoever signs in. */
function isOthers(text: string, holder: Element): boolean {
  const who = signedBy(text);
  if (who === '' || !holder.parentElement) return false;
  return [...holder.parentElement.children].slice(0, MAX_LINES).some((line) => {
    const other = line === holder ? '' : signedBy(textIn(line, VIEW_CHARS));
    return other !== '' && other !== who;
  });
}

/** By a form's own button, by some button, or by what leads to a view. */
export function howPressed(control: Element): 'submit' | 'button' | 'link' {
  const href = control.getAttribute('href') ?? '#';
  if (!/^(#?$|javascript:)/i.test(href) || control.closest(LEADS)) return 'link';
  const sends = control.matches('button, input') && (control as HTMLButtonElement).form !== null;
  return sends && /^(submit|image)$/.test((control as HTMLButtonElement).type)
    ? 'submit'
    : 'button';
}
