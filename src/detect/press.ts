/** Which forms are counted, and which presses hand one in. Decisions only. */

import { NO_ACT } from '../core/lexicon';
import { isCodeStep, isLoginPanel } from '../core/login-evidence';
import { normaliseLabel, purposeOf } from '../core/purpose';
import { controlAt, dialogAround, isReal, nameOf } from './control';
import { fieldsIn } from './fields';
import { findPanel } from './panel';
import { kindOf, marksOf } from './panel-fields';
import { SEND_CODE } from './panel-words';
import { isQuiz } from './quiz';
import { allIn, attributeOf, holds, isShown, textIn } from './shown';

export const MIN_FIELDS = 2;
/** Names of what filters a list. */
const SEARCH = /search|query|filter|toolbar|srch|sousuo|chaxun|shaixuan/i;
const ASKS = /^(?:.{0,2}(?:查询|搜索|检索|筛选)|search|query|filter)$/;
const KEYWORD = /关键[字词]|keyword/i;
/** Kept for later, which hands nothing in. */
const KEPT = /暂存|草稿|draft/i;
/** Presses that hand in only the form they stand at: elsewhere they answer something else. */
const CONFIRMS =
  /^(确定|确认|确认无误|完成|发送|登记|新增|添加|修改|更新|办结|送审|送出|ok|confirm|send|create|add|update|apply|done)$/;
const NAMES_ACT = /^[一-龥]{2,8}$/;
/** Make or change what the form is about: 发布通知, 新建任务, 修改信息. */
const MAKES = /^(?:发[起布]|创建|新[建增]|添加|编辑|修改)/;
/** Fill the form in, or turn its pages. */
const STEPS = /步$|^(?:预览|计算|选择|识别|定位|校验|验证|增加|加[一行]|复制|全选|反选)/;
const STEP_ON = /^(?:下一步|预览|核对|next)/;
/** A form's buttons stand at most this many elements outside of it. */
const FOOTER_UP = 4;
const MAX_BUTTONS = 60;
const MAX_ERROR = 60;
const MAX_PANEL_FIELDS = 8;
const BUTTONS = 'button, input[type=submit], input[type=button], [role=button], a';
const ERRORS =
  '[class*=is-error], [class*=has-error], [class*=error-message], [class*=explain-error], [class*=form-danger], [class*=invalid-feedback], .is-invalid, .error, [aria-invalid=true]';

/** A search bar, a login or a quiz: counted elsewhere or not at all. */
export function isCounted(form: Element): boolean {
  const fields = fieldsIn(form);
  if (fields.length < MIN_FIELDS || isQuiz(form)) return false;
  const labels = allIn(form, BUTTONS, MAX_BUTTONS).map((button) => nameOf(button));
  if (labels.some((label) => purposeOf(label) === 'login') || logsIn(form, fields)) return false;
  if (allIn(form, 'input[type=password]', 1).length > 0 && !isAccount(fields)) return false;
  if (allIn(form, 'textarea, [contenteditable=true]', 1).length > 0) return true;
  const marks = ['role', 'class', 'id'].map((name) => attributeOf(form, name)).join(' ');
  if (SEARCH.test(marks) || fields.some(isKeyword)) return false;
  return fields.length >= 12 || !labels.some((label) => ASKS.test(normaliseLabel(label)));
}

/** 关键字: what is looked for. */
function isKeyword(field: Element): boolean {
  return field instanceof HTMLInputElement && KEYWORD.test(marksOf(field));
}

/** An account's form has more to fill in than a login or a change of password. */
function isAccount(fields: readonly Element[]): boolean {
  const secret = (field: Element) =>
    field instanceof HTMLInputElement && /^(password|pin|code)$/.test(kindOf(field));
  return fields.filter((field) => !secret(field)).length >= 2;
}

