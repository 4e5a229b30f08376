/**
 * Forms handed in (METHOD: submit_n): at least two writable fields, one edited, a press that
 * submits, and the page's acceptance. Search, login and quiz are other things.
 */
import { answerOf } from '../core/answer';
import { shapeOf } from '../core/form-shape';
import { purposeAt } from './click';
import { targetOf } from './control';
import type { Detector, Emit } from './detector';
import { fieldsIn, formAround, labelOfField } from './fields';
import { answerTo, isShown } from './outcome';
import { questionsIn } from './quiz';

export const MIN_FIELDS = 2;
/** A form that is not touched for this long is no longer being filled. */
const LEFT_AFTER_MS = 10 * 60_000;
/** Elements whose class or role says that they filter a list. */
const SEARCH = /search|query|filter|toolbar/i;
const ERRORS =
  '[class*=is-error], [class*=has-error], [class*=error-message], [class*=item-explain-error], [class*=form-danger], [aria-invalid=true], :user-invalid';

interface Filling {
  form: Element;
  fields: number;
  since: number;
}

export const formDetector =
  (shapeKey: number): Detector =>
  (document, _platform, emit, signal) => {
    let filling: Filling | null = null;
    let shape: number[] = [];
    let left: ReturnType<typeof setTimeout> | undefined;
    let submitting = false;

    const stop = () => {
      clearTimeout(left);
      if (filling) emit({ kind: 'context', context: 'form', on: false });
      filling = null;
    };
    const tell = (filled: Filling, t: number) => {
      handIn(emit, filled, shape, t);
      if (filling === filled) stop();
    };

    const onEdit = (event: Event) => {
      const field = event.isTrusted ? targetOf(event) : null;
      if (!field) return;
      clearTimeout(left);
      left = setTimeout(stop, LEFT_AFTER_MS);
      if (filling?.form.contains(field) && filling.form.isConnected) return;
      const form = formAround(field);
      const fields = form ? fieldsIn(form) : [];
      if (!form || fields.length < MIN_FIELDS || isOther(form, fields)) return;
      stop();
      left = setTimeout(stop, LEFT_AFTER_MS);
      filling = { form, fields: fields.length, since: event.timeStamp };
      emit({ kind: 'context', context: 'form', on: true });
    };

    const onSubmit = (t: number) => {
      if (!filling || submitting) return;
      const filled = filling;
      // Fields may have been added while it was filled; it is what is handed in that counts.
      const fields = fieldsIn(filled.form);
      filled.fields = Math.max(filled.fields, fields.length);
      shape = shapeOf(fields.map(labelOfField), shapeKey);
      submitting = true;
      void answerTo(document, {
        judge: (text, holder) => (isFieldText(holder, filled.form) ? null : answerOf(text)),
        look: () => {
          if (!filled.form.isConnected || !isShown(filled.form)) return 'accepted';
          return hasErrors(filled.form) ? 'refused' : null;
        },
        signal,
      }).then((answer) => {
        submitting = false;
        if (answer === 'accepted') tell(filled, performance.now());
      });
      pressedAt = t;
    };
    let pressedAt = Number.NEGATIVE_INFINITY;

    const options = { capture: true, passive: true, signal };
    for (const type of ['input', 'change']) document.addEventListener(type, onEdit, options);
    document.addEventListener(
      'click',
      (event) => {
        const target = event.isTrusted && filling ? targetOf(event) : null;
        if (target && (purposeAt(target) === 'submit' || isSubmitOf(target, filling))) {
          onSubmit(event.timeStamp);
        }
      },
      options,
    );
    document.addEventListener(
      'submit',
      (event) => {
        const form = targetOf(event);
        if (form && filling && (form.contains(filling.form) || filling.form.contains(form))) {
          onSubmit(event.timeStamp);
        }
      },
      options,
    );
    document.defaultView?.addEventListener(
      'pagehide',
      (event) => {
        // The page went on to another document on its own form's press: it took the form.
        if (filling && submitting && event.timeStamp - pressedAt < 30_000) {
          tell(filling, event.timeStamp);
        }
      },
      { capture: true, signal },
    );
    signal.addEventListener('abort', stop);
  };

function handIn(emit: Emit, filled: Filling, shape: number[], t: number): void {
  const ms = Math.max(0, Math.round(t - filled.since));
  emit({ kind: 'submit', fields: filled.fields, ms, shape, t: filled.since });
}

/** A search bar, a login or a quiz: counted elsewhere or not at all. */
function isOther(form: Element, fields: readonly Element[]): boolean {
  if (form.querySelector('input[type=password]')) return true;
  if (questionsIn(form) >= 2) return true;
  const role = `${form.getAttribute('role')} ${form.getAttribute('class')} ${form.id}`;
  const long = form.querySelector('textarea, [contenteditable=true]') !== null;
  if (SEARCH.test(role) && !long) return true;
  const buttons = [...form.querySelectorAll('button, input[type=submit], [role=button]')];
  const asks = buttons.some((button) =>
    /^(查\s*询|搜\s*索|检\s*索|筛\s*选|search|query)$/i.test(
      (button.textContent || (button as HTMLInputElement).value || '').trim(),
    ),
  );
  return asks && !long && fields.length < 12;
}

function isSubmitOf(target: Element, filling: Filling | null): boolean {
  const button = target.closest('button[type=submit], input[type=submit], input[type=image]');
  return button !== null && (filling?.form.contains(button) ?? false);
}

function hasErrors(form: Element): boolean {
  try {
    return [...form.querySelectorAll(ERRORS)].some(isShown);
  } catch {
    // :user-invalid is newer than the floor; without it the classes must do.
    return [...form.querySelectorAll(ERRORS.replace(', :user-invalid', ''))].some(isShown);
  }
}

/** Labels and hints inside the form speak of its fields (请输入姓名), not of its fate. */
function isFieldText(holder: Element, form: Element): boolean {
  return (
    form.contains(holder) && holder.closest('[class*=error], [class*=msg], [role=alert]') === null
  );
}
