/** What would be evidence against each clue, with the numbers from the rules themselves. */
import type { Clue } from '../../../core/finding';
import { RANK_VIEWS_A_BULLETIN } from '../../../core/findings/bulletin';
import { CHECKINS_A_WEEK } from '../../../core/findings/check-ins';
import { LIKES_A_WEEK } from '../../../core/findings/likes';
import { OFF_LIST_MS_A_WEEK, OFF_LIST_SHARE } from '../../../core/findings/off-list';
import { LIKENESS_IN_CATEGORY } from '../../../core/findings/overlap';
import { LOGIN_RUN, TOKEN_VISITS_A_WEEK } from '../../../core/findings/periodic-login';
import { PHOTOS_A_WEEK } from '../../../core/findings/photos';
import { COPIED_FORMS } from '../../../core/findings/repeated-reports';
import { STUDY_MS_A_WEEK } from '../../../core/findings/study-hours';
import { ACKS_A_WEEK } from '../../../core/findings/work-groups';
import { IDLE_DAYS, MEASURED_DAYS } from '../../../core/findings/zombie';
import { LIKENESS, MIN_FIELDS } from '../../../core/likeness';
import { duration, percent } from '../../format';
import type { T } from '../../text';

const BAR: Record<Clue, (t: T) => string> = {
  'check-ins': (t) => t('barCheckIns', CHECKINS_A_WEEK),
  'periodic-login': (t) => t('barPeriodicLogin', LOGIN_RUN, TOKEN_VISITS_A_WEEK),
  'study-hours': (t) => t('barStudyHours', duration(t, STUDY_MS_A_WEEK)),
  likes: (t) => t('barLikes', LIKES_A_WEEK),
  'repeated-reports': (t) => t('barReports', MIN_FIELDS, LIKENESS, COPIED_FORMS),
  photos: (t) => t('barPhotos', PHOTOS_A_WEEK),
  zombie: (t) => t('barZombie', MEASURED_DAYS, IDLE_DAYS),
  overlap: (t) => t('barOverlap', LIKENESS_IN_CATEGORY, LIKENESS, MIN_FIELDS),
  bulletin: (t) => t('barBulletin', RANK_VIEWS_A_BULLETIN),
  'off-list': (t) => t('barOffList', percent(OFF_LIST_SHARE, 1), duration(t, OFF_LIST_MS_A_WEEK)),
  'work-groups': (t) => t('barGroups', ACKS_A_WEEK),
};

export function barOf(t: T, clue: Clue): string {
  return BAR[clue](t);
}
