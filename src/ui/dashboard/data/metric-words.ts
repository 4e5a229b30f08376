/** The metric dictionary in plain words: what each figure is called, and what it means. */
import type { MetricName, MetricUnit } from '../../../core/metrics';
import type { Key } from '../../text';

export const METRIC_WORDS: Record<MetricName, { name: Key; says: Key }> = {
  burden_s: { name: 'dictBurden', says: 'dictBurdenSays' },
  active_s: { name: 'dictActive', says: 'dictActiveSays' },
  active_lo_s: { name: 'dictLo', says: 'dictLoSays' },
  active_hi_s: { name: 'dictHi', says: 'dictHiSays' },
  media_s: { name: 'dictMedia', says: 'dictMediaSays' },
  hidden_media_s: { name: 'kindHiddenMedia', says: 'dictHiddenSays' },
  wait_s: { name: 'activityWait', says: 'dictWaitSays' },
  study_s: { name: 'activityStudy', says: 'dictStudySays' },
  burden_8h: { name: 'metricPer8h', says: 'dictPer8hSays' },
  offhours_share: { name: 'colOutside', says: 'dictOutsideSays' },
  platforms_per_day: { name: 'factPlatforms', says: 'dictPlatformsSays' },
  login_n: { name: 'countLogins', says: 'dictLoginsSays' },
  login_s: { name: 'dictLoginTime', says: 'dictLoginTimeSays' },
  login_share: { name: 'dictLoginShare', says: 'dictLoginShareSays' },
  login_fail_n: { name: 'colLoginFails', says: 'dictFailsSays' },
  auth_steps: { name: 'factSteps', says: 'dictStepsSays' },
  relogin_n: { name: 'factRelogins', says: 'dictReloginsSays' },
  timeout_login_n: { name: 'countForced', says: 'dictForcedSays' },
  checkin_n: { name: 'countCheckins', says: 'dictCheckinsSays' },
  checkin_s: { name: 'dictCheckinTime', says: 'dictCheckinTimeSays' },
  token_visit_n: { name: 'colTokenVisits', says: 'dictTokenSays' },
  quiz_n: { name: 'colQuizzes', says: 'dictQuizzesSays' },
  submit_n: { name: 'colSubmits', says: 'dictSubmitsSays' },
  upload_n: { name: 'colUploads', says: 'dictUploadsSays' },
  repeat_form_n: { name: 'dictRepeats', says: 'dictRepeatsSays' },
  ack_n: { name: 'countAcks', says: 'dictAcksSays' },
  like_n: { name: 'colLikes', says: 'dictLikesSays' },
  rank_view_n: { name: 'colRanks', says: 'dictRanksSays' },
  click_n: { name: 'colClicks', says: 'dictClicksSays' },
  key_n: { name: 'colKeys', says: 'dictKeysSays' },
  mandated_share: { name: 'factMandated', says: 'dictMandatedSays' },
  offlist_share: { name: 'factOffList', says: 'dictOffListSays' },
  coverage: { name: 'dictCoverage', says: 'dictCoverageSays' },
  own_cost_s: { name: 'dictOwn', says: 'dictOwnSays' },
};

export const METRIC_UNIT: Record<MetricUnit, Key> = {
  s: 'metricTime',
  n: 'metricCount',
  '%': 'metricShare',
  's/8h': 'metricPer8h',
};
