/** Which presses in a login panel are attempts to log in. */
import { controlAt } from './control';
import { BUTTON, CONTROLS, isSubmit, labelOf, leadsElsewhere } from './panel-controls';
import { agreementsIn, hasValue } from './panel-fields';
import type { Panel } from './panel-signals';
import { closestOf, within } from './panel-survey';
import * as words from './panel-words';
import { allIn, attributeOf, isShown } from './shown';

const DRAWN_FOR_IT = /log-?_?[io]n|sign-?in|submit|denglu|(?:^|[^a-z])dl|btn|enter/i;
const MAX_CONTROLS = 100;
const FIELD = 'input:not([type=submit], [type=button], [type=image]), select, textarea';
const HEADING = 'h1, h2, h3, h4, h5, legend, [class*=title]';
const TAB =
  '[role=tab], [role=tablist], [class*=tab i], [class*=switch i], [class*=toggle i], nav, li';

/** `likely` ones become attempts when the page answers them. */
export type Press = 'attempt' | 'likely' | 'away' | null;

export function pressOf(panel: Panel, target: Element): Press {
  if (!within(panel.around, target)) return null;
  const control = closestOf(target, CONTROLS) ?? controlAt(target);
  // A field may be called login-name; who presses it is about to write.
  if (control.matches(FIELD)) return null;
  if (leadsElsewhere(control)) return 'away';
  const label = labelOf(control);
  const marks = ['id', 'class', 'name', 'src', 'onclick', 'aria-label']
    .map((key) => attributeOf(control, key))
    .join(' ');
  if (words.CLOSE.test(label) || (label === '' && words.CLOSE.test(marks))) return 'away';
  const elsewhere = [words.OTHER, words.SEND_CODE, words.REFRESH, words.FORGOT, words.SIGN_UP];
  if (elsewhere.some((rule) => rule.test(label)) || control.matches(HEADING)) return null;
  const asks = panel.fields.length > 0 || panel.signals.ukey;
  // 短信登录 is a tab as often as a button.
  if (words.WAY_IN.test(label)) {
    if (!asks || closestOf(control, TAB)) return null;
    return control.matches(BUTTON) || isOnlyWay(panel, control) ? 'attempt' : null;
  }
  if (words.LOGIN.test(label)) return 'attempt';
  if (!panel.signals.loginButton) {
    if (words.GO_ON.test(label) || (label === '' && DRAWN_FOR_IT.test(marks))) return 'attempt';
  }
  if (isSubmit(control)) return 'attempt';
  // What only shows a code to scan sends nothing.
  return label.length <= 6 && asks ? 'likely' : null;
}

/** Whether nothing else in the panel says that it logs in. */
function isOnlyWay({ around }: Panel, control: Element): boolean {
  const others = allIn(around, CONTROLS, MAX_CONTROLS).filter(
    (one) => !within(control, one) && !within(one, control) && isShown(one),
  );
  return !others.some((one) => words.LOGIN.test(labelOf(one)));
}

/** Whether a press there begins with this login: not one for another way in or a new code, or to close it. */
export function isTouch(panel: Panel, target: Element): boolean {
  if (!within(panel.element, target)) return false;
  if (closestOf(target, FIELD)) return true;
  const control = closestOf(target, CONTROLS) ?? controlAt(target);
  const pressed = pressOf(panel, target);
  if (pressed === 'attempt') return true;
  const label = labelOf(control);
  return pressed !== 'away' && !words.WAY_IN.test(label) && !words.REFRESH.test(label);
}

/**
 * Whether everything that this login needs has something in it, and what must be agreed to is;
 * what it is stays unread.
 */
export function isFilled(panel: Panel): boolean {
  const needed = panel.fields.filter((field) => panel.kinds.get(field) !== 'other');
  return needed.every(hasValue) && agreementsIn(panel.around).every(({ checked }) => checked);
}

/** Filled in by the page itself: what the browser fills in, it hides until its user acts. */
export function isPrefilled(panel: Panel): boolean {
  const passwords = panel.fields.filter((field) => panel.kinds.get(field) === 'password');
  return passwords.length > 0 && passwords.every((field) => field.value !== '');
}
