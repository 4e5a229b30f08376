/** Finds the login panel that shows in a page and reads its signals. Reads labels, keeps none. */
import { weigh } from '../core/login-evidence';
import { joinBoxes } from './code-boxes';
import { nameOf } from './control';
import { CONTROLS, isSubmit, labelOf, leadsElsewhere } from './panel-controls';
import type { FieldKind } from './panel-fields';
import { isWritable, kindOf } from './panel-fields';
import type { Panel, Survey } from './panel-signals';
import { read } from './panel-signals';
import {
  closestOf,
  isDrawn,
  named,
  parentOf,
  rootsOf,
  searched,
  surveyed,
  within,
} from './panel-survey';
import * as words from './panel-words';
import { textIn } from './shown';
import { standingOf } from './signed-in';

/** Pages with more inputs than this are tables to fill in: their passwords are looked at, with what stands by. */
const MAX_INPUTS = 60;
const STANDS_BY = 4;
const MAX_PICTURES = 80;
const MAX_CONTROLS = 300;
const MAX_ANCHORS = 6;
/** How far up from a field its panel may end. */
const MAX_CLIMB = 8;
/** A form of more fields wraps a page, not a panel. */
const MAX_FORM_FIELDS = 8;
/** What holds more than this is a table to fill in: no part of it is looked at any further out. */
const MAX_PART_FIELDS = 20;

/** The likeliest panel of the page's candidates, or null where nothing could be one. */
export function findPanel(document: Document, selector?: string): Panel | null {
  const roots = rootsOf(document);
  const inputs = (inputsIn(roots) as HTMLInputElement[]).filter(isWritable);
  const pictures = named(roots, ['img', 'canvas', 'iframe', 'svg'], MAX_PICTURES);
  const kinds = new Map(inputs.map((input) => [input, kindOf(input)]));
  joinBoxes(kinds);
  const qr = pictures.filter(isCode);
  const controlsIn = searched(roots, CONTROLS, MAX_CONTROLS);
  const survey: Survey = { document, inputs, kinds, controlsIn, qr };
  const anchors = anchorsAmong(survey, roots);
  if (anchors.length === 0) return null;
  const chosen = selector ? query(document, selector) : null;
  const elements = chosen ? [chosen] : anchors.map((anchor) => partAround(anchor, survey));
  let best: Panel | null = null;
  for (const element of new Set(elements)) {
    if (!element) continue;
    const panel = read(element, survey);
    const { qr, ukey } = panel.signals;
    // A button alone (登录 in a page's header) asks for nothing.
    if (panel.fields.length === 0 && !qr && !ukey) continue;
    if (!best || weigh(panel.signals).score > weigh(best.signals).score) best = panel;
  }
  if (best && !namesLogin(best)) best.signals.inside = standingOf(document).offersOut;
  return best;
}

function namesLogin({ signals }: Panel): boolean {
  const { loginButton, loginHeading, named: address, locked, ranOut } = signals;
  return loginButton || loginHeading || address || locked || ranOut;
}

function inputsIn(roots: ReturnType<typeof rootsOf>): Element[] {
  const first = named(roots, ['input'], MAX_INPUTS);
  if (first.length < MAX_INPUTS) return first;
  const passwords = surveyed(roots, 'input[type=password]', MAX_ANCHORS);
  return [...new Set([...passwords.flatMap(standingBy), ...first])].slice(0, MAX_INPUTS);
}

/**
 * A field with those before and behind it. The browser makes an object of each that is touched, so
 * its place among thousands is found by halving.
 */
function standingBy(field: Element): Element[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const all = root.querySelectorAll('input');
  let low = 0;
  for (let high = all.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    const follows = all[middle]?.compareDocumentPosition(field) ?? 0;
    if (follows & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
    else high = middle;
  }
  const near: Element[] = [];
  for (let i = Math.max(0, low - STANDS_BY); i <= low + STANDS_BY && i < all.length; i += 1) {
    near.push(all[i] as Element);
  }
  return near;
}

/** Where a panel may be: passwords, else codes, else names; QR codes, ways in by key. */
function anchorsAmong(survey: Survey, roots: ReturnType<typeof rootsOf>): Element[] {
  const { inputs, kinds, qr } = survey;
  const of = (...wanted: FieldKind[]) =>
    inputs.filter((input) => wanted.includes(kinds.get(input) ?? 'other'));
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

/** The smallest part around an anchor that one presses something in; its form where that is small; null in a table. */
function partAround(anchor: Element, { inputs, controlsIn }: Survey): Element | null {
  const count = (element: Element) => inputs.filter((input) => within(element, input)).length;
  const form = closestOf(anchor, 'form');
  const { body } = anchor.ownerDocument;
  let found: Element | null = null;
  let fallback: Element | null = null;
  let at = parentOf(anchor) ?? anchor;
  for (let up = 0; up < MAX_CLIMB && at !== body && !found; up += 1) {
    if (count(at) > MAX_PART_FIELDS) return fallback;
    if (controlsIn(at).some((one) => pressable(one) && isDrawn(one))) found = at;
    else if (count(at) > 1) fallback ??= at;
    at = parentOf(at) ?? body;
  }
  found ??= fallback ?? form ?? at;
  const formed = form ? count(form) : 0;
  if (form && within(form, found) && formed <= MAX_FORM_FIELDS) return form;
  // What stands beside a form of its own, a search in the same strip, is no part of it.
  if (form && formed > 1 && within(found, form)) return form;
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
