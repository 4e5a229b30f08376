/**
 * Forms handed in (METHOD: submit_n): at least two writable fields, one edited, a press that
 * submits, and the page's acceptance. Search, login and quiz are other things.
 */
import type { ShapeKey } from '../core/form-shape';
import { shapeOf } from '../core/form-shape';
import { targetOf } from './control';
import type { Detector } from './detector';
import { fieldsIn, formAround, labelOfField } from './fields';
import { fateOf } from './form-fate';
import type { Cell, Edited } from './grid';
import { cellAround, editedIn } from './grid';
import { ANSWER_WITHIN_MS } from './outcome';
import { givesUp, handsIn, isCounted, isInvalid, MIN_FIELDS, mayHandIn } from './press';
import { holds, isShown } from './shown';

/** A form that is not touched for this long is no longer being filled. */
const LEFT_AFTER_MS = 10 * 60_000;
/** What is edited is judged when the typing allows. */
const JUDGE_AFTER_MS = 250;
const GONE_LOOK_MS = 5_000;
/** A document sent by its own form may keep its user waiting this long before it goes. */
const SENT_WITHIN_MS = 60_000;
/** Drawn fields that are filled by pressing. */
const DRAWN = '[role=combobox], [role=switch], [role=slider], input[readonly]';

interface Filling {
  form: Element;
  since: number;
  edited: number;
  /** Of a grid, whose fields stand only while they are written in: the cells with their columns. */
  cells?: ReadonlyMap<Element, string> | undefined;
}
/** A press whose answer is awaited; `within` is how long leaving the document is one. */
interface Claim {
  fields: number;
  shape: number[];
  at: number;
  within: number;
  watch: AbortController;
}

