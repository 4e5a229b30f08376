/** The signals that one part of a page gives of being a login panel. Reads labels, keeps none. */
import type { PanelSignals } from '../core/login-evidence';
import { normaliseLabel } from '../core/purpose';
import { dialogAround } from './control';
import { BUTTON, isSubmit, labelOf, leadsElsewhere } from './panel-controls';
import type { FieldKind } from './panel-fields';
import { agreementsIn, asksNewPassword, comesByPhone, marksOf } from './panel-fields';
import { closestOf, isDrawn, parentOf, within } from './panel-survey';
import * as words from './panel-words';
import { allIn, attributeOf, isShown, textIn } from './shown';

export interface Panel {
  element: Element;
  /** What belongs to it without being filled in: tabs, links, a button set apart. */
  around: Element;
  fields: HTMLInputElement[];
  /** What kind each of them is: read once, for to ask a page's styles again may lay it out anew. */
  kinds: ReadonlyMap<HTMLInputElement, FieldKind>;
  signals: PanelSignals;
}

const MAX_TEXTS = 300;
/** A title says what a page is for in fewer; a page may write any number. */
const MAX_TITLE = 300;
/** More secrets than this are no panel's. */
const MAX_ASKED = 8;
/** What a page to enter a password on may hold besides. */
const BARE_CONTROLS = 8;
const BARE_CHARS = 200;
const SLIDER =
  '[class*="captcha" i]:not(input, button, a), [id*="captcha" i]:not(input, button, a), [class*="slider-verify" i], .nc-container, .nc_wrapper, [class*="geetest" i], [class*="slide-verify" i], [class*="drag_verify" i], [class*="verifybox" i]';

/** What shows in the page now that a panel is made of. */
export interface Survey {
  document: Document;
  inputs: HTMLInputElement[];
  /** Each of them, read once. */
  kinds: ReadonlyMap<HTMLInputElement, FieldKind>;
  /** What one presses in a part of the page. */
  controlsIn(part: Element): readonly Element[];
  qr: Element[];
}

/** What belongs to a panel beside what one fills in: no other field stands there. */
function surroundings(element: Element, { inputs }: Survey): Element {
  const inside = inputs.filter((input) => within(element, input)).length;
  let wide = element;
  for (let up = 0; up < 4; up += 1) {
    const next = parentOf(wide);
    if (!next || next === element.ownerDocument.body) break;
    // A shadow root holds all that belongs to it.
    if (next.getRootNode() !== element.getRootNode()) break;
    if (inputs.filter((input) => within(next, input)).length > inside) break;
    wide = next;
  }
  return wide;
}

