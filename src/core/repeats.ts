/** repeat_form_n: the same form, or nearly, asked for on another platform. */
import type { Alike } from './alike-shapes';
import { alikeShapes } from './alike-shapes';
import type { DayRow } from './day-row';
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
  /**
   * Of those that it repeats the most alike, and of these the last. A copy repeats one of a platform
   * that it is a copy beyond (`beyondFirst`), and none of another, however alike.
   */
  of: { day: string; platform: string };
  /**
   * It is the copy of a form already filled elsewhere. A table asked for anew every day on two
   * platforms repeats yesterday's each time (METHOD), but one of the two has to be filled: this is
   * the k-th of its kind here within REPEAT_DAYS, and another platform has had k before it.
   */
  beyondFirst: boolean;
}

interface Form extends Pick<Repeat, 'day' | 'platform' | 'slot' | 'ms'> {
  /** Days since 1970. */
  date: number;
  shape: number;
  reported: boolean;
}

/** The forms of one shape that one platform was given, in order. */
interface Given {
  platform: string;
  dates: number[];
  /** Place of the first that is not too long ago. */
  since: number;
  last: Form;
}

/**
 * Each form of `rows` that nearly equals one handed in before it on another platform, the oldest
 * first. Before: by day, then half hour; within a half hour the platform's id decides, so that of
 * two forms exactly one repeats the other.
 * @param earlier rows of the REPEAT_DAYS days before, which are repeated but do not repeat
 */
export function repeatsOf(rows: readonly DayRow[], earlier: readonly DayRow[]): Repeat[] {
  const { shapes, numberOf } = distinctShapes();
  const forms: Form[] = [];
  for (const source of [rows, earlier]) {
    for (const { day, platform, forms: handedIn } of source) {
      const date = Date.parse(day) / DAY_MS;
      for (const { slot, ms, shape: hashes } of handedIn) {
        const shape = numberOf(hashes);
        if (shape === null) continue;
        forms.push({ day, platform, slot, ms, date, shape, reported: source === rows });
      }
    }
  }
  const alike = alikeShapes(shapes);
  const given: Given[][] = shapes.map(() => []);
  const repeats: Repeat[] = [];
  for (const form of forms.sort(inOrder)) {
    const repeat = form.reported ? repeatOf(form, alike[form.shape] ?? [], given) : null;
    if (repeat) repeats.push(repeat);
    give(given[form.shape] ?? [], form);
  }
  return repeats;
}

function inOrder(a: Form, b: Form): number {
  if (a.date !== b.date) return a.date - b.date;
  if (a.slot !== b.slot) return a.slot - b.slot;
  return a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : 0;
}

function repeatOf(form: Form, alike: readonly Alike[], given: readonly Given[][]): Repeat | null {
  const counts = new Map<string, number>();
  const before: Before[] = [];
  for (const { shape, likeness } of alike) {
    for (const they of given[shape] ?? []) {
      while ((they.dates[they.since] ?? form.date) < form.date - REPEAT_DAYS) they.since += 1;
      const n = they.dates.length - they.since;
      if (n === 0) continue;
      counts.set(they.platform, (counts.get(they.platform) ?? 0) + n);
      before.push({ last: they.last, likeness });
    }
  }
  const { day, platform, slot, ms } = form;
  const own = counts.get(platform) ?? 0;
  const ahead = before.filter(({ last }) => (counts.get(last.platform) ?? 0) > own);
  const beyondFirst = ahead.length > 0;
  const repeated = mostAlike(
    beyondFirst ? ahead : before.filter(({ last }) => last.platform !== platform),
  );
  if (!repeated) return null;
  const { last, likeness } = repeated;
  const of = { day: last.day, platform: last.platform };
  return { day, platform, slot, ms, likeness, of, beyondFirst };
}

/** The last form of one shape on one platform, and how alike it is to the one now handed in. */
interface Before {
  last: Form;
  likeness: number;
}

function mostAlike(before: readonly Before[]): Before | null {
  return before.reduce<Before | null>((best, one) => {
    if (!best || one.likeness > best.likeness) return one;
    return one.likeness === best.likeness && inOrder(one.last, best.last) > 0 ? one : best;
  }, null);
}

function give(given: Given[], form: Form): void {
  const { platform, date } = form;
  const they = given.find((one) => one.platform === platform);
  if (they) {
    they.dates.push(date);
    they.last = form;
  } else given.push({ platform, dates: [date], since: 0, last: form });
}
