/** What a control for signing in says of itself once it was pressed. */
import type { Answer } from '../core/answer';
import { normaliseLabel, purposeOf } from '../core/purpose';
import { isDoneLabel, wordOfSignIn } from '../core/sign-in';
import { nameOf } from './control';
import { allIn } from './shown';

const BUSY = /中|稍|载|loading|\.\.|…/i;
const DISABLED = ':disabled, [aria-disabled=true], [class*="disabl" i], [class*="gray" i]';
const WAITS = '[aria-busy=true], [class*="loading" i], [class*="spin" i]';

/** Parts of the page that a control stood in, the innermost first. */
export type Around = (Element | null | undefined)[];

export function isDisabled(control: Element): boolean {
  return control.matches(DISABLED) && !control.matches(WAITS) && !control.querySelector(WAITS);
}

const MAX_SIDE_BY_SIDE = 5;

/** The control that was drawn anew where another one was. */
export function successorOf(around: Around): Element | null {
  const place = around.find((one) => one?.isConnected && one !== one.ownerDocument.body);
  const controls = place ? allIn(place, 'button, a, input, [role=button]', MAX_SIDE_BY_SIDE) : [];
  // Among many it may be another row's.
  if (controls.length === MAX_SIDE_BY_SIDE) return null;
  const says = (one: Element) => isDoneLabel(nameOf(one)) || purposeOf(nameOf(one)) === 'check-in';
  return controls.find(says) ?? null;
}

const LEAVES = /退|下班|out$/;

/**
 * What the control says itself: 已签到; 签退 where 签到 was, or 签到 where 签退 was; a count of one
 * more; or something else and no longer to be pressed.
 */
export function answerOfControl(control: Element, before: string): Answer {
  const label = nameOf(control);
  if (label === before || BUSY.test(label)) return null;
  if (isDoneLabel(label)) return 'accepted';
  // 未到下班时间 may refuse this press or speak of the next: what else the page shows decides.
  if (wordOfSignIn(label) === 'refused') return null;
  const [was, is] = [normaliseLabel(before), normaliseLabel(label)];
  if (was === is) return countIn(label) - countIn(before) === 1 ? 'accepted' : null;
  if (purposeOf(label) === 'check-in')
    return LEAVES.test(is) === LEAVES.test(was) ? null : 'accepted';
  return is !== '' && isDisabled(control) ? 'accepted' : null;
}

/** 签到 12; a time of day is none. */
function countIn(label: string): number {
  return Number(/(?<![:：\d])\d+(?!\S*[:：])/.exec(label)?.[0] ?? Number.NaN);
}
