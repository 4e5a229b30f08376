/** What each field of a panel asks for. Marks are read and dropped; typed values stay unread. */
import { answerOf } from '../core/answer';
import { labelOfField } from './fields';
import { isDrawn } from './panel-survey';
import { allIn, textIn } from './shown';

/** `box`: for one more character of the code whose first box it follows. */
export type FieldKind = 'password' | 'pin' | 'code' | 'box' | 'user' | 'other';

const PASSWORD = /密\s*码|口\s*令|passw|pwd|密碼/i;
/** Speaks of a password without asking for it. */
const ABOUT_PASSWORD =
  /提示|问题|找回|忘记|搜索|查[询找]|如何|怎么|hint|question|forgot|search|how to/i;
/** Some pages give a password the type of a text. */
const PLAIN = /^(text|email|tel)$/;
const CODE =
  /验证码|校验码|检验码|图形码|附加码|动态(密码|口令|码)|短信(密码|口令|码)|一次性|認證碼|驗證碼|captcha|v(erify|erification|alid|alidate|ali|ry|eri)?-?_?code|yzm|(check|rand|auth|sms|pic|img|image|security)-?_?(code|num)|one-?time|\botp\b|\bmfa\b|totp/i;
/** A code that comes by phone, or from a token. */
const PHONE_CODE = /短信|手机|动态|一次性|sms|mobile|phone|one-?time|\botp\b|\bmfa\b|totp/i;
const PIN = /(^|[^a-z])pin([^a-z]|$)|pin码|u?key.?(口令|密码)|证书.?(口令|密码)|密钥/i;
const NEW_PASSWORD =
  /确认(密码|新|口令)|新(的)?密码|[原旧]密码|重复|再次|再输|重新输入|设置.{0,2}密码|二次|当前密码|confirm|repeat|re-?(enter|type)|(?<!in )again|(new|old|current)[-_ ]?pass|(verify|verif)-?_?pass|pass.{0,6}(verif|(?<!in )again|2$|conf)|密码强度/i;
const USER =
  /用户|账[号户]|帐[号户]|工号|手机|身份证|邮箱|姓名|学号|警号|登录名|user|account|login|name|mail|phone|mobile|tel|ident/i;

const AGREES = /同意|已阅读|agree/i;
const MAX_BOXES = 9;
const MAX_LABEL_UP = 3;
const MAX_LABEL = 6;
const PADDING = /[\s*:：]+/g;
const ACTS = /登[录陆]|修改|找回|重置|设置|注册|忘记|绑定|log ?in|sign ?in/i;

/** What a field is called is said in fewer characters; a page may write any number. */
const MAX_MARK = 300;

/** The field's own marks and what is written beside it. */
export function marksOf(field: HTMLInputElement): string {
  const own = [
    field.name,
    field.id,
    field.placeholder,
    field.title,
    // Many login pages say new-password only to keep the browser from filling in.
    field.autocomplete.replace(/(new|current)-password/, ''),
    field.getAttribute('aria-label'),
    labelOfField(field),
    before(field),
    // Old pages write what to enter into the field itself: their own text, not their user's.
    field.type === 'password' ? '' : field.defaultValue.slice(0, 20),
  ];
  // 验 证 码 is spaced out to fill its cell.
  return own
    .map((mark) => (mark ?? '').slice(0, MAX_MARK))
    .join('|')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/**
 * 密码：<input> without a label element, or in a part of its own behind one (<dt>, a cell, a div).
 * 密码错误 above the first field is no label.
 */
function before(field: Element): string {
  let at: Element | null = field;
  for (let up = 0; up < MAX_LABEL_UP && at; up += 1, at = at.parentElement) {
    // A form's own members may be hidden by its fields; no label stands outside of it.
    if (at instanceof HTMLFormElement || allIn(at, 'input', 2).length > 1) return '';
    const node = spokenBefore(at);
    if (!node) continue;
    if (node instanceof Element && node.querySelector('input')) return '';
    const text = textIn(node, 20);
    // Further out it may be a heading or a tab: 密码登录 above the field for a name.
    if (up > 0 && (ACTS.test(text) || text.replace(PADDING, '').length > MAX_LABEL)) return '';
    return answerOf(text) === null ? text : '';
  }
  return '';
}

/** The nearest thing before it that says anything. */
function spokenBefore(element: Element): Node | null {
  let node = element.previousSibling;
  while (node && (node.textContent ?? '').trim() === '') node = node.previousSibling;
  return node;
}

export function kindOf(field: HTMLInputElement): FieldKind {
  const marks = marksOf(field);
  const asksPassword = PASSWORD.test(marks) && !ABOUT_PASSWORD.test(marks);
  if (CODE.test(marks) && !NEW_PASSWORD.test(marks)) return 'code';
  const plain = PLAIN.test(field.type) && asksPassword;
  // Last, for its style is dear to ask.
  if (field.type === 'password' || plain || isMasked(field)) {
    return PIN.test(marks) ? 'pin' : 'password';
  }
  return USER.test(marks) || /^(email|tel)$/.test(field.type) ? 'user' : 'other';
}

/** A field of text whose characters are drawn as dots, by a style or by a font made of dots. */
function isMasked(field: Element): boolean {
  const style = getComputedStyle(field);
  const masked = style.getPropertyValue('-webkit-text-security') || 'none';
  return masked !== 'none' || /security|password|dots/i.test(style.fontFamily);
}

export function asksNewPassword(field: HTMLInputElement): boolean {
  return NEW_PASSWORD.test(marksOf(field));
}

export function comesByPhone(field: HTMLInputElement): boolean {
  return PHONE_CODE.test(marksOf(field));
}

/** 我已阅读并同意: boxes for what must be agreed to. */
export function agreementsIn(part: Element): HTMLInputElement[] {
  const boxes = allIn(part, 'input[type=checkbox]', MAX_BOXES) as HTMLInputElement[];
  return boxes.filter((box) => {
    const said = box.labels?.[0] ?? box.parentElement;
    return said !== null && AGREES.test(textIn(said, 60));
  });
}

const WRITABLE = /^(text|password|tel|email|number|search|)$/;

export function isWritable(field: HTMLInputElement): boolean {
  return WRITABLE.test(field.type) && !field.disabled && isDrawn(field);
}

/** Whether there is something in it; the browser keeps what it filled in to itself. */
export function hasValue(field: HTMLInputElement): boolean {
  if (field.value === '') return field.matches(':autofill');
  const prompt = field.type !== 'password' && field.value === field.defaultValue;
  return !(prompt && PASSWORD.test(field.value));
}
