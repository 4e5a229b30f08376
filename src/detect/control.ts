/** The control under a pointer and what it is called. Labels are read and dropped. */

const CONTROL =
  'button, a, input, summary, label, option, [role=button], [role=menuitem], [role=tab], [role=link], [onclick]';
/** A clickable thing that says nothing of itself is looked for this far up. */
const MAX_CLIMB = 4;
const MAX_CHARS = 60;

/** What was really clicked: inside open shadow roots too. */
export function targetOf(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

/** The control around a target: a real one, or the nearest that shows a short text of its own. */
export function controlAt(target: Element): Element {
  const real = target.closest(CONTROL);
  if (real) return real;
  let at: Element | null = target;
  for (let up = 0; up < MAX_CLIMB && at; up += 1) {
    if (textOf(at) !== '') return at;
    at = at.parentElement;
  }
  return target;
}

/** Its accessible name, as far as one gets without computing styles. */
export function nameOf(control: Element): string {
  if (control instanceof HTMLInputElement) {
    return /^(button|submit|reset)$/.test(control.type) ? control.value : control.alt;
  }
  return (
    textOf(control) ||
    control.getAttribute('aria-label') ||
    control.getAttribute('title') ||
    control.getAttribute('alt') ||
    control.querySelector('img[alt]')?.getAttribute('alt') ||
    control.querySelector('[title]')?.getAttribute('title') ||
    ''
  );
}

/** Its text where that is short enough to be a label. */
function textOf(element: Element): string {
  // A container's text is no label, and gathering it would cost what the page is large.
  if (element.childElementCount > 8) return '';
  const text = element.textContent ?? '';
  return text.length <= MAX_CHARS ? text.trim() : '';
}

/** Class names of a control and the icon in it. */
export function classesOf(control: Element): string {
  const icon = control.querySelector('i, svg, use, span, img');
  return `${control.getAttribute('class') ?? ''} ${icon?.getAttribute('class') ?? ''}`;
}

export const DIALOG =
  'dialog, [role=dialog], [role=alertdialog], [class*=dialog], [class*=modal], [class*=popup], [class*=layui-layer], [class*=messager]';

export function dialogAround(element: Element): Element | null {
  return element.closest(DIALOG);
}
