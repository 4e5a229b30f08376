/**
 * Which cells of one histogram are withheld: those of fewer than `MIN_CELL`, and with them as many
 * of the next smallest as it takes to hide those.
 *
 * The rule looks at how large the cells are, never at which they are. So whoever knows every number
 * that is published of the field, the exact total and this rule as well, can only tell what the
 * withheld cells hold between them: to exchange the counts of any two changes nothing published.
 * One of them is under `MIN_CELL` and one is not, so of none can it be told whether it is. Where
 * all are withheld, they may as well be one of everything and the others of nothing.
 *
 * One histogram is all that it looks at. What those of one platform would tell of each other is the
 * matter of those-who-came.ts.
 */
import { MIN_CELL } from './limits';

/** What the withheld cells hold together is never less: a small one could then be any. */
export const MIN_HIDDEN = 2 * MIN_CELL;

/**
 * Whether each cell is withheld. Equal cells share their fate: a tie broken by place would tell one
 * from the other, and of 50 packets in cells of 12, 12, 9 and 17 all four. All are where the cells at
 * hand cannot hide the small ones. Cells may be no whole numbers (those-who-came.ts): they are added
 * up by size, so that not even the last digit of a sum turns on their places.
 */
export function suppressed(cells: readonly number[]): boolean[] {
  if (cells.every((cell) => cell >= MIN_CELL)) return cells.map(() => false);
  const bySize = [...cells].sort((a, b) => a - b);
  const covers = bySize.filter((cell) => cell >= MIN_CELL);
  const last = covers.find((cover) => {
    const hidden = bySize.filter((cell) => cell <= cover);
    return hidden.reduce((sum, cell) => sum + cell, 0) >= MIN_HIDDEN;
  });
  return cells.map((cell) => last === undefined || cell <= last);
}
