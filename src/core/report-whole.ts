/** What a report says of its range as a whole, and only where enough days of it were observed. */
import type { ByActivity } from './activity';
import type { Comparison, NoComparison } from './comparison';
import { compare } from './comparison';
import type { DayRow } from './day-row';
import { burdenOf } from './day-row';
import type { Evidence } from './evidence';
import { overview } from './overview';
import type { Bounded, Rates, Withheld } from './rates';
import { boundedSum, ratesOf } from './rates';
import type { Savings } from './savings';
import { savingsOf } from './savings';

/** What fits a page; of the rest only the sum is said. */
export const MOST_PLATFORMS = 7;

export interface Whole {
  burden: Bounded;
  parts: ByActivity;
  counts: Counts;
  rates: Rates | Withheld;
  comparison: Comparison | NoComparison;
  /**
   * What joining would save a week, at most; the two are not to be added up. `since`: the first day
   * counted on, where the period before had to be taken in.
   */
  savings: { loginMs: number; dataMs: number; since: string | null } | NoEstimate;
  platformN: number;
  /** The costliest, at most `MOST_PLATFORMS`. */
  platforms: PlatformLine[];
  others: Omit<PlatformLine, 'id'> & { n: number };
}

export type NoEstimate = Extract<Savings['estimate'], string>;
type Counts = Pick<
  DayRow,
  'loginN' | 'loginMs' | 'forcedN' | 'checkinN' | 'tokenVisitN' | 'submitN'
>;

export interface PlatformLine {
  id: string;
  burdenMs: number;
  loginN: number;
  checkinN: number;
}

export function wholeOf(evidence: Evidence): Whole {
  const { days, rows, today } = evidence;
  const { total, platforms } = overview(days, rows);
  const { loginN, loginMs, forcedN, checkinN, tokenVisitN, submitN } = total;
  const used = platforms.filter((row) => burdenOf(row) > 0);
  const rest = used.slice(MOST_PLATFORMS);
  return {
    burden: boundedSum([total]),
    parts: total.activities,
    counts: { loginN, loginMs, forcedN, checkinN, tokenVisitN, submitN },
    rates: ratesOf(days, rows, today),
    comparison: compare(evidence),
    savings: weeklySavings(evidence),
    platformN: used.length,
    platforms: used.slice(0, MOST_PLATFORMS).map(lineOf),
    others: {
      n: rest.length,
      burdenMs: sumOf(rest, burdenOf),
      loginN: sumOf(rest, (row) => row.loginN),
      checkinN: sumOf(rest, (row) => row.checkinN),
    },
  };
}

function weeklySavings(evidence: Evidence): Whole['savings'] {
  const { estimate, from } = savingsOf(evidence);
  if (typeof estimate === 'string') return estimate;
  const since = from < evidence.from ? from : null;
  return { loginMs: estimate.login.weekMs, dataMs: estimate.data.weekMs, since };
}

function lineOf(row: DayRow): PlatformLine {
  const { platform, loginN, checkinN } = row;
  return { id: platform, burdenMs: burdenOf(row), loginN, checkinN };
}

const sumOf = (rows: readonly DayRow[], of: (row: DayRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);
