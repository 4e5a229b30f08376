/** Finds the login panel that shows in a page and reads its signals. Reads labels, keeps none. */
import type { PanelSignals } from '../core/login-evidence';
import { weigh } from '../core/login-evidence';
import { normaliseLabel } from '../core/purpose';
import { nameOf } from './control';
import { asksNewPassword, comesByPhone, isWritable, kindOf } from './panel-fields';
import { closestOf, isDrawn, parentOf, rootsOf, surveyed, within } from './panel-survey';
import * as words from './panel-words';
import { allIn, attributeOf, isShown, textIn } from './shown';

export interface Panel {
  element: Element;
  /** What belongs to it without being filled in: tabs, links, a button set apart. */
  around: Element;
  fields: HTMLInputElement[];
  signals: PanelSignals;
}

/** Pages with more inputs than this are tables to fill in, looked at up to here. */
const MAX_INPUTS = 200;
const MAX_CONTROLS = 300;
const MAX_ANCHORS = 6;
/** How far up from a field its panel may end. */
const MAX_CLIMB = 8;
/** A form of more fields wraps a page, not a panel. */
const MAX_FORM_FIELDS = 8;
const MAX_TEXTS = 300;

export const CONTROLS =
  'button, input[type=submit], input[type=button], input[type=image], a, [role=button], [onclick], [class*="btn" i], [class*="button" i], [class*="login" i][class*="sub" i]';
export const BUTTON = 'button, input, [role=button], [class*="btn" i], [class*="button" i]';
const SLIDER =
  '[class*="captcha" i], [id*="captcha" i], [class*="slider-verify" i], .nc-container, .nc_wrapper, [class*="geetest" i], [class*="slide-verify" i], [class*="drag_verify" i], [class*="verifybox" i]';

/** What shows in the page now that a panel is made of. */
interface Survey {
  document: Document;
  inputs: HTMLInputElement[];
  controls: Element[];
  qr: Element[];
}

/** The likeliest panel of the page's candidates, or null where nothing could be one. */
export function findPanel(document: Document, selector?: string): Panel | null {
  const roots = rootsOf(document);
  const inputs = (surveyed(roots, 'input', MAX_INPUTS) as HTMLInputElement[]).filter(isWritable);
  const pictures = surveyed(roots, 'img, canvas, iframe, svg', 80);
  const survey: Survey = { document, inputs, controls: [], qr: pictures.filter(isCode) };
  const anchors = anchorsAmong(survey, roots);
  if (anchors.length === 0) return null;
  survey.controls = surveyed(roots, CONTROLS, MAX_CONTROLS);
  const chosen = selector ? query(document, selector) : null;
  const elements = chosen ? [chosen] : anchors.map((anchor) => partAround(anchor, survey));
  let best: Panel | null = null;
  for (const element of new Set(elements)) {
    const panel = read(element, survey);
    const { qr, ukey } = panel.signals;
    // A button alone (登录 in a page's header) asks for nothing.
    if (panel.fields.length === 0 && !qr && !ukey) continue;
    if (!best || weigh(panel.signals).score > weigh(best.signals).score) best = panel;
  }
  return best;
}

/** Where a panel may be: passwords, else codes, else names; QR codes, ways in by key. */
function anchorsAmong({ inputs, qr }: Survey, roots: ReturnType<typeof rootsOf>): Element[] {
  const of = (...kinds: string[]) => inputs.filter((input) => kinds.includes(kindOf(input)));
  const anchors: Element[] = of('password', 'pin');
  if (anchors.length === 0) anchors.push(...of('code'));
  if (anchors.length === 0 && inputs.length < MAX_FORM_FIELDS) anchors.push(...of('user'));
  anchors.push(...qr);
  if (anchors.length === 0 && inputs.length === 0) {
    const controls = surveyed(roots, CONTROLS, MAX_CONTROLS);
    anchors.push(...controls.filter((one) => words.UKEY.test(nameOf(one)) && !leadsElsewhere(one)));
  }
  return anchors.slice(0, MAX_ANCHORS);
}

