/**
 * The forms of a document that are being filled, or were and may be gone on with: tabs in the page
 * hide one, a dialog stands over another, a last step only confirms. A handful at most.
 */
import { standsAt } from './press';
import { holds, isShown } from './shown';

/** A form that is not touched for this long is no longer being filled. */
const LEFT_AFTER_MS = 10 * 60_000;
const MOST = 5;

export interface Filling {
  form: Element;
  /** Its first edit, moved on by the time for which it was laid aside; monotonic clock. */
  since: number;
  edited: number;
  /** Of a grid, whose fields stand only while they are written in: the cells with their columns. */
  cells?: ReadonlyMap<Element, string> | undefined;
  /** Out of sight, or not touched for long, since then. */
  asideAt: number | null;
  /** A press to hand it in was not answered, or it was given up: out of sight it is over. */
  ending: boolean;
  /** Its user went on to a next step, which may be only to confirm. */
  stepped: boolean;
}

export interface Fillings {
  /** The innermost that the field is in. */
  of(field: Element): Filling | null;
  /** Begins one with an edit at `t`, or goes on with it. */
  edit(form: Element, t: number, cells?: Filling['cells']): Filling;
  forget(filling: Filling): void;
  /** Lays aside what is out of sight or left; answers whether any is still being filled. */
  look(now: number): boolean;
  has(filling: Filling): boolean;
  /** The one that a press on `target` stands in, or at. */
  at(target: Element): Filling | null;
  /** The last that is shown, or else the last that led on to a step; for a press that hands in by its name. */
  last(now: number): Filling | null;
  isEmpty(): boolean;
}

export function fillings(): Fillings {
  let known: Filling[] = [];
  const recent = (now: number) => (one: Filling) => now - one.edited <= LEFT_AFTER_MS;
  return {
    of: (field) => innermost(known.filter(({ form }) => holds(form, field))),
    edit(form, t, cells) {
      const before = known.find((one) => one.form === form);
      const since = before ? before.since + Math.max(0, t - (before.asideAt ?? t)) : t;
      const now = { since, edited: t, asideAt: null, ending: false, stepped: false };
      const filling = Object.assign(before ?? { form, cells, ...now }, now);
      if (cells) filling.cells = cells;
      known = [...known.filter((one) => one !== filling), filling].slice(-MOST);
      return filling;
    },
    forget(filling) {
      known = known.filter((one) => one !== filling);
    },
    look(now) {
      known = known.filter(({ form, ending }) => !ending || isShown(form));
      for (const one of known) {
        if (one.asideAt === null && !(isShown(one.form) && recent(now)(one))) one.asideAt = now;
      }
      return known.some(({ asideAt }) => asideAt === null);
    },
    has: (filling) => known.includes(filling),
    at: (target) =>
      innermost(known.filter(({ form }) => holds(form, target))) ??
      known.filter(({ form }) => standsAt(target, form) && isShown(form)).at(-1) ??
      null,
    last(now) {
      const some = known.filter(recent(now));
      const shown = some.filter(({ form }) => isShown(form));
      return shown.at(-1) ?? some.filter(({ stepped }) => stepped).at(-1) ?? null;
    },
    isEmpty: () => known.length === 0,
  };
}

/** Of some that hold each other or the same; the last where neither does. */
function innermost(some: readonly Filling[]): Filling | null {
  return some.reduce<Filling | null>(
    (best, one) => (best && holds(one.form, best.form) ? best : one),
    null,
  );
}
