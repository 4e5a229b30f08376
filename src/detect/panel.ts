/** Finds a login panel in a page and reads its signals. Reads labels, keeps none. */
import type { PanelSignals } from '../core/login-evidence';

export interface Panel {
  element: Element;
  fields: HTMLInputElement[];
  signals: PanelSignals;
}

/** Pages with more inputs than this are tables to fill in, looked at up to here. */
const MAX_INPUTS = 200;
/** How far up from a field its panel may end. */
const MAX_CLIMB = 8;

const LOGIN =
  /^(登录|登陆|登入|立即登[录陆]|马上登[录陆]|登[录陆]系统|进入系统|用户登[录陆]|[a-z]{0,3}证书登[录陆]|扫码登[录陆]|确认登[录陆]|安全登[录陆]|一键登[录陆]|验证并登[录陆]|解锁|signin|login|logon|logonnow|loginnow|continue|enter|unlock)$/i;
const OTHER =
  /^(注册|立即注册|提交注册|重置密码|找回密码|修改密码|确认修改|下一步|保存|新增|创建|(sign|signme)up.{0,8}|register.{0,8}|joinnow|join.{0,8}|create.{0,16}account|resetpassword|changepassword|save|subscribe|订阅)$/i;
const NEW_PASSWORD =
  /确认密码|确认新|新密码|原密码|旧密码|重复密码|再次|重新输入|设置密码|confirm|repeat|retype|new-?_?pass|old-?_?pass/i;
const PASSWORD = /密码|口令|passw|pwd/i;
const CAPTCHA = /验证码|校验码|图形码|captcha|vcode|verif|yzm|checkcode|randcode|validatecode/i;
const SLIDER =
  '[class*="captcha" i], [id*="captcha" i], [class*="slider-verify" i], .nc-container, .nc_wrapper, [class*="geetest" i], [class*="slide-verify" i], [class*="drag_verify" i], [class*="verifybox" i]';
const SMS =
  /^(获取|发送|点击获取|免费获取|重新获取|重新发送|获取短信|发送短信|获取手机|获取动态)(验证码|校验码|动态码|密码)?(\(?\d+s?\)?)?$|^(sendcode|getcode|sendsms)$/i;
const QR = /扫码|扫一扫|二维码|scan/i;
const UKEY = /u-?key|u盾|ca登录|证书登录|数字证书|密钥登录|\bpin码?\b|插入.{0,4}(证书|key|密钥)/i;
const USER =
  /用户|账号|帐号|工号|手机|身份证|邮箱|姓名|user|account|login|name|mail|phone|mobile|tel/i;
const REMEMBER = /记住|自动登录|remember|keepmesigned|staysigned/i;
const NAMED = /(^|[^a-z])(login|logon|signin|sign-in|sso|cas|auth|passport)([^a-z]|$)/i;

/** The login panel that shows now, scored elsewhere; the likeliest of the page's candidates. */
export function findPanel(document: Document, selector?: string): Panel | null {
  const inputs = [...document.querySelectorAll('input')].slice(0, MAX_INPUTS).filter(isWritable);
  const anchors: Element[] = inputs.filter(isPassword);
  if (anchors.length === 0) anchors.push(...codeFields(document, inputs), ...qrMarks(document));
  const chosen = selector ? query(document, selector) : null;
  const element = chosen ?? (anchors[0] ? panelAround(anchors[0]) : null);
  return element ? read(document, element, inputs) : null;
}

function read(document: Document, element: Element, inputs: HTMLInputElement[]): Panel {
  const fields = inputs.filter((input) => element.contains(input));
  const passwords = fields.filter(isPassword);
  // A link to another page names what is not done here: 登录 beside a registration.
  const buttons = controls(element)
    .filter((control) => !leadsElsewhere(control))
    .map(labelOf);
  const text = squeeze(element.textContent ?? '').slice(0, 2_000);
  const title = squeeze(document.title);
  const captchaField = fields.some((field) => !isPassword(field) && CAPTCHA.test(marksOf(field)));
  const sms = buttons.some((label) => SMS.test(label));
  return {
    element,
    fields,
    signals: {
      passwords: passwords.length,
      user: fields.some((field) => !passwords.includes(field) && USER.test(marksOf(field))),
      loginButton: buttons.some((label) => LOGIN.test(label)),
      captcha: captchaField || visible(query(element, SLIDER)),
      sms,
      qr: QR.test(text) && qrMarks(document).some((mark) => element.contains(mark)),
      ukey: UKEY.test(text),
      remember: REMEMBER.test(text),
      named:
        NAMED.test(document.location.pathname + document.location.hash) ||
        /登[录陆]|login|signin/i.test(title),
      fields: fields.length,
      newPassword: passwords.some((field) => NEW_PASSWORD.test(marksOf(field))),
      otherButton:
        buttons.some((label) => OTHER.test(label)) && !buttons.some((label) => LOGIN.test(label)),
    },
  };
}

