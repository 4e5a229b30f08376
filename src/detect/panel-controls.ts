/** What one presses in and around a login panel, and what it is called. */
import { normaliseLabel } from '../core/purpose';
import { nameOf } from './control';
import { closestOf } from './panel-survey';
import { attributeOf } from './shown';

export const CONTROLS =
  'button, uni-button, input[type=submit], input[type=button], input[type=image], a, [role=button], [onclick], [class*="btn" i], [class*="button" i], [class*="login" i][class*="sub" i]';
export const BUTTON =
  'button, uni-button, input, [role=button], [class*="btn" i], [class*="button" i]';

/** A link to another page: pressed, it sends nothing of this one. */
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
