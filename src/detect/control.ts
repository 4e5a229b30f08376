/** The control under a pointer and what it is called. Labels are read and dropped. */
import { LETTERS } from '../core/letters';
import type { Purpose } from '../core/trace';
import { attributeOf, isShown, MAX_READ, textIn } from './shown';

const CONTROL =
  'button, a, input, summary, label, option, [role=button], [role=menuitem], [role=tab], [role=link], [onclick]';
/** A clickable thing that says nothing of itself is looked for this far up. */
const MAX_CLIMB = 4;
const MAX_CHARS = 60;
/** A title may be a sentence; what is longer is no name. */
const MAX_NAME_CHARS = 500;
/** What says what it does by being pressed; a heading, a tab or a cell may only be called so. */
const REAL =
  'button, a, input, [role=button], [role=link], [onclick], [class*="btn" i], [class*="button" i]';
/** A number, a time or a drawn sign (♡) is not what a control is called: 上班打卡 above 08:31. */
const NUMBER = new RegExp(`^[^${LETTERS}]*$`);
const MAX_NUMBERED_CHARS = 20;

/** What was really clicked: inside open shadow roots too. */
export function targetOf(event: Event): Element | null {
  const { target } = event;
  // The path is dear, and only inside a shadow root does it tell more.
  const first = (target as Element | null)?.shadowRoot ? event.composedPath()[0] : target;
  // An element of another frame's document is none of this one's Element.
  return first && (first as Node).nodeType === Node.ELEMENT_NODE ? (first as Element) : null;
}

/** What a click met, read once for all detectors that ask. */
export interface Clicked {
  target: Element;
  control: Element;
  name: string;
  /** Judged at the first question. */
  purpose?: Purpose;
}
const met = new WeakMap<Event, Clicked | null>();

/** The target of a click, its control and that one's name. */
export function clickedBy(event: Event): Clicked | null {
  const known = met.get(event);
  if (known !== undefined) return known;
  const target = targetOf(event);
  const control = target && controlAt(target);
  const clicked: Clicked | null = control && { target, control, name: nameOf(control) };
  met.set(event, clicked);
  return clicked;
}

/** The control around a target: a real one, or the nearest that says something of itself. */
export function controlAt(target: Element): Element {
  const real = Element.prototype.closest.call(target, CONTROL);
  if (real) return real;
  let at: Element | null = target;
  let numbered: Element | null = null;
  for (let up = 0; up < MAX_CLIMB && at && !(at instanceof HTMLFormElement); up += 1) {
    const name = nameOf(at);
    if (numbered && name.length > MAX_NUMBERED_CHARS) break;
    if (!NUMBER.test(name)) return at;
    if (name !== '') numbered ??= at;
    at = at.parentElement;
  }
  return numbered ?? target;
}

/** Whether it is drawn to be pressed. */
export function isReal(control: Element): boolean {
  return control.matches(REAL);
}

/** Its accessible name, as far as one gets without computing styles; '' where it has none. */
export function nameOf(control: Element): string {
  return called(control).slice(0, MAX_NAME_CHARS);
}

function called(control: Element): string {
  if (control instanceof HTMLInputElement) {
    const named = /^(button|submit|reset)$/.test(control.type) ? control.value : control.alt;
    return named || (NAMELESS.test(control.type) ? titleOf(control) : '');
  }
  if (control instanceof HTMLFormElement || control.childElementCount > 8) return '';
  // What lies around controls is not called as they are.
  if (!control.matches(CONTROL) && control.querySelector(CONTROL)) return '';
  const text =
    control.childElementCount === 0
      ? textOfLeaf(control)
      : textIn(control, MAX_CHARS + 1, isSpoken).trim() ||
        textIn(control, MAX_CHARS + 1, isShown).trim();
  const said = text.length <= MAX_CHARS ? text : '';
  // A thumb and 236: what it is called stands in its title, or in its picture's.
  return NUMBER.test(said) ? titleOf(control) || picturedIn(control) || said : said;
}

/** Of an element without elements in it; megabytes are not taken out of the page to be looked at. */
function textOfLeaf(control: Element): string {
  let text = '';
  for (let node = control.firstChild; node && text.length < MAX_READ; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).substringData(0, MAX_READ);
  }
  return text.trim();
}

/** What the pictures of a control are called. */
function picturedIn(control: Element): string {
  return (
    attributeOf(control, 'alt') ||
    control.querySelector('img[alt]')?.getAttribute('alt') ||
    control.querySelector('[title]')?.getAttribute('title') ||
    control.querySelector('svg title')?.textContent?.trim() ||
    control.querySelector('[aria-label]')?.getAttribute('aria-label') ||
    ''
  );
}

/** A font that draws icons holds their names as text: `login`, `person_add`. */
const LIGATURES = '[class*="material-" i], [class*="icon" i], mat-icon';

/** Hidden texts and the names of icons are no part of what a control is called. */
function isSpoken(holder: Element): boolean {
  if (
    Element.prototype.matches.call(holder, LIGATURES) &&
    /^[a-z_\d]+$/.test((holder.textContent ?? '').trim())
  )
    return false;
  return attributeOf(holder, 'aria-hidden') !== 'true' && isShown(holder);
}

/** Inputs that are pressed; another's title is a hint for what is typed. */
const NAMELESS = /^(button|submit|reset|image)$/;

/** What it is called for those who do not see it, or who hover. */
function titleOf(control: Element): string {
  const by = attributeOf(control, 'aria-labelledby').split(' ')[0];
  const label = by ? control.ownerDocument.getElementById(by) : null;
  return (
    attributeOf(control, 'aria-label') ||
    (label ? textIn(label, MAX_CHARS).trim() : '') ||
    attributeOf(control, 'title')
  );
}

/** Class names of a control and the icon in it. */
export function classesOf(control: Element): string {
  const icon = control.querySelector('i, svg, use, span, img');
  return `${control.getAttribute('class') ?? ''} ${icon?.getAttribute('class') ?? ''}`;
}

/** Pages mark their body too while a dialog is open. */
export const DIALOG =
  'dialog, [role=dialog], [role=alertdialog], :not(body, html):is([class*=dialog], [class*=modal], [class*=popup], [class*=layui-layer], [class*=messager])';

export function dialogAround(element: Element): Element | null {
  return Element.prototype.closest.call(element, DIALOG);
}
