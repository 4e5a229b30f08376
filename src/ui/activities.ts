/** The six activities as every page shows them: one order, one colour, one name. */
import type { Activity } from '../core/activity';
import type { Key } from './text';

/** Order on screen; core's order is that of precedence. */
export const SHOWN: readonly Activity[] = ['login', 'checkin', 'study', 'report', 'other', 'wait'];

export const ACTIVITY_NAME: Record<Activity, Key> = {
  login: 'activityLogin',
  checkin: 'activityCheckin',
  study: 'activityStudy',
  report: 'activityReport',
  other: 'activityOther',
  wait: 'activityWait',
};
