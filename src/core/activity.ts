/** The activities burden is divided into, in order of precedence (METHOD: activity). */
export const ACTIVITIES = ['wait', 'login', 'checkin', 'study', 'report', 'other'] as const;
export type Activity = (typeof ACTIVITIES)[number];
export type ByActivity = Record<Activity, number>;

export function noActivity(): ByActivity {
  return { wait: 0, login: 0, checkin: 0, study: 0, report: 0, other: 0 };
}