/** The smallest part around an anchor that one presses something in; its form where that is small. */
function partAround(anchor: Element, { inputs, controls }: Survey): Element {
  const count = (element: Element) => inputs.filter((input) => within(element, input)).length;
  const form = closestOf(anchor, 'form');
  const { body } = anchor.ownerDocument;
  let found: Element | null = null;
  let fallback: Element | null = null;
  let at = parentOf(anchor) ?? anchor;
  for (let up = 0; up < MAX_CLIMB && at !== body && !found; up += 1) {
    const mine = controls.filter((control) => within(at, control));
    if (mine.some((one) => pressable(one) && isDrawn(one))) found = at;
    else if (count(at) > 1) fallback ??= at;
    at = parentOf(at) ?? body;
  }
  found ??= fallback ?? form ?? at;
  if (form && within(form, found) && count(form) <= MAX_FORM_FIELDS) return form;
  // The name may stand a row above the password and its button.
  for (let up = 0; up < 3 && count(found) < 2; up += 1) {
    const wider: Element | null = parentOf(found);
    if (!wider || wider === body || count(wider) > 3) break;
    found = wider;
  }
  return found;
}

function pressable(control: Element): boolean {
  const label = labelOf(control);
  return (
    isSubmit(control) ||
    ((words.LOGIN.test(label) || words.OTHER.test(label)) && !leadsElsewhere(control))
  );
}

/** What belongs to a panel beside what one fills in: no other field stands there. */
function surroundings(element: Element, { inputs }: Survey): Element {
  const inside = inputs.filter((input) => within(element, input)).length;
  let wide = element;
  for (let up = 0; up < 4; up += 1) {
    const next = parentOf(wide);
    if (!next || next === element.ownerDocument.body) break;
    if (inputs.filter((input) => within(next, input)).length > inside) break;
    wide = next;
  }
  return wide;
}

function read(element: Element, survey: Survey): Panel {
  const { document } = survey;
  const wide = surroundings(element, survey);
  const fields = survey.inputs.filter((input) => within(element, input));
  const of = (kind: string) => fields.filter((field) => kindOf(field) === kind);
  const [passwords, codes, pins] = [of('password'), of('code'), of('pin')];
  const users = of('user');
  const asked = passwords.filter(asksNewPassword);
  const controls = survey.controls.filter((one) => within(wide, one) && isDrawn(one));
  // A link to another page names what is not done here: 登录 beside a registration.
  const own = controls.filter((one) => !leadsElsewhere(one));
  const real = own.filter((one) => one.matches(BUTTON)).map(labelOf);
  const label = (rule: RegExp, among: string[]) => among.some((one) => rule.test(one));
  const decided = label(words.LOGIN, real) || label(words.OTHER, real) ? real : own.map(labelOf);
  const texts = shownTexts(wide);
  const text = texts.join(' ');
  const loginButton =
    label(words.LOGIN, decided) ||
    (real.length === 0 && texts.some((one) => words.LOGIN.test(one) && !words.WAY_IN.test(one)));
  const otherButton = !loginButton && label(words.OTHER, decided);
  const all = controls.map(labelOf);
  // A button that is neither for login nor for anything (确定) is for something else.
  const strangeButton =
    !loginButton &&
    !otherButton &&
    own.some(
      (one) => one.matches('button, input') && within(element, one) && isStrange(labelOf(one)),
    );
  const heading = allIn(wide, 'h1, h2, h3, h4, h5, legend, [class*=title]', 6)
    .filter(isDrawn)
    .map((one) => textIn(one, 60))
    .concat(document.title)
    .join(' ')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
  const address = addressOf(document.location);
  const marks = [element, closestOf(element, 'form')]
    .flatMap((one) =>
      one ? ['id', 'class', 'name', 'action'].map((key) => attributeOf(one, key)) : [],
    )
    .join(' ');
  const selects = allIn(element, 'select', 20).filter(isDrawn).length;
  const areas = allIn(element, 'textarea, input[type=file], input[type=date]', 20).filter(isDrawn);
  const chosen = fields.filter((field) => field.matches('[role=combobox]')).length;
  const written = fields.length - passwords.length - codes.length - pins.length - chosen;
  const qr = survey.qr.some((picture) => within(wide, picture)) && words.SCAN.test(text);
  const byPhone = codes.filter(comesByPhone).length;
  const sent = label(words.SEND_CODE, all);
  const sms = sent || byPhone > 0;
  // A code beside the button that sends one comes by phone, whatever it is called.
  const drawnCodes = codes.length - (sent ? Math.max(1, byPhone) : byPhone);
  const ukey =
    pins.length > 0 ||
    (passwords.length + codes.length === 0 && words.UKEY.test(text) && words.PLUGGED.test(text));
  return {
    element,
    around: wide,
    fields,
    signals: {
      passwords: passwords.length + pins.length,
      user: users.length > 0 || (written === 1 && passwords.length === 1),
      loginButton,
      otherButton,
      strangeButton,
      loginHeading: words.SAYS_LOGIN.test(heading) || texts.some((one) => words.WAY_IN.test(one)),
      otherHeading: words.SAYS_OTHER.test(heading),
      named: words.LOGIN_ADDRESS.test(`${address} ${camel(marks)}`),
      otherNamed: words.OTHER_ADDRESS.test(`${address} ${marks}`),
      newPassword: asked.length > 0,
      forgot: label(words.FORGOT, all),
      captcha: drawnCodes > 0 || allIn(wide, SLIDER, 9).some(isDrawn) || words.PUZZLE.test(text),
      sms,
      qr,
      ukey,
      pin: pins.length > 0,
      others: Math.max(0, written - 1) + Math.max(0, selects - 2) + areas.length,
      locked: written === 0 && passwords.length === 1 && words.LOCK.test(`${heading} ${text}`),
    },
  };
}

