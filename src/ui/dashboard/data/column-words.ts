/** What the columns of a personal copy are called, and what the codes in them mean. */
import type { DayColumn } from '../../../core/copy/day-table';
import type { DictionaryColumn } from '../../../core/copy/dictionary-table';
import type { TraceColumn } from '../../../core/copy/trace-table';
import { METRICS } from '../../../core/metrics';
import type { CheckinForm, Context, LoginMethod, Purpose, TraceKind } from '../../../core/trace';
import type { Key } from '../../text';
import { METRIC_UNIT, METRIC_WORDS } from './metric-words';

export const PURPOSE_NAME: Record<Purpose, Key> = {
  acknowledge: 'countAcks',
  'check-in': 'activityCheckin',
  study: 'activityStudy',
  upload: 'kindUpload',
  'like-share': 'colLikes',
  submit: 'kindSubmit',
  ranking: 'colRanks',
  task: 'purposeTask',
  login: 'activityLogin',
  logout: 'purposeLogout',
  navigate: 'purposeNavigate',
  other: 'activityOther',
};
const KIND_NAME: Record<TraceKind, Key> = {
  dwell: 'kindDwell',
  wait: 'kindWait',
  login: 'kindLogin',
  click: 'kindClick',
  checkin: 'kindCheckin',
  submit: 'kindSubmit',
  upload: 'kindUpload',
  keys: 'colKeys',
  prompt: 'kindPrompt',
  rank: 'kindRank',
  'hidden-media': 'kindHiddenMedia',
  void: 'kindVoid',
};
const CONTEXT_NAME: Record<Context, Key> = {
  page: 'contextPage',
  form: 'activityReport',
  player: 'activityStudy',
  panel: 'activityLogin',
};
const METHOD_NAME: Record<LoginMethod, Key> = {
  password: 'methodPassword',
  captcha: 'stepCaptcha',
  sms: 'stepSms',
  qr: 'stepQr',
  ukey: 'stepUkey',
};
const FORM_NAME: Record<CheckinForm, Key> = {
  'sign-in': 'activityCheckin',
  media: 'colCourses',
  quiz: 'colQuizzes',
};
const OUTCOME_NAME: Record<string, Key> = {
  success: 'outcomeSuccess',
  failure: 'outcomeFailure',
  abandoned: 'outcomeAbandoned',
};
const YES_NO: Record<string, Key> = { yes: 'yes', no: 'no' };

export const DAY_COLUMN: Record<DayColumn, Key> = {
  day: 'colDay',
  platform: 'platforms',
  platformId: 'factId',
  burden: 'dictBurden',
  'activity-wait': 'activityWait',
  'activity-login': 'activityLogin',
  'activity-checkin': 'activityCheckin',
  'activity-study': 'activityStudy',
  'activity-report': 'activityReport',
  'activity-other': 'activityOther',
  loMs: 'dictLo',
  hiMs: 'dictHi',
  activeMs: 'dictActive',
  mediaMs: 'dictMedia',
  hiddenMediaMs: 'kindHiddenMedia',
  loginMs: 'dictLoginTime',
  checkinMs: 'dictCheckinTime',
  outside: 'colOutside',
  loginN: 'countLogins',
  forcedN: 'countForced',
  loginFailN: 'colLoginFails',
  abandonedN: 'colAbandoned',
  authSteps: 'factSteps',
  checkinN: 'countCheckins',
  tokenVisitN: 'colTokenVisits',
  courseN: 'colCourses',
  quizN: 'colQuizzes',
  submitN: 'colSubmits',
  uploadN: 'colUploads',
  photoN: 'colPhotos',
  keyN: 'colKeys',
  promptN: 'kindPrompt',
  rankViewN: 'colRanks',
  visitN: 'colVisits',
  'step-captcha': 'stepCaptcha',
  'step-sms': 'stepSms',
  'step-qr': 'stepQr',
  'step-ukey': 'stepUkey',
  'click-acknowledge': PURPOSE_NAME.acknowledge,
  'click-check-in': PURPOSE_NAME['check-in'],
  'click-study': PURPOSE_NAME.study,
  'click-upload': PURPOSE_NAME.upload,
  'click-like-share': PURPOSE_NAME['like-share'],
  'click-submit': PURPOSE_NAME.submit,
  'click-ranking': PURPOSE_NAME.ranking,
  'click-task': PURPOSE_NAME.task,
  'click-login': PURPOSE_NAME.login,
  'click-logout': PURPOSE_NAME.logout,
  'click-navigate': PURPOSE_NAME.navigate,
  'click-other': PURPOSE_NAME.other,
  firstLoginAt: 'colFirstLogin',
  firstLoginMs: 'colFirstLoginTook',
};

export const TRACE_COLUMN: Record<TraceColumn, Key> = {
  day: 'colDay',
  at: 'colAt',
  platform: 'platforms',
  platformId: 'factId',
  kind: 'diaryKind',
  seconds: 'colTook',
  context: 'colContext',
  lo: 'dictLo',
  hi: 'dictHi',
  media: 'dictMedia',
  outcome: 'colOutcome',
  method: 'colMethod',
  attempts: 'colAttempts',
  forced: 'countForced',
  purpose: 'colPurpose',
  form: 'colForm',
  fields: 'colFields',
  files: 'colUploads',
  photo: 'colPhotos',
  keys: 'colKeys',
  takenBack: 'colTakenBack',
  visit: 'colVisit',
  key: 'colEntry',
  of: 'colOf',
};
export const TRACE_CODE: Partial<Record<TraceColumn, Record<string, Key>>> = {
  kind: KIND_NAME,
  context: CONTEXT_NAME,
  outcome: OUTCOME_NAME,
  method: METHOD_NAME,
  forced: YES_NO,
  purpose: PURPOSE_NAME,
  form: FORM_NAME,
  photo: YES_NO,
  takenBack: YES_NO,
};

export const DICTIONARY_COLUMN: Record<DictionaryColumn, Key> = {
  name: 'colMetric',
  metric: 'colMetricCode',
  meaning: 'colMeaning',
  unit: 'colUnit',
  packet: 'colPacket',
};
export const DICTIONARY_CODE: Partial<Record<DictionaryColumn, Record<string, Key>>> = {
  name: Object.fromEntries(METRICS.map(({ name }) => [name, METRIC_WORDS[name].name])),
  meaning: Object.fromEntries(METRICS.map(({ name }) => [name, METRIC_WORDS[name].says])),
  unit: METRIC_UNIT,
  packet: { yes: 'packetYes', no: 'packetNo' },
};