/** What this element is, if it is a panel at all. */
export function read(element: Element, survey: Survey): Panel {
  const { document } = survey;
  const wide = surroundings(element, survey);
  const fields = survey.inputs.filter((input) => within(element, input));
  const of = (kind: FieldKind) => fields.filter((field) => survey.kinds.get(field) === kind);
  const [passwords, codes, pins] = [of('password'), of('code'), of('pin')];
  const users = of('user');
  const asked = passwords.slice(0, MAX_ASKED).filter(asksNewPassword);
  const controls = survey.controlsIn(wide).filter(isDrawn);
  // A link to another page names what is not done here: 登录 beside a registration.
  const own = controls.filter((one) => !leadsElsewhere(one));
  const buttons = own.filter((one) => one.matches(BUTTON));
  const real = buttons.map(labelOf);
  const label = (rule: RegExp, among: string[]) => among.some((one) => rule.test(one));
  const decides = (among: string[]) => label(words.LOGIN, among) || label(words.OTHER, among);
  // The nearer decides: what stands around a panel may be the tab of another.
  const inside = buttons.filter((one) => within(element, one)).map(labelOf);
  // Tabs for 登录 and 注册 above a password to be set decide nothing.
  const links = own.map(labelOf);
  const both = asked.length > 0 && label(words.LOGIN, links) && label(words.SIGN_UP, links);
  const decided = [inside, real].find(decides) ?? (both ? [] : links);
  // Beside a button that says nothing (a picture) 修改密码 is a link to something else.
  const drawn = buttons.some((one) => isSubmit(one) && labelOf(one) === '');
  const texts = shownTexts(wide);
  const text = texts.join(' ');
  const loginButton =
    label(words.LOGIN, decided) ||
    (real.length === 0 && texts.some((one) => words.LOGIN.test(one) && !words.WAY_IN.test(one)));
  const otherButton = !loginButton && label(words.OTHER, decided) && !(drawn && decided === links);
  const saysElse = real.some((one) => one !== '' && !words.SEND_CODE.test(one));
  const consents = !loginButton && saysElse && agreementsIn(element).length > 0;
  const all = controls.map(labelOf);
  // A button that is neither for login nor for anything (确定) is for something else.
  const strangeButton =
    !loginButton &&
    !otherButton &&
    own.some(
      (one) => one.matches('button, input') && within(element, one) && isStrange(labelOf(one)),
    );
  const dialog = dialogAround(element);
  const heads = allIn(wide, 'h1, h2, h3, h4, h5, legend, [class*=title]', 6);
  const heading = [...heads, ...(dialog ? allIn(dialog, '[class*=head i]', 1) : [])]
    .filter(isDrawn)
    .map((one) => textIn(one, 60))
    .concat(document.title.slice(0, MAX_TITLE))
    .join(' ')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
  const address = addressOf(document.location);
  const marks = [element, closestOf(element, 'form')]
    .flatMap((one) =>
      one ? ['id', 'class', 'name', 'action'].map((key) => attributeOf(one, key)) : [],
    )
    .join(' ');
  const named = words.LOGIN_ADDRESS.test(`${address} ${camel(marks)}`);
  const selects = allIn(element, 'select', 20).filter(isDrawn).length;
  const areas = allIn(element, 'textarea, input[type=file], input[type=date]', 20).filter(isDrawn);
  const chosen = fields.filter((field) => field.matches('[role=combobox]')).length;
  const secrets = passwords.length + codes.length + pins.length;
  const written = fields.length - secrets - of('box').length - chosen;
  const qr = survey.qr.some((picture) => within(wide, picture)) && words.SCAN.test(text);
  const byPhone = codes.slice(0, MAX_ASKED).filter(comesByPhone).length;
  const sent = label(words.SEND_CODE, all) || (codes.length > 0 && words.SENT_TO.test(text));
  const sms = sent || byPhone > 0;
  // A code beside the button that sends one comes by phone, whatever it is called.
  const drawnCodes = codes.length - (sent ? Math.max(1, byPhone) : byPhone);
  const loginHeading =
    words.SAYS_LOGIN.test(heading) ||
    texts.some((one) => words.WAY_IN.test(one) || (qr && words.SCANS_IN.test(one)));
  const asks = passwords.slice(0, 1).map(marksOf).join();
  const about = `${heading} ${text} ${asks} ${address} ${marks}`;
  const ranOut = words.RAN_OUT.test(about);
  const locks = ranOut || words.LOCK.test(about);
  const givesUp = own.some(
    (one) => within(dialog ?? element, one) && words.CLOSE.test(labelOf(one)),
  );
  const ukey =
    pins.length > 0 ||
    (passwords.length + codes.length === 0 && words.UKEY.test(text) && words.PLUGGED.test(text));
  return {
    element,
    around: wide,
    fields,
    kinds: survey.kinds,
    signals: {
      passwords: passwords.length + pins.length,
      // Old pages let one choose one's office and name from lists.
      user:
        users.length > 0 ||
        (passwords.length === 1 && (written === 1 || (written === 0 && selects > 0))),
      loginButton,
      otherButton,
      strangeButton,
      loginHeading,
      otherHeading:
        words.SAYS_OTHER.test(heading) ||
        passwords.slice(0, MAX_ASKED).some((one) => words.OTHER_SECRET.test(marksOf(one))),
      named,
      otherNamed: words.OTHER_ADDRESS.test(`${address} ${marks}`),
      newPassword: asked.length > 0,
      forgot: label(words.FORGOT, all),
      consents,
      captcha:
        drawnCodes > 0 ||
        label(words.UNREADABLE, all) ||
        allIn(wide, SLIDER, 9).some(isDrawn) ||
        words.PUZZLE.test(text),
      sms,
      asked: givesUp && !loginButton && !loginHeading && !named && !locks,
      qr,
      ukey,
      pin: pins.length > 0,
      goesOn: own.some((one) => within(element, one) && words.GO_ON.test(labelOf(one))),
      beside: survey.inputs.length - fields.length,
      others: Math.max(0, written - 1) + Math.max(0, selects - 2) + areas.length,
      locked: written === 0 && passwords.length === 1 && locks,
      ranOut,
      alone:
        passwords.length === 1 &&
        written + selects === 0 &&
        texts.some((one) => words.GO_ON.test(one)) &&
        isBare(survey),
      inside: false,
    },
  };
}

/** Whether the page says and offers hardly anything. */
function isBare({ document: { body }, controlsIn }: Survey): boolean {
  const few = controlsIn(body).filter(isDrawn).length <= BARE_CONTROLS;
  return few && textIn(body, BARE_CHARS + 1, isShown).length <= BARE_CHARS;
}

/** What a page calls itself: the end of its path, or the part before a mere index. */
function addressOf({ pathname, hash }: Location): string {
  const parts = pathname
    .split('/')
    .filter((part) => part !== '' && !/^(index|default|main)\b/i.test(part));
  return `${parts.at(-1) ?? ''} ${hash}`;
}

function isStrange(label: string): boolean {
  const known = [words.GO_ON, words.CLOSE, words.SEND_CODE, words.WAY_IN, words.BUSY];
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
