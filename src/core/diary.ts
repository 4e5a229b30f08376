/**
 * The diary (手工记录): what no browser sees, as its user noted it. Always shown apart from what was
 * measured, and never added to it.
 */

export const CARRIERS = ['app', 'group', 'paper', 'document'] as const;
/** A phone app, a work group, paper, or a document on this computer (a table filled in Excel). */
export type Carrier = (typeof CARRIERS)[number];

export const DIARY_KINDS = ['checkin', 'acknowledge', 'report', 'study', 'photo', 'other'] as const;
export type DiaryKind = (typeof DIARY_KINDS)[number];

export interface DiaryEntry {
  /** Made where the entry is made, so that copies of one diary merge without doubles. */
  id: string;
  day: string;
  carrier: Carrier;
  kind: DiaryKind;
  /** How many times, and the minutes they took together. */
  n: number;
  minutes: number;
}
