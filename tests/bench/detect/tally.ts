/** Counting right and wrong. */

export interface Tally {
  /** Rightly seen, seen where it is not, not seen where it is. */
  right: number;
  extra: number;
  missed: number;
}

export const nothing = (): Tally => ({ right: 0, extra: 0, missed: 0 });

export function add(into: Tally, { right, extra, missed }: Tally): void {
  into.right += right;
  into.extra += extra;
  into.missed += missed;
}

/** One question with two answers. */
export function held(wanted: boolean, seen: boolean): Tally {
  return {
    right: Number(wanted && seen),
    extra: Number(!wanted && seen),
    missed: Number(wanted && !seen),
  };
}

/** A number of things of one kind, where which is which cannot be told. */
export function counted(wanted: number, seen: number): Tally {
  return {
    right: Math.min(wanted, seen),
    extra: Math.max(0, seen - wanted),
    missed: Math.max(0, wanted - seen),
  };
}

/** Each null where it is undefined: nothing was seen, or nothing was there. */
export function precision({ right, extra }: Tally): number | null {
  return right + extra === 0 ? null : right / (right + extra);
}

export function recall({ right, missed }: Tally): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}

export function f1({ right, extra, missed }: Tally): number | null {
  const all = 2 * right + extra + missed;
  return all === 0 ? null : (2 * right) / all;
}

/** The mean of F1 over the classes that occur in truth. */
export function macroF1(byClass: ReadonlyMap<string, Tally>): number | null {
  const occurring = [...byClass.values()].filter(({ right, missed }) => right + missed > 0);
  const sum = occurring.reduce((total, one) => total + (f1(one) ?? 0), 0);
  return occurring.length === 0 ? null : sum / occurring.length;
}
