/** The range beside the one before it, by the scheduled day, since ranges differ in length. */
import type { Evidence } from './evidence';
import type { Bounded, Rates, Withheld } from './rates';
import { ratesOf } from './rates';

export interface Comparison {
  now: Rates;
  before: Rates;
  /** Burden a scheduled day, now less before, under each of the three rules. */
  change: Bounded;
  /**
   * Whether the change has the same sign under the gap rule at 15, 60 and 300 s; else it hangs on
   * the rule, and nothing is claimed.
   */
  firm: boolean;
}

/** `before-…`: what keeps the range before from being a yardstick. */
export type NoComparison = Withheld | `before-${Withheld}`;

export function compare(evidence: Evidence): Comparison | NoComparison {
  const { days, rows, daysBefore, rowsBefore, today } = evidence;
  const now = ratesOf(days, rows, today);
  if (typeof now === 'string') return now;
  const before = ratesOf(daysBefore, rowsBefore, today);
  if (typeof before === 'string') return `before-${before}`;
  const less = (of: keyof Bounded) => now.perDay[of] - before.perDay[of];
  const change = { ms: less('ms'), loMs: less('loMs'), hiMs: less('hiMs') };
  const signs = new Set(Object.values(change).map(Math.sign));
  return { now, before, change, firm: signs.size === 1 && !signs.has(0) };
}
