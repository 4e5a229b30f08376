import type { DayFact } from '../coverage';
import type { Rule } from '../finding';
import { beside, counted } from './counted';
import { isVoluntary } from './mandated';
import { byPlatform, daysWith, sumOf } from './platform-rows';

/** Every other workday somebody comes only to be counted. */
export const TOKEN_VISITS_A_WEEK = 3;
/** Two days in a row are chance; the third makes it a habit that somebody asks for. */
export const LOGIN_RUN = 3;

/**
 * 强制要求定期登录. Evidence by METHOD: login_n with token_visit_n, days in a row, timeout_login_n.
 * Daily logins alone are no evidence, since daily work needs them: visits that came only to be
 * counted make it, on a platform that was logged in to on several scheduled days in a row. What
 * its user marked as voluntary is left out.
 */
export const periodicLogin: Rule = (evidence) =>
  byPlatform(evidence).flatMap((mine) => {
    const run = longestRun(evidence.days, new Set(daysWith(mine.rows, (row) => row.loginN)));
    if (isVoluntary(mine.platform) || run < LOGIN_RUN) return [];
    const finding = counted(evidence, 'periodic-login', mine, {
      metric: 'token_visit_n',
      of: (row) => row.tokenVisitN,
      each: TOKEN_VISITS_A_WEEK,
      span: 'week',
    });
    return beside(finding, [
      { metric: 'login_n', value: sumOf(mine.rows, (row) => row.loginN) },
      { metric: 'login_run', value: run },
      { metric: 'timeout_login_n', value: sumOf(mine.rows, (row) => row.forcedN) },
    ]);
  });

/**
 * The most scheduled days in a row with a login. Weekends, holidays and leave neither count nor
 * break it; a scheduled day that nobody observed breaks it, since nothing is known of it.
 * @param days in order
 */
export function longestRun(days: readonly DayFact[], loggedIn: ReadonlySet<string>): number {
  let run = 0;
  let longest = 0;
  for (const { day, scheduledMs, observed } of days) {
    if (scheduledMs === 0) continue;
    run = observed && loggedIn.has(day) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
