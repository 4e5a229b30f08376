/** A finding (对照线索): evidence against a clue in the documents' own words. Never a verdict. */
import type { Evidence } from './evidence';

/** The rows of METHOD's table, in its order. */
export const CLUES = [
  'check-ins',
  'periodic-login',
  'study-hours',
  'likes',
  'repeated-reports',
  'photos',
  'zombie',
  'overlap',
  'bulletin',
  'off-list',
  'work-groups',
] as const;
export type Clue = (typeof CLUES)[number];

/** What a figure of a finding counts, by METHOD's names where it has one, and its unit. */
export const UNIT = {
  checkin_n: 'times',
  /** Anti-idle prompts answered. */
  prompt_n: 'times',
  token_visit_n: 'times',
  rank_view_n: 'times',
  login_n: 'times',
  timeout_login_n: 'times',
  /** Scheduled days in a row with a login. */
  login_run: 'days',
  study_s: 'ms',
  course_n: 'times',
  quiz_n: 'times',
  like_n: 'times',
  submit_n: 'forms',
  /** Forms whose like had already been filled on the other platform (Repeat.beyondFirst). */
  copied_form_n: 'forms',
  copied_form_s: 'ms',
  repeat_form_n: 'forms',
  /** The least of the likenesses counted; of two platforms, that of their two most alike forms. */
  likeness: 'likeness',
  shared_fields: 'fields',
  photo_n: 'photos',
  upload_n: 'files',
  /** Observed scheduled days without one visit but those made only to be counted. */
  idle_days: 'days',
  offlist_share: 'share',
  offlist_s: 'ms',
  ack_n: 'times',
  /** Noted by the user in the diary, not measured. */
  noted_group_n: 'times',
  noted_group_s: 'ms',
} as const;
export type Metric = keyof typeof UNIT;
export type Unit = (typeof UNIT)[Metric];

export interface Figure {
  metric: Metric;
  /** Durations in ms, shares and likenesses from 0 to 1. */
  value: number;
}

export interface Finding {
  clue: Clue;
  /** The one or several platforms it is about; none where it rests on the diary alone. */
  platforms: string[];
  /** The figure that stands against the threshold comes first. */
  figures: [Figure, ...Figure[]];
  /** In the first figure's unit: at this or above, there is a finding. */
  threshold: number;
  /** What the threshold was multiplied by; null where it is one for every range. */
  per: Per | null;
  sure: Sure;
  /** Days whose traces are behind it, in order. */
  days: string[];
}

/** So many whole weeks or months of observed workdays. */
export interface Per {
  span: 'week' | 'month';
  n: number;
}

export const SURE = ['high', 'medium', 'low'] as const;
export type Sure = (typeof SURE)[number];

/**
 * One rule a file: evidence → findings against one clue.
 * @param whole the same evidence with the exempt platforms, where there are any: for shares of all time
 */
export type Rule = (evidence: Evidence, whole?: Evidence) => Finding[];