export const formDetector =
  (shapeKey: ShapeKey): Detector =>
  (document, _platform, emit, heard, signal) => {
    const { departure } = heard;
    let filling: Filling | null = null;
    let claim: Claim | null = null;
    let unjudged: { field: Element; cell: Cell | null; t: number } | null = null;
    let judging: ReturnType<typeof setTimeout> | undefined;
    let looking: ReturnType<typeof setInterval> | undefined;
    let grid: Edited | null = null;
    /** Fields of no form that counts: a search box is typed in all day. */
    const passed = new WeakSet<Element>();

    const drop = () => {
      claim?.watch.abort();
      claim = null;
    };
    const stop = () => {
      drop();
      clearInterval(looking);
      if (filling) emit({ kind: 'context', context: 'form', on: false });
      filling = null;
    };
    const begin = (form: Element, t: number, cells?: Filling['cells']) => {
      stop();
      filling = { form, since: t, edited: t, cells };
      looking = setInterval(() => {
        if (!filling || claim) return;
        if (!isShown(filling.form) || performance.now() - filling.edited > LEFT_AFTER_MS) stop();
      }, GONE_LOOK_MS);
      emit({ kind: 'context', context: 'form', on: true });
    };
    const judge = () => {
      clearTimeout(judging);
      if (!unjudged) return;
      const { field, cell, t } = unjudged;
      unjudged = null;
      const form = formAround(field);
      if (form && isCounted(form)) return begin(form, t);
      passed.add(field);
      if (cell) grid = editedIn(grid, cell, t);
      if (grid && grid.cells.size >= MIN_FIELDS) begin(grid.grid, grid.since, grid.cells);
    };
    const accepted = (t: number, left = false) => {
      if (!filling || !claim) return;
      const { fields, shape } = claim;
      const ms = Math.max(0, Math.round(t - filling.since));
      const leaves = left ? { left } : {};
      emit({ kind: 'submit', fields, ms, shape, ...leaves, t: filling.since });
      grid = null;
      stop();
    };

    const edit = (field: Element, t: number) => {
      if (filling && holds(filling.form, field)) {
        filling.edited = t;
        if (filling.cells && !passed.has(field)) {
          passed.add(field);
          const cell = cellAround(field);
          if (cell) grid = editedIn(grid, cell, t);
        }
        // Typing on says that the press before came to nothing.
        if (claim && t - claim.at > JUDGE_AFTER_MS) drop();
        return;
      }
      if (unjudged?.field === field || passed.has(field)) return;
      judge();
      // A cell may close as soon as it is written.
      unjudged = { field, cell: cellAround(field), t };
      judging = setTimeout(judge, JUDGE_AFTER_MS);
    };

    const press = (t: number, within: number, sure = true) => {
      if (!filling) return;
      // A click, the submit it causes, and Enter are one press.
      if (claim && t - claim.at < JUDGE_AFTER_MS) {
        claim.within = Math.max(claim.within, within);
        return;
      }
      drop();
      const { form, cells } = filling;
      if (isInvalid(form)) return;
      const fields = cells ? [] : fieldsIn(form);
      const watch = new AbortController();
      const mine = {
        fields: cells?.size ?? fields.length,
        shape: shapeOf(cells ? [...cells.values()] : fields.map(labelOfField), shapeKey),
        at: t,
        within,
        watch,
      };
      claim = mine;
      void fateOf(document, heard, form, fields, sure, watch.signal).then((fate) => {
        if (claim !== mine) return;
        if (fate === 'refused') drop();
        if (fate === 'accepted') accepted(performance.now());
      });
    };

    const options = { capture: true, passive: true, signal };
    const onEdit = (event: Event) => {
      const field = event.isTrusted ? targetOf(event) : null;
      if (field) edit(field, event.timeStamp);
    };
    heard.on('input', onEdit);
    heard.on('change', onEdit);
    const onClick = (event: Event, at: (filled: Filling) => Element | null) => {
      if (!event.isTrusted || (!filling && !unjudged)) return;
      judge();
      const target = targetOf(event);
      const form = filling && at(filling);
      if (!target || !form) return;
      if (handsIn(target, form)) press(event.timeStamp, ANSWER_WITHIN_MS);
      else if (!claim && mayHandIn(target, form)) press(event.timeStamp, 0, false);
      else if (claim && givesUp(target, form)) drop();
    };
    heard.on('click', (event) => onClick(event, ({ form }) => form));
    heard.on('click', (event) => {
      const target = event.isTrusted ? targetOf(event) : null;
      const drawn = target && Element.prototype.closest.call(target, DRAWN);
      if (drawn) edit(drawn, event.timeStamp);
    });
    heard.on('keydown', (event) => {
      if (event.key !== 'Enter' || !event.isTrusted || event.isComposing) return;
      judge();
      const field = targetOf(event);
      // A native form says itself that it is sent.
      if (!field || !filling || !(field instanceof HTMLInputElement) || field.form) return;
      if (holds(filling.form, field)) press(event.timeStamp, ANSWER_WITHIN_MS);
    });
    heard.on('submit', (event) => {
      judge();
      const form = targetOf(event);
      if (!event.isTrusted || !navigator.userActivation.isActive || !form || !filling) return;
      if (!holds(form, filling.form) && !holds(filling.form, form)) return;
      const { submitter } = event as SubmitEvent;
      if (submitter && !handsIn(submitter, form)) return;
      press(event.timeStamp, ANSWER_WITHIN_MS);
      setTimeout(() => {
        if (claim && !event.defaultPrevented) claim.within = SENT_WITHIN_MS;
      }, 0);
    });
    heard.onLeaving((event) => {
      if (!claim || event.timeStamp - claim.at >= claim.within) return;
      // Who closes the window after an alert() that no script hears was told nothing of success;
      // a window that was opened for the form, or a frame that was, closes because it was taken.
      const view = document.defaultView as Window;
      const closed = departure.at < claim.at && view === view.top && !view.opener;
      // The page went on to another document on its own form's press: that one may refuse it.
      if (!closed) accepted(event.timeStamp, true);
    }, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(judging);
      stop();
    });
    // A form in a frame is often handed in by a button that the layer around the frame shows.
    const frame = frameOf(document);
    frame?.ownerDocument.addEventListener('click', (event) => onClick(event, () => frame), options);
  };

/** The element this document's frame stands in, where the browser lets us see it. */
function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