/** A panel to log in on, whatever its button is called; larger forms are none. */
function logsIn(form: Element, fields: readonly Element[]): boolean {
  if (fields.length > MAX_PANEL_FIELDS) return false;
  const panel = findPanel(form.ownerDocument);
  if (!panel || !(isLoginPanel(panel.signals) || isCodeStep(panel.signals))) return false;
  return holds(form, panel.element) || holds(panel.element, form);
}

/** 草稿保存成功: kept, not handed in. */
export function isKept(text: string): boolean {
  return KEPT.test(text);
}

/** Whether it hands in by its name, wherever it stands. */
export function isSubmit(target: Element): boolean {
  return purposeOf(nameOf(controlAt(target))) === 'submit';
}

/** Whether a press on this element hands in the form. */
export function handsIn(target: Element, form: Element): boolean {
  const control = controlAt(target);
  const label = nameOf(control);
  if (KEPT.test(label) || ASKS.test(normaliseLabel(label))) return false;
  if (purposeOf(label) === 'submit') return true;
  const own = control.matches('button[type=submit], input[type=submit], input[type=image]');
  if (own && holds(form, control)) return true;
  return CONFIRMS.test(normaliseLabel(label)) && standsAt(control, form);
}

/** Whether it stands in the form or in its footer. */
export function standsAt(control: Element, form: Element): boolean {
  let around: Element | null = form;
  for (let up = 0; up <= FOOTER_UP && around; up += 1) {
    if (around === form.ownerDocument.body) return false;
    if (holds(around, control)) return true;
    around = around.parentElement;
  }
  return false;
}

/**
 * Whether a press on this element may hand in the form by a name of its own (确认预约, 立即注册):
 * believed where the page says that it succeeded and the form is gone.
 */
export function mayHandIn(target: Element, form: Element): boolean {
  const control = controlAt(target);
  const label = normaliseLabel(nameOf(control));
  if (!isReal(control) || !holds(form, control) || !NAMES_ACT.test(label)) return false;
  if (purposeOf(label) !== 'other' || (NO_ACT.test(label) && !MAKES.test(label))) return false;
  return ![SEND_CODE, KEPT, ASKS, STEPS].some((rule) => rule.test(label));
}

/** Whether it leads on to a form's next step. */
export function isStep(target: Element): boolean {
  return STEP_ON.test(normaliseLabel(nameOf(controlAt(target))));
}

/** Whether a press on this element gives the form up, or leads away from it. */
export function givesUp(target: Element, form: Element): boolean {
  const control = controlAt(target);
  const href = control.getAttribute('href') ?? '#';
  if (!/^(#|javascript:)/i.test(href)) return true;
  const closes = /close/i.test(attributeOf(control, 'class') + attributeOf(control, 'aria-label'));
  if (purposeOf(nameOf(control)) !== 'navigate' && !closes) return false;
  // In a dialog of its own it answers that dialog, whose 取消 gives up too.
  return holds(form, control) || dialogAround(control) !== null || !closes;
}

/** Whether a press there closes the dialog that the form stands in, on what lies behind it. */
export function closesDialog(target: Element, form: Element): boolean {
  const dialog = dialogAround(form);
  // What holds the whole page is pressed where nothing is.
  return dialog !== null && holds(target, dialog) && !holds(target, form.ownerDocument.body);
}

/** The browser itself will not send it. */
export function isInvalid(form: Element): boolean {
  if (!(form instanceof HTMLFormElement)) return false;
  if (Element.prototype.hasAttribute.call(form, 'novalidate')) return false;
  return allIn(form, ':invalid:not(fieldset)', 1).length > 0;
}

/**
 * What says that a field is wrong: its mark, with what a text beside it begins with; a star that means
 * required is none.
 */
export function errorsIn(form: Element): Map<Element, string> {
  const errors = new Map<Element, string>();
  for (const mark of allIn(form, ERRORS, MAX_BUTTONS)) {
    if (!isShown(mark)) continue;
    const text = textIn(mark, MAX_ERROR).trim();
    if (text.length > 1 || mark.matches('input, select, textarea')) errors.set(mark, text);
  }
  return errors;
}
