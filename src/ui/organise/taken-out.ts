/** What was taken out of a draft a moment ago, and its way back to where it stood. */
import { holdGone } from '../undo';
import type { OrganiseModel } from './model';

export interface TakenOut<T> {
  one: T;
  place: number;
  /** Of the draft that it stood in: another knows nothing of it. */
  draft: number;
}

/** Of one list of the draft. */
export function holdTaken<T extends { id: string }>() {
  const hold = holdGone<TakenOut<T>>();
  return (model: OrganiseModel) => {
    const gone = hold(model);
    const draft = model.begun.value;
    return {
      all: gone.all.filter((out) => out.draft === draft),
      /** The list without it. */
      takeOut(list: readonly T[], one: T): T[] {
        gone.add({ one, place: list.indexOf(one), draft });
        return list.filter((other) => other !== one);
      },
      /** The list with it, unless it was added anew meanwhile. */
      putBack(list: readonly T[], out: TakenOut<T>): T[] {
        gone.forget(out);
        if (list.some(({ id }) => id === out.one.id)) return [...list];
        return [...list.slice(0, out.place), out.one, ...list.slice(out.place)];
      },
    };
  };
}
