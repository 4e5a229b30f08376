/** A finding's figures as they are read: what was counted, how much, in which unit. */
import type { Finding, Metric, Unit } from '../../../core/finding';
import { UNIT } from '../../../core/finding';
import { duration, percent } from '../../format';
import type { Key, T } from '../../text';

export const METRIC_NAME: Record<Metric, Key> = {
  checkin_n: 'countCheckins',
  prompt_n: 'kindPrompt',
  token_visit_n: 'colTokenVisits',
  rank_view_n: 'colRanks',
  login_n: 'countLogins',
  timeout_login_n: 'countForced',
  login_run: 'figureRun',
  study_s: 'activityStudy',
  course_n: 'colCourses',
  quiz_n: 'colQuizzes',
  like_n: 'colLikes',
  submit_n: 'colSubmits',
  copied_form_n: 'figureCopied',
  copied_form_s: 'figureCopiedTime',
  repeat_form_n: 'figureAlike',
  likeness: 'figureLikeness',
  shared_fields: 'figureFields',
  photo_n: 'figurePhotos',
  upload_n: 'colUploads',
  idle_days: 'figureIdle',
  offlist_share: 'figureOffList',
  offlist_s: 'colTime',
  ack_n: 'countAcks',
  noted_group_n: 'figureNoted',
  noted_group_s: 'figureNotedTime',
};

const AMOUNT: Record<Unit, (t: T, value: number) => string> = {
  times: (t, n) => t('countTimes', n),
  days: (t, n) => t('countDays', n),
  forms: (t, n) => t('countSheets', n),
  photos: (t, n) => t('countSheets', n),
  files: (t, n) => t('countFiles', n),
  fields: (t, n) => t('countFields', n),
  ms: duration,
  share: (_, share) => percent(share, 1),
  // Cut, not rounded: what is below its threshold must not read as if it had reached it.
  likeness: (_, share) => (Math.floor(share * 100 + 1e-9) / 100).toFixed(2),
};

export function amount(t: T, metric: Metric, value: number): string {
  return AMOUNT[UNIT[metric]](t, value);
}

/** `每周 3 次，合 4 周`: what the threshold is made of; null where it is one for every range. */
export function thresholdSays(t: T, { figures, threshold, per }: Finding): string | null {
  if (!per) return null;
  const each = amount(t, figures[0].metric, threshold / per.n);
  const week = per.span === 'week';
  if (per.n === 1) return t(week ? 'perWeek' : 'perMonth', each);
  return t(week ? 'perWeeks' : 'perMonths', each, per.n);
}