/** The smallest ancestor that holds the field and a control to press; its form where it has one. */
function panelAround(anchor: Element): Element {
  const form = anchor.closest('form');
  if (form && pressable(form)) return form;
  let at: Element = form ?? anchor;
  for (let up = 0; up < MAX_CLIMB && at.parentElement; up += 1) {
    if (at.parentElement === at.ownerDocument.body) break;
    at = at.parentElement;
    if (pressable(at)) return at;
  }
  return form ?? at;
}

function pressable(element: Element): boolean {
  return controls(element).some((control) => {
    const label = labelOf(control);
    return LOGIN.test(label) || OTHER.test(label) || isSubmit(control);
  });
}

export function leadsElsewhere(control: Element): boolean {
  const href = control.closest('a')?.getAttribute('href') ?? '';
  return href !== '' && !/^(#|javascript:)/i.test(href);
}

const CONTROLS =
  'button, input[type=submit], input[type=button], input[type=image], a, [role=button], [onclick], [class*="btn" i], [class*="button" i], [class*="login" i][class*="sub" i]';

function controls(element: Element): Element[] {
  return [...element.querySelectorAll(CONTROLS)].slice(0, 60).filter(visible);
}

function isSubmit(control: Element): boolean {
  return control.matches('input[type=submit], input[type=image], button[type=submit]');
}

/** What the control is called, squeezed. Too long a text is no label. */
export function labelOf(control: Element): string {
  const input = control instanceof HTMLInputElement ? control.value : '';
  const own =
    input ||
    control.textContent ||
    control.getAttribute('aria-label') ||
    control.getAttribute('title') ||
    control.getAttribute('alt') ||
    control.querySelector('img[alt]')?.getAttribute('alt') ||
    '';
  const label = squeeze(own);
  return label.length <= 24 ? label : '';
}

/** Whether pressing this control submits the panel. */
export function submits(panel: Panel, target: Element): boolean {
  const control = target.closest(CONTROLS);
  if (!control || !panel.element.contains(control)) return false;
  const label = labelOf(control);
  if (LOGIN.test(label)) return true;
  if (SMS.test(label) || label.length > 6) return false;
  if (isSubmit(control)) return true;
  // A drawn button: no word on it, and named for what it does.
  const name = `${control.id} ${control.className}`;
  return label === '' && /login|logon|signin|submit|denglu|\bdl/i.test(name);
}

/** Whether every field that a login needs has something in it; what it is stays unread. */
export function isFilled(panel: Panel): boolean {
  return panel.fields
    .filter((field) => isPassword(field) || CAPTCHA.test(marksOf(field)))
    .every((field) => field.value !== '' || autofilled(field));
}

function autofilled(field: Element): boolean {
  try {
    return field.matches(':autofill');
  } catch {
    return false;
  }
}

function isPassword(input: HTMLInputElement): boolean {
  if (CAPTCHA.test(`${input.name} ${input.id} ${input.placeholder}`)) return false;
  if (input.type === 'password') return true;
  const masked = getComputedStyle(input).getPropertyValue('-webkit-text-security');
  if (masked !== '' && masked !== 'none') return true;
  return input.type === 'text' && PASSWORD.test(`${input.name} ${input.id} ${input.placeholder}`);
}

/** Fields beside a control that sends a code: a panel without a password. */
function codeFields(document: Document, inputs: HTMLInputElement[]): Element[] {
  const codes = inputs.filter((input) => CAPTCHA.test(marksOf(input)));
  return codes.length > 0 && codes.length < 3 && query(document, 'body') ? codes.slice(0, 1) : [];
}

/** Square pictures of the size of a QR code, in surroundings that speak of scanning to log in. */
function qrMarks(document: Document): Element[] {
  const pictures = [...document.querySelectorAll('img, canvas, iframe, svg')].slice(0, 80);
  return pictures.filter((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    if (width < 90 || width > 420 || Math.abs(width - height) > width * 0.15) return false;
    let around: Element | null = picture;
    for (let up = 0; up < 4 && around; up += 1) {
      around = around.parentElement;
      const text = squeeze(around?.textContent ?? '');
      if (text.length > 300) return false;
      if (QR.test(text) && /登[录陆]|login|signin/i.test(text)) return true;
    }
    return false;
  });
}

const WRITABLE = /^(text|password|tel|email|number|search|)$/;

function isWritable(input: HTMLInputElement): boolean {
  return WRITABLE.test(input.type) && !input.disabled && visible(input);
}

function marksOf(field: HTMLInputElement): string {
  const label = field.labels?.[0]?.textContent ?? '';
  return `${field.name} ${field.id} ${field.placeholder} ${field.title} ${field.autocomplete} ${field.getAttribute('aria-label') ?? ''} ${label}`;
}

function visible(element: Element | null): boolean {
  if (!element?.isConnected) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  return element.checkVisibility({ checkVisibilityCSS: true });
}

function query(within: ParentNode, selector: string): Element | null {
  try {
    return within.querySelector(selector);
  } catch {
    return null;
  }
}

function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, '');
}
