/**
 * Integration savings (METHOD): what one shared login, and what shared data would spare. Both are
 * upper bounds: login_s is elapsed time, and shared data would still have to be looked over. They
 * are not to be added up: while one platform's login waits for an SMS, a form of another may be
 * being filled.
 */
import type { Coverage, DayFact } from './coverage';
import { coverageOf } from './coverage';
import type { Evidence } from './evidence';
import { repeatsOf } from './repeats';
import type { RepeatedForms } from './spared-forms';
import { repeatedForms } from './spared-forms';
import type { PlatformLogins } from './spared-logins';
import { loginsByPlatform } from './spared-logins';

/** Workdays of a week, and of a year: 365 days less 104 of weekends and 13 of holidays, rounded. */
export const WEEK_DAYS = 5;
export const YEAR_DAYS = 250;
/** One working week: Monday's meeting and Friday's table are in no fewer days. */
export const MIN_DAYS = 5;

/** One person's time that would be spared, ms. */
export interface Saving {
  /** Over the counted days themselves. */
  ms: number;
  weekMs: number;
  yearMs: number;
}

export interface Savings {
  /** First and last day looked at, none after today, and how many workdays of them are counted. */
  from: string;
  to: string;
  daysN: number;
  coverage: Coverage;
  /** What the estimates are made of, the costliest first. */
  logins: PlatformLogins[];
  forms: RepeatedForms[];
  /** Or why there is none: low coverage, or fewer than MIN_DAYS days. */
  estimate: { login: Saving; data: Saving } | 'coverage' | 'days';
}

type Base = Pick<Evidence, 'from' | 'to' | 'days' | 'rows' | 'earlier'>;

/**
 * Counted are workdays that were observed and are over; each figure is their mean, times the
 * workdays of a week or year. Where the range holds too few of them, the period before is taken in.
 */
export function savingsOf(evidence: Evidence): Savings {
  const { today } = evidence;
  const base = counted(evidence.days, today).length < MIN_DAYS ? withBefore(evidence) : evidence;
  const days = counted(base.days, today);
  const within = new Set(days);
  const coverage = coverageOf(base.days, today);
  const logins = loginsByPlatform(base.rows.filter(({ day }) => within.has(day)));
  const forms = repeatedForms(
    repeatsOf(base.rows, base.earlier).filter(({ day }) => within.has(day)),
  );
  const saving = (spared: readonly { sparedMs: number }[]): Saving => {
    const ms = spared.reduce((sum, { sparedMs }) => sum + sparedMs, 0);
    const perDay = ms / days.length;
    return { ms, weekMs: perDay * WEEK_DAYS, yearMs: perDay * YEAR_DAYS };
  };
  return {
    from: base.from,
    to: base.days[base.days.length - 1]?.day ?? base.to,
    daysN: days.length,
    coverage,
    logins,
    forms,
    estimate: !coverage.enough
      ? 'coverage'
      : days.length < MIN_DAYS
        ? 'days'
        : { login: saving(logins), data: saving(forms) },
  };
}

function counted(days: readonly DayFact[], today: string): string[] {
  return days
    .filter(({ day, scheduledMs, observed }) => scheduledMs > 0 && observed && day < today)
    .map(({ day }) => day);
}

function withBefore(evidence: Evidence): Base {
  const { from, to, days, daysBefore, rows, rowsBefore, earlierBefore } = evidence;
  return {
    from: daysBefore[0]?.day ?? from,
    to,
    days: [...daysBefore, ...days],
    rows: [...rowsBefore, ...rows],
    earlier: earlierBefore,
  };
}
