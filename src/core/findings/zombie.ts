import { dayAfter } from '../calendar';
import type { Evidence } from '../evidence';
import type { Finding, Rule } from '../finding';
import { isDemanded } from './mandated';
import type { PlatformRows } from './platform-rows';
import { byPlatform, daysWith, sumOf } from './platform-rows';
import { sureOf } from './sure';

/** METHOD: registered at least so long. */
export const MEASURED_DAYS = 30;
/** Two working weeks: what is needed once a fortnight is rare, but no empty shell. */
export const IDLE_DAYS = 10;

/**
 * 使用频率低、实用性不强; 空壳、僵尸. Evidence by METHOD: registered ≥ 30 days and required or
 * assessed, with token visits only, or none. A platform that was merely over-selected is no zombie,
 * and so neither is a voluntary one, nor one of which nobody said that its use is demanded.
 */
export const zombie: Rule = (evidence) =>
  byPlatform(evidence).flatMap((mine) => {
    const last = evidence.days[evidence.days.length - 1]?.day;
    // An id may be any word, `constructor` too.
    const since = Object.hasOwn(evidence.since, mine.id) ? evidence.since[mine.id] : undefined;
    if (since === undefined || last === undefined || !isDemanded(mine.platform)) return [];
    if (!evidence.measured.includes(mine.id)) return [];
    if (dayAfter(since, MEASURED_DAYS) > last) return [];
    return held(evidence, mine, since);
  });

function held({ days, today }: Evidence, { id, rows }: PlatformRows, since: string): Finding[] {
  if (rows.some((row) => row.visitN > row.tokenVisitN || row.submitN > 0)) return [];
  // Today is not over: what was not used in the morning may be in the afternoon.
  const idle = days.filter(({ day, scheduledMs, observed }) => {
    return observed && scheduledMs > 0 && since <= day && day < today;
  });
  if (idle.length < IDLE_DAYS) return [];
  return [
    {
      clue: 'zombie',
      platforms: [id],
      figures: [
        { metric: 'idle_days', value: idle.length },
        { metric: 'token_visit_n', value: sumOf(rows, (row) => row.tokenVisitN) },
      ],
      threshold: IDLE_DAYS,
      per: null,
      sure: sureOf(idle.length - 1, IDLE_DAYS, idle.length),
      days: daysWith(rows, (row) => row.tokenVisitN),
    },
  ];
}