/** What a page calls itself: the end of its path, or the part before a mere index. */
function addressOf({ pathname, hash }: Location): string {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '' && !/^(index|default|main)\b/i.test(part));
  return `${parts.at(-1) ?? ''} ${hash}`;
}

function isStrange(label: string): boolean {
  const known = [words.GO_ON, words.CLOSE, words.SEND_CODE, words.WAY_IN];
  return /[\u4e00-\u9fff]{2}/.test(label) && !known.some((rule) => rule.test(label));
}

/** What is written there to be seen, each as a label: a div that says 登 录 is pressed like a button. */
function shownTexts(wide: Element): string[] {
  const walker = wide.ownerDocument.createTreeWalker(wide, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let seen = 0; seen < MAX_TEXTS && walker.nextNode(); seen += 1) {
    const text = normaliseLabel(walker.currentNode.nodeValue ?? '');
    const holder = walker.currentNode.parentElement;
    if (text !== '' && holder && isShown(holder)) texts.push(text);
  }
  return texts;
}

/** loginForm says login as login-form does. */
function camel(marks: string): string {
  return marks.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-');
}

export function leadsElsewhere(control: Element): boolean {
  const link = closestOf(control, 'a');
  const href = link ? attributeOf(link, 'href') : '';
  return href !== '' && !/^(#|javascript:)/i.test(href);
}

export function isSubmit(control: Element): boolean {
  return control.matches('input[type=submit], input[type=image], button[type=submit]');
}

/** What a control is called; too long a text is no label. */
export function labelOf(control: Element): string {
  const label = normaliseLabel(nameOf(control));
  return label.length <= 30 ? label : '';
}

/** Square, and of the size of a QR code, in surroundings that speak of scanning to log in. */
function isCode(picture: Element): boolean {
  const { width, height } = picture.getBoundingClientRect();
  if (width < 90 || width > 420 || Math.abs(width - height) > width * 0.15) return false;
  let at: Element | null = picture;
  for (let up = 0; up < 4 && at; up += 1) {
    at = parentOf(at);
    const text = at ? textIn(at, 301).replace(/\s+/g, '') : '';
    if (text.length > 300) return false;
    if (words.SCAN.test(text) && words.SAYS_LOGIN.test(text)) return isDrawn(picture);
  }
  return false;
}

function query(within: ParentNode, selector: string): Element | null {
  try {
    return within.querySelector(selector);
  } catch {
    return null;
  }
}
