/** The fields of a form, wherever libraries put them, and what they are called. */
import { isShown } from './outcome';

const FIELDS =
  'input, textarea, select, [contenteditable=true], [contenteditable=""], [role=textbox], [role=combobox], [role=spinbutton]';
const NO_FIELD = /^(hidden|submit|button|reset|image|file)$/;
const CONTAINERS =
  'form, [role=form], dialog, [role=dialog], [class*=el-form]:not([class*=el-form-]), [class*=ant-form]:not([class*=ant-form-]), [class*=layui-form]:not([class*=layui-form-]), [class*=modal-body], [class*=dialog__body], fieldset';
/** A page past this many fields is looked at up to here. */
const MAX_FIELDS = 300;
const MAX_CLIMB = 10;

/** Fields a user can write in, one for each group of radios or boxes. */
export function fieldsIn(container: Element): Element[] {
  const groups = new Set<string>();
  const found: Element[] = [];
  for (const field of [...container.querySelectorAll(FIELDS)].slice(0, MAX_FIELDS)) {
    if (field instanceof HTMLInputElement) {
      if (NO_FIELD.test(field.type) || field.disabled) continue;
      if (field.type === 'radio' || field.type === 'checkbox') {
        const group = `${field.type} ${field.name || itemOf(field)?.textContent?.slice(0, 40)}`;
        if (groups.has(group)) continue;
        groups.add(group);
        // Libraries hide the native box and draw their own.
        if (isShown(field.closest('label') ?? field)) found.push(field);
        continue;
      }
      // A drawn select shows a read-only input.
      if (field.readOnly && !field.closest('[class*=select], [class*=picker], [class*=date]'))
        continue;
    } else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      if (field.disabled) continue;
    } else if (field.querySelector('input, textarea')) continue;
    if (isShown(field)) found.push(field);
  }
  return found;
}

/** The form around a field: a marked one, or the nearest ancestor with two fields and a button. */
export function formAround(field: Element): Element | null {
  const marked = field.closest(CONTAINERS);
  if (marked && fieldsIn(marked).length >= 2) return marked;
  let at = field.parentElement;
  for (let up = 0; up < MAX_CLIMB && at && at !== field.ownerDocument.body; up += 1) {
    if (
      fieldsIn(at).length >= 2 &&
      at.querySelector('button, input[type=submit], [role=button], a')
    ) {
      return at;
    }
    at = at.parentElement;
  }
  return marked;
}

const ITEM =
  '[class*=form-item], [class*=form-group], [class*=field], [class*=form-row], td, li, p, dd';

function itemOf(field: Element): Element | null {
  return field.closest(ITEM);
}

/** What a field is called: its label, the cell before it, or its placeholder. */
export function labelOfField(field: Element): string {
  const input = field as HTMLInputElement;
  const cell = field.closest('td');
  const said =
    input.labels?.[0]?.textContent ||
    field.getAttribute('aria-label') ||
    itemOf(field)?.querySelector('label, [class*=label]')?.textContent ||
    cell?.previousElementSibling?.textContent ||
    input.placeholder ||
    '';
  return said.trim().slice(0, 40);
}
