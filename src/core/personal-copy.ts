/**
 * The personal copy (个人留存): all that is the user's, whole, in a file of his own saving. It is
 * personal, not anonymised. The key of the form-label hashes stays behind: with it, whoever has
 * the file could try labels until one fits (PRIVACY: no label text, hashed or not, leaves). So do
 * the surveys that were taken part in (survey/taken-part.ts): their nonces would name packets.
 */
import type { DayRow } from './day-row';
import type { DiaryEntry } from './diary';
import type { Kept } from './listed';
import type { Pause } from './pauses';
import type { Plan } from './plan';
import type { Platform } from './platform';
import type { KeepDays } from './retention';
import type { StoredTrace } from './trace';
import type { WorkItem } from './work-list';

export const COPY_FORMAT = 'fingertip-burden-copy';
/** Version 2: a day row may hold what was folded into it. The first is read as ever. */
export const COPY_VERSIONS = [1, 2] as const;
export const COPY_VERSION = 2;
/** The first line of every file of it, whatever its format; a part of the format, not a sentence on screen. */
export const COPY_NOTE =
  '个人留存：这是本人的使用记录，没有匿名，不是调研数据包，不要交给别人。' +
  ' Personal copy: one person’s own records, not anonymised, not a survey packet. Keep it to yourself.';

export interface PersonalCopy {
  /** The first line: whose file this is and that it is personal, in both languages. */
  note: string;
  format: typeof COPY_FORMAT;
  version: (typeof COPY_VERSIONS)[number];
  /** Local day on which it was made. */
  made: string;
  traces: StoredTrace[];
  days: DayRow[];
  presence: { day: string; ownMs: number }[];
  pauses: Pause[];
  diary: DiaryEntry[];
  items: WorkItem[];
  /** Null where the user never changed it. */
  plan: Plan | null;
  merged: { id: string; into: string }[];
  kept: Kept;
  measured: Platform[];
  /** Copies of version 1 say nothing of how long traces are kept. */
  settings: { badge: boolean; hiddenMedia: boolean; keepDays?: KeepDays | undefined };
}
