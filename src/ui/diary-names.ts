/** Names of what the user notes by hand, as keys of the locale files. */
import type { Carrier, DiaryKind } from '../core/diary';
import type { Key } from './text';

export const CARRIER_NAME: Record<Carrier, Key> = {
  app: 'carrierApp',
  group: 'carrierGroup',
  paper: 'carrierPaper',
  document: 'carrierDocument',
};

export const DIARY_KIND_NAME: Record<DiaryKind, Key> = {
  checkin: 'activityCheckin',
  acknowledge: 'diaryAcknowledge',
  report: 'activityReport',
  study: 'activityStudy',
  photo: 'diaryPhoto',
  other: 'activityOther',
};
