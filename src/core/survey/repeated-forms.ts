/**
 * Forms that more than one platform asked for within the window or the `REPEAT_DAYS` days before it.
 * This is not METHOD's repeat_form_n: that takes the later of two, and those of 30 days. Which was
 * first, and how many days lie between, would make a packet depend on the order of its days, and it
 * must be the same in any (PRIVACY: a supervisor knows the schedule). A window being a quarter at the
 * most, two forms may be four months apart. The metric's name says so on every page.
 */
import { alikeShapes } from '../alike-shapes';
import type { DayRow } from '../day-row';
import { distinctShapes } from '../distinct-shapes';

/**
 * Platform → how many forms of `rows` it was given of which another platform was given nearly the
 * same (Jaccard ≥ 0.8 over ≥ 4 fields).
 * @param rows of the window
 * @param earlier rows before it: their forms are held against, and not counted
 */
export function repeatedForms(
  rows: readonly DayRow[],
  earlier: readonly DayRow[],
): Map<string, number> {
  const { shapes, numberOf } = distinctShapes();
  const numbered = (source: readonly DayRow[]) =>
    source.flatMap(({ platform, forms }) =>
      forms.flatMap((form) => {
        const shape = numberOf(form.shape);
        return shape === null ? [] : [{ platform, shape }];
      }),
    );
  const mine = numbered(rows);
  const holders = new Map<number, Set<string>>();
  for (const { platform, shape } of [...mine, ...numbered(earlier)]) {
    const known = holders.get(shape) ?? new Set();
    holders.set(shape, known.add(platform));
  }
  const alike = alikeShapes(shapes);
  const counts = new Map<string, number>();
  for (const { platform, shape } of mine) {
    const elsewhere = (alike[shape] ?? []).some((like) =>
      [...(holders.get(like.shape) ?? [])].some((other) => other !== platform),
    );
    if (elsewhere) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  }
  return counts;
}
