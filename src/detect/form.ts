/**
 * Forms handed in (METHOD: submit_n): at least two writable fields, one edited, a press that
 * submits, and the page's acceptance. Search, login and quiz are other things.
 */
import type { ShapeKey } from '../core/form-shape';
import { shapeOf } from '../core/form-shape';
import { dialogAround, targetOf } from './control';
import type { Detector } from './detector';
import { fieldsIn, formAround, labelOfField } from './fields';
import type { Filling } from './fillings';
import { fillings } from './fillings';
import { fateOf } from './form-fate';
import { clicksAround } from './frame-around';
import type { Cell, Edited } from './grid';
import { cellAround, editedIn } from './grid';
import { ANSWER_WITHIN_MS } from './outcome';
import {
  closesDialog,
  givesUp,
  handsIn,
  isCounted,
  isInvalid,
  isStep,
  isSubmit,
  MIN_FIELDS,
  mayHandIn,
} from './press';
import { holds } from './shown';

/** What is edited is judged when the typing allows. */
const JUDGE_AFTER_MS = 250;
const GONE_LOOK_MS = 5_000;
/** A document sent by its own form may keep its user waiting this long before it goes. */
const SENT_WITHIN_MS = 60_000;
/** Drawn fields that are filled by pressing. */
const DRAWN = '[role=combobox], [role=switch], [role=slider], input[readonly]';

/** A press whose answer is awaited; `within` is how long leaving the document is one. */
interface Claim {
  filling: Filling;
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
    const known = fillings();
    /** The one that attention is in. */
    let current: Filling | null = null;
    let claim: Claim | null = null;
    let unjudged: { field: Element; cell: Cell | null; t: number } | null = null;
    let judging: ReturnType<typeof setTimeout> | undefined;
    let looking: ReturnType<typeof setInterval> | undefined;
    let grid: Edited | null = null;
    /** Fields of no form that counts: a search box is typed in all day. */
    let passed = new WeakSet<Element>();

    const drop = () => {
      claim?.watch.abort();
      claim = null;
    };
    const leave = () => {
      if (current) emit({ kind: 'context', context: 'form', on: false });
      current = null;
    };
    const look = () => {
      if (claim && !claim.filling.ending) return;
      const more = known.look(performance.now());
      if (claim && !more) drop();
      if (current && (current.asideAt !== null || !known.has(current))) leave();
      if (more) return;
      clearInterval(looking);
      looking = undefined;
    };
    const begin = (form: Element, t: number, cells?: Filling['cells']) => {
      if (claim && claim.filling.form !== form) drop();
      if (!current) emit({ kind: 'context', context: 'form', on: true });
      current = known.edit(form, t, cells);
      looking ??= setInterval(look, GONE_LOOK_MS);
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
      if (!claim) return;
      const { filling, fields, shape } = claim;
      const ms = Math.max(0, Math.round((filling.asideAt ?? t) - filling.since));
      const leaves = left ? { left } : {};
      emit({ kind: 'submit', fields, ms, shape, ...leaves, t: filling.since });
      grid = null;
      passed = new WeakSet();
      drop();
      known.forget(filling);
      if (current === filling) leave();
    };

    /** One that was laid aside is gone on with in its own fields alone. */
    const goesOn = ({ asideAt, cells, form }: Filling, field: Element) =>
      asideAt === null || cells !== undefined || formAround(field) === form;
    const edit = (field: Element, t: number) => {
      const filling = known.of(field);
      if (filling && goesOn(filling, field)) {
        // Typing on says that the press before came to nothing.
        if (claim && t - claim.at > JUDGE_AFTER_MS) drop();
        begin(filling.form, t);
        if (filling.cells && !passed.has(field)) {
          passed.add(field);
          const cell = cellAround(field);
          if (cell) grid = editedIn(grid, cell, t);
        }
        return;
      }
      if (unjudged?.field === field || passed.has(field)) return;
      judge();
      // A cell may close as soon as it is written.
      unjudged = { field, cell: cellAround(field), t };
      judging = setTimeout(judge, JUDGE_AFTER_MS);
    };

    const press = (filling: Filling, t: number, within: number, sure = true) => {
      // A click, the submit it causes, and Enter are one press.
      if (claim && t - claim.at < JUDGE_AFTER_MS) {
        claim.within = Math.max(claim.within, within);
        return;
      }
      drop();
      filling.ending = false;
      const { form, cells } = filling;
      if (isInvalid(form)) return;
      const fields = cells ? [] : fieldsIn(form);
      const watch = new AbortController();
      const mine = {
        filling,
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
        else if (fate === 'accepted') accepted(performance.now());
        else filling.ending = true;
      });
    };

    const options = { capture: true, passive: true, signal };
    const onEdit = (event: Event) => {
      const field = event.isTrusted ? targetOf(event) : null;
      if (field) edit(field, event.timeStamp);
    };
    heard.on('input', onEdit);
    heard.on('change', onEdit);
    const onClick = (event: Event, around?: Element) => {
      if (!event.isTrusted || (known.isEmpty() && !unjudged)) return;
      judge();
      const t = event.timeStamp;
      const target = targetOf(event);
      const near = (!around && target && known.at(target)) || (claim?.filling ?? null);
      const filling = near ?? (around || (target && isSubmit(target)) ? known.last(t) : null);
      if (!target || !filling) return;
      const form = around ?? filling.form;
      if (handsIn(target, form)) press(filling, t, ANSWER_WITHIN_MS);
      else if (!claim && mayHandIn(target, form)) press(filling, t, 0, false);
      else if (givesUp(target, form) || closesDialog(target, form)) giveUp(filling);
      else if (isStep(target)) filling.stepped = true;
    };
    const giveUp = (filling: Filling) => {
      if (claim?.filling === filling) drop();
      filling.ending = true;
    };
    heard.on('click', (event) => onClick(event));
    heard.on('click', (event) => {
      const target = event.isTrusted ? targetOf(event) : null;
      const drawn = target && Element.prototype.closest.call(target, DRAWN);
      if (drawn) edit(drawn, event.timeStamp);
    });
    heard.on('keydown', (event) => {
      if (!event.isTrusted || event.isComposing) return;
      if (event.key === 'Escape' && claim && dialogAround(claim.filling.form))
        giveUp(claim.filling);
      if (event.key !== 'Enter') return;
      judge();
      const field = targetOf(event);
      // A native form says itself that it is sent.
      if (!field || !(field instanceof HTMLInputElement) || field.form) return;
      const filling = known.of(field);
      if (filling) press(filling, event.timeStamp, ANSWER_WITHIN_MS);
    });
    heard.on('submit', (event) => {
      judge();
      const form = targetOf(event);
      if (!event.isTrusted || !navigator.userActivation.isActive || !form) return;
      const filling = known.of(form) ?? known.at(form) ?? known.last(event.timeStamp);
      if (!filling || (!holds(form, filling.form) && !holds(filling.form, form))) return;
      const { submitter } = event as SubmitEvent;
      if (submitter && !handsIn(submitter, form)) return;
      press(filling, event.timeStamp, ANSWER_WITHIN_MS);
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
    document.addEventListener(
      'reset',
      (event) => {
        const form = event.isTrusted ? targetOf(event) : null;
        const filling = form && known.of(form);
        if (!filling) return;
        known.forget(filling);
        if (current === filling) leave();
      },
      options,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(judging);
      clearInterval(looking);
      drop();
      leave();
    });
    // A form in a frame is often handed in by a button that the layer around the frame shows.
    clicksAround(document, heard, onClick, signal);
  };
