import type { Evidence } from '../evidence';
import type { Finding, Rule } from '../finding';
import { beside, counted } from './counted';
import { byPlatform } from './platform-rows';
import { observedN, spansOf } from './spans';
import { sureOf } from './sure';

/** One “收到” a workday, each an answer that somebody waits for. */
export const ACKS_A_WEEK = 5;
/** The same for what the user noted himself. */
export const NOTED_A_WEEK = 5;

/**
 * 通过工作群派任务、即时响应. Evidence by METHOD: ack_n on web messaging platforms; diary entries for
 * phone groups, in a finding of their own, since they were noted and not measured.
 */
export const workGroups: Rule = (evidence) => [
  ...byPlatform(evidence)
    .filter(({ platform }) => platform?.category === 'im')
    .flatMap((mine) =>
      beside(
        counted(evidence, 'work-groups', mine, {
          metric: 'ack_n',
          of: (row) => row.clicks.acknowledge,
          each: ACKS_A_WEEK,
          span: 'week',
        }),
        [],
      ),
    ),
  ...noted(evidence),
];

function noted(evidence: Evidence): Finding[] {
  const inRange = new Set(evidence.days.map(({ day }) => day));
  const entries = evidence.diary.filter(
    ({ day, carrier }) => carrier === 'group' && inRange.has(day),
  );
  const value = entries.reduce((sum, { n }) => sum + n, 0);
  const per = spansOf(evidence, 'week');
  const threshold = NOTED_A_WEEK * per.n;
  if (value < threshold) return [];
  const sure = sureOf(value - 1, threshold, observedN(evidence));
  const finding: Finding = {
    clue: 'work-groups',
    platforms: [],
    figures: [{ metric: 'noted_group_n', value }],
    threshold,
    per,
    // Nobody but its user saw it happen.
    sure: sure === 'high' ? 'medium' : sure,
    days: [...new Set(entries.map(({ day }) => day))].sort(),
  };
  const ms = entries.reduce((sum, { minutes }) => sum + minutes * 60_000, 0);
  return beside(finding, [{ metric: 'noted_group_s', value: ms }]);
}
