/** A finding (对照线索): evidence against a clue in the documents' own words. Never a verdict. */
import type { Evidence } from './evidence';

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

/** What a figure of a finding counts; its name on screen is a key of _locales. */
export interface Figure {
  metric: string;
  value: number;
  unit: 'times' | 'days' | 'ms' | 'share' | 'likeness' | 'platforms' | 'fields';
}

export interface Finding {
  clue: Clue;
  /** The one or several platforms it is about. */
  platforms: string[];
  /** The figure that stands against the threshold comes first. */
  figures: Figure[];
  /** In the first figure's unit: at this or above, there is a finding. */
  threshold: number;
  /** `high`: exact counts over enough days. `low`: a figure near its threshold, or few days. */
  sure: 'high' | 'medium' | 'low';
  /** Days whose traces are behind it, in order. */
  days: string[];
}

/** One rule a file: evidence → findings against one clue. */
export type Rule = (evidence: Evidence) => Finding[];
