/** A finding in one plain sentence with its platforms and figures. */
import type { Clue, Finding, Metric } from '../../../core/finding';
import type { Platform } from '../../../core/platform';
import type { T } from '../../text';
import { listOf } from '../../text';
import { amount } from './figures';

interface Told {
  t: T;
  /** The names of the platforms; one that nobody names any more shows its id. */
  names: string[];
  platforms: (Platform | undefined)[];
  finding: Finding;
  /** The figure as it stands in a sentence; `0` where the finding has none. */
  n: (metric: Metric) => number;
  shown: (metric: Metric) => string;
}

const SAYS: Record<Clue, (told: Told) => string> = {
  'check-ins': ({ t, names: [name = ''], finding, n }) => {
    const checkins = finding.figures[0].metric === 'checkin_n';
    const key = checkins ? 'sayCheckIns' : 'sayPrompts';
    return t(key, name, n(finding.figures[0].metric), finding.days.length);
  },
  'periodic-login': ({ t, names: [name = ''], n }) =>
    t('sayPeriodicLogin', name, n('login_run'), n('token_visit_n')),
  'study-hours': ({ t, names: [name = ''], finding, shown }) =>
    t('sayStudyHours', name, shown('study_s'), finding.days.length),
  likes: ({ t, names: [name = ''], n }) => t('sayLikes', name, n('like_n')),
  'repeated-reports': ({ t, names: [name = '', other = ''], n, shown }) =>
    t('sayReports', name, other, n('copied_form_n'), shown('copied_form_s')),
  photos: ({ t, names: [name = ''], finding, n }) =>
    t('sayPhotos', name, n('photo_n'), finding.days.length),
  zombie: ({ t, names: [name = ''], n }) =>
    n('token_visit_n') > 0
      ? t('sayZombieCounted', name, n('idle_days'), n('token_visit_n'))
      : t('sayZombie', name, n('idle_days')),
  overlap: ({ t, names: [name = '', other = ''], platforms: [a, b], n }) => {
    const kind = a !== undefined && a.category !== 'other' && a.category === b?.category;
    return t(kind ? 'sayOverlapKind' : 'sayOverlap', name, other, n('shared_fields'));
  },
  bulletin: ({ t, names: [name = ''], finding, n }) => {
    const monthly = finding.per?.span === 'month';
    return t(monthly ? 'sayBulletinMonthly' : 'sayBulletinWeekly', name, n('rank_view_n'));
  },
  'off-list': ({ t, names, shown }) =>
    t('sayOffList', listOf(t, names), shown('offlist_s'), shown('offlist_share')),
  'work-groups': ({ t, names: [name], n }) =>
    name === undefined ? t('sayNoted', n('noted_group_n')) : t('sayAcks', name, n('ack_n')),
};

export function findingSays(
  t: T,
  finding: Finding,
  known: readonly Platform[],
  names: Readonly<Record<string, string>>,
): string {
  const n = (metric: Metric) => finding.figures.find((one) => one.metric === metric)?.value ?? 0;
  return SAYS[finding.clue]({
    t,
    names: finding.platforms.map((id) => names[id] ?? id),
    platforms: finding.platforms.map((id) => known.find((one) => one.id === id)),
    finding,
    n,
    shown: (metric) => amount(t, metric, n(metric)),
  });
}
