import type { Rule } from '../finding';
import { beside, counted } from './counted';
import { isVoluntary } from './mandated';
import { byPlatform, sumOf } from './platform-rows';

/** Every other workday: a routine, where once or twice a week may be a meeting. */
export const CHECKINS_A_WEEK = 3;
/** As often: whoever must press “still there” so often has his time watched, not his work. */
export const PROMPTS_A_WEEK = 3;

/**
 * 打卡签到、积分排名、统计在线时长等强制性功能. Evidence by METHOD: checkin_n, token_visit_n,
 * rank_view_n, anti-idle prompts answered. Check-ins or prompts make the finding; token visits and
 * rankings seen are told beside them, since neither shows by itself that a function is forced.
 * What its user marked as voluntary is left out.
 */
export const checkIns: Rule = (evidence) =>
  byPlatform(evidence).flatMap((mine) => {
    if (isVoluntary(mine.platform)) return [];
    const held = (count: Parameters<typeof counted>[3]) =>
      counted(evidence, 'check-ins', mine, count);
    const checkins = held({
      metric: 'checkin_n',
      of: (row) => row.checkinN,
      each: CHECKINS_A_WEEK,
      span: 'week',
    });
    const prompts = held({
      metric: 'prompt_n',
      of: (row) => row.promptN,
      each: PROMPTS_A_WEEK,
      span: 'week',
    });
    const { rows } = mine;
    return beside(checkins ?? prompts, [
      ...(checkins ? [{ metric: 'prompt_n' as const, value: sumOf(rows, (r) => r.promptN) }] : []),
      { metric: 'token_visit_n', value: sumOf(rows, (row) => row.tokenVisitN) },
      { metric: 'rank_view_n', value: sumOf(rows, (row) => row.rankViewN) },
    ]);
  });
