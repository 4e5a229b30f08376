/** One fact a trusted click, with its purpose (METHOD: click_n). */

import type { Category } from '../core/platform';
import { normaliseLabel, purposeOf } from '../core/purpose';
import type { Purpose } from '../core/trace';
import type { Clicked } from './control';
import { classesOf, clickedBy, dialogAround, isReal } from './control';
import type { Detector } from './detector';
import { ECHO_MS } from './hold';

/** The purpose of this click; `other` where nothing was clicked that says what it is for. */
export function purposeOfClick(event: Event, category: Category): Purpose {
  const clicked = clickedBy(event);
  if (!clicked) return 'other';
  clicked.purpose ??= shown(clicked.control, purposeOfControl(clicked, category));
  return clicked.purpose;
}

/** A tab (短信登录) and an entry of the menu bar (在线测验) show where something is done; they do none of it. */
function shown(control: Element, purpose: Purpose): Purpose {
  const tab = (purpose === 'login' || purpose === 'study') && control.closest('[role=tab]');
  const entry = purpose === 'study' && control.closest('nav a[href], [role=navigation] a[href]');
  return tab || entry ? 'navigate' : purpose;
}

const HEADER =
  'header, nav, [role=banner], [class*="header" i], [class*="navbar" i], [class*="topbar" i], [class*="dropdown" i]';

function purposeOfControl({ control, name }: Clicked, category: Category): Purpose {
  if (control.matches('input[type=file]')) return 'upload';
  if (normaliseLabel(name) === '') return purposeOf('', { classes: classesOf(control) });
  const onControl = isReal(control);
  // Only a weak label needs to know where it stands.
  const alone = purposeOf(name, { category, onControl });
  const most = { inDialog: true, inHeader: true, category, onControl };
  if (alone !== 'other' || purposeOf(name, most) === alone) return alone;
  const inDialog = dialogAround(control) !== null;
  return purposeOf(name, { ...most, inDialog, inHeader: control.closest(HEADER) !== null });
}

export const clickDetector: Detector = (_document, { category }, emit, heard) => {
  let labelled: Element | null = null;
  let at = Number.NEGATIVE_INFINITY;
  heard.on('click', (event) => {
    if (!event.isTrusted) return;
    const clicked = clickedBy(event);
    // Enter in a field presses the form's button for its user: one key, no click.
    const pressed = clicked?.target;
    if (event.detail === 0 && pressed && pressed !== focusOf(pressed)) return;
    if (clicked && clicked.target === labelled && event.timeStamp - at < ECHO_MS) return;
    const control = clicked?.control;
    labelled = control instanceof HTMLLabelElement ? control.control : null;
    at = event.timeStamp;
    emit({ kind: 'click', purpose: purposeOfClick(event, category), t: at });
  });
};

/** What has the focus where this element lives: its document or its shadow root. */
function focusOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
