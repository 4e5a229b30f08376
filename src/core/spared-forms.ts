/** What shared data would spare: time in repeated forms beyond the first, by two platforms. */
import type { Repeat } from './repeats';

export interface RepeatedForms {
  /** Platform ids, a < b. */
  a: string;
  b: string;
  /** Of the most alike repeat. */
  likeness: number;
  /** repeat_form_n of these two, and those of them that are copies of one already filled. */
  n: number;
  sparedN: number;
  /** Burden of filling the copies, ms. */
  sparedMs: number;
}

/** @returns each two platforms of a repeat, those that cost most first */
export function repeatedForms(repeats: readonly Repeat[]): RepeatedForms[] {
  const pairs = new Map<string, RepeatedForms>();
  for (const { platform, of, likeness, ms, beyondFirst } of repeats) {
    const [a, b] = platform < of.platform ? [platform, of.platform] : [of.platform, platform];
    const key = JSON.stringify([a, b]);
    const pair = pairs.get(key) ?? { a, b, likeness: 0, n: 0, sparedN: 0, sparedMs: 0 };
    pair.likeness = Math.max(pair.likeness, likeness);
    pair.n += 1;
    if (beyondFirst) {
      pair.sparedN += 1;
      pair.sparedMs += ms;
    }
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((one, two) => two.sparedMs - one.sparedMs || two.n - one.n);
}
