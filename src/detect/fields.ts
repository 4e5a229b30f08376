/** The fields of a form, wherever libraries put them, and what they are called. */
import { purposeOf } from '../core/purpose';
import { nameOf } from './control';
import { allIn, isShown, textIn } from './shown';

const FIELDS =
  'input, textarea, select, [contenteditable=true], [contenteditable=""], [role=textbox], [role=combobox], [role=spinbutton]';
const NO_FIELD = /^(hidden|submit|button|reset|image|file)$/;
/** What a form ends at, whatever it holds. */
const BOUNDS = 'form, [role=form], [role=search], dialog, [role=dialog]';
/** What libraries draw around fields. */
const DRAWN =
  '[class*=el-form]:not([class*=el-form-]), [class*=ant-form]:not([class*=ant-form-]), [class*=layui-form]:not([class*=layui-form-]), [class*=modal-body], [class*=dialog__body]';
/** A page past this many fields is looked at up to here. */
const MAX_FIELDS = 300;
const MAX_CLIMB = 10;
const MAX_DRAWN = 9;
/** A drawn select or date shows an input that cannot be typed in. */
const CHOSEN = '[class*="select" i], [class*="picker" i], [class*="date" i], [class*="cascader" i]';

/** Fields a user can write in, one for each group of radios or boxes. */
export function fieldsIn(container: Element): Element[] {
  const groups = new Set<unknown>();
  return allIn(container, FIELDS, MAX_FIELDS).filter((field) => {
    if (!(field instanceof HTMLInputElement)) {
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
        return !field.disabled && isShown(field);
      }
      return !field.querySelector('input, textarea') && isShown(field);
    }
    if (NO_FIELD.test(field.type) || field.disabled) return false;
    if (field.type === 'radio' || field.type === 'checkbox') {
      const group =
        field.name || field.closest('[role=radiogroup], [role=group], [class*="group" i]');
      if (group && groups.has(group)) return false;
      groups.add(group);
      // Libraries hide the native box and draw their own.
      return isShown(field.closest('label') ?? field);
    }
    return (!field.readOnly || field.closest(CHOSEN) !== null) && isShown(field);
  });
}

/** The form around a field: a marked one, or the nearest ancestor with two fields and a button. */
export function formAround(field: Element): Element | null {
  const drawn = field.closest(DRAWN);
  if (drawn && fieldsIn(drawn).length >= 2) return drawn;
  const bounds = field.closest(BOUNDS);
  if (bounds) return bounds;
  let at = field.parentElement;
  for (let up = 0; up < MAX_CLIMB && at && at !== field.ownerDocument.body; up += 1) {
    const pressable =
      at.querySelector('button, input[type=submit], input[type=button], [role=button], a') ??
      allIn(at, '[class*="btn" i]', MAX_DRAWN).find(
        // In a row of a table it may only choose a value.
        (one) => at?.tagName !== 'TR' || purposeOf(nameOf(one)) === 'submit',
      );
    if (pressable && fieldsIn(at).length >= 2) return at;
    at = at.parentElement;
  }
  return null;
}

/** Fields whose value is a text; only whether there is one is ever asked. */
export function isEmpty(field: Element): boolean | null {
  if (field instanceof HTMLTextAreaElement) return field.value === '';
  if (!(field instanceof HTMLInputElement)) return null;
  return /^(radio|checkbox|range|color)$/.test(field.type) ? null : field.value === '';
}

const ITEM =
  '[class*=form-item], [class*=form-group], [class*=field], [class*=form-row], td, li, p, dd';
const MAX_LABEL = 40;

/** What a field is called: its label, the cell before it, or its placeholder. */
export function labelOfField(field: Element): string {
  const item = field.closest(ITEM);
  const named = field.getAttribute('aria-label') || field.getAttribute('placeholder') || '';
  const label =
    field.closest('label') ??
    // The browser looks through the whole page for it.
    (field.id ? (field as HTMLInputElement).labels?.[0] : null) ??
    item?.querySelector('label, [class*=label]') ??
    field.closest('td')?.previousElementSibling;
  const radio = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
  // A choice's own label is an answer, not the question.
  const question = radio ? (item?.querySelector('[class*=label], th, legend') ?? label) : label;
  return ((question && textIn(question, MAX_LABEL).trim()) || named).slice(0, MAX_LABEL);
}
