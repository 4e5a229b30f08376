/** repeat_form_n: the same form, or nearly, asked for on another platform. */
import type { Alike } from './alike-shapes';
import { alikeShapes } from './alike-shapes';
import type { DayRow } from './day-row';
import type { DistinctShapes } from './distinct-shapes';
import { distinctShapes } from './distinct-shapes';
import { REPEAT_DAYS } from './evidence';

export { LIKENESS, likeness, MIN_FIELDS } from './likeness';

const DAY_MS = 86_400_000;

export interface Repeat {
  day: string;
  platform: string;
  slot: number;
  /** Burden of filling it. */
  ms: number;
  likeness: number;
  /** Of those that it repeats the most alike, and of these the last. */
  of: { day: string; platform: string };
  /**
   * It is the copy of a form already filled elsewhere. A table asked for anew every day on two
   * platforms repeats yesterday's each time (METHOD), but one of the two has to be filled: this is
   * the k-th of its kind here within REPEAT_DAYS, and another platform has had k before it.
   */
  beyondFirst: boolean;
}

interface Form {
  day: string;
  /** Days since 1970. */
  date: number;
  slot: number;
  platform: string;
  ms: number;
  shape: number;
  reported: boolean;
}

/** The forms of one shape that each platform was given, in order. */
type Given = Map<
  string,
  {
    dates: number[];
    /** Place of the first that is not too long ago. */
    since: number;
    last: Form;
  }
>;

/**
 * Each form of `rows` that nearly equals one handed in before it on another platform, the oldest
 * first. Before: by day, then half hour; within a half hour the platform's id decides, so that of
 * two forms exactly one repeats the other.
 * @param earlier rows of the REPEAT_DAYS days before, which are repeated but do not repeat
 */
export function repeatsOf(rows: readonly DayRow[], earlier: readonly DayRow[]): Repeat[] {
  const distinct = distinctShapes();
  const forms = [
    ...rows.flatMap((row) => formsIn(row, distinct, true)),
    ...earlier.flatMap((row) => formsIn(row, distinct, false)),
  ].sort(inOrder);
  const alike = alikeShapes(distinct.shapes);
  const given: Given[] = distinct.shapes.map(() => new Map());
  const repeats: Repeat[] = [];
  for (const form of forms) {
    const repeat = form.reported ? repeatOf(form, alike[form.shape] ?? [], given) : null;
    if (repeat) repeats.push(repeat);
    give(given[form.shape], form);
  }
  return repeats;
}

function formsIn(row: DayRow, { numberOf }: DistinctShapes, reported: boolean): Form[] {
  const { day, platform } = row;
  const date = Date.parse(day) / DAY_MS;
  return row.forms.flatMap(({ slot, ms, shape: hashes }) => {
    const shape = numberOf(hashes);
    return shape === null ? [] : [{ day, date, slot, platform, ms, shape, reported }];
  });
}

function inOrder(a: Form, b: Form): number {
  const byPlatform = a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : 0;
  return a.date - b.date || a.slot - b.slot || byPlatform;
}

function repeatOf(form: Form, alike: readonly Alike[], given: Given[]): Repeat | null {
  const numbers = new Map<string, number>();
  const repeated: { last: Form; likeness: number }[] = [];
  for (const { shape, likeness } of alike) {
    for (const [platform, they] of given[shape] ?? []) {
      while ((they.dates[they.since] ?? form.date) < form.date - REPEAT_DAYS) they.since += 1;
      const n = they.dates.length - they.since;
      numbers.set(platform, (numbers.get(platform) ?? 0) + n);
      if (n > 0 && platform !== form.platform) repeated.push({ last: they.last, likeness });
    }
  }
  const [best] = repeated.sort((a, b) => b.likeness - a.likeness || inOrder(b.last, a.last));
  if (!best) return null;
  const { day, platform, slot, ms } = form;
  const own = numbers.get(platform) ?? 0;
  return {
    day,
    platform,
    slot,
    ms,
    likeness: best.likeness,
    of: { day: best.last.day, platform: best.last.platform },
    beyondFirst: [...numbers.values()].some((n) => n > own),
  };
}

function give(given: Given | undefined, form: Form): void {
  const they = given?.get(form.platform);
  if (they) {
    they.dates.push(form.date);
    they.last = form;
  } else given?.set(form.platform, { dates: [form.date], since: 0, last: form });
}
