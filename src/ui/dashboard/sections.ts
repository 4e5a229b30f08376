/** The parts of the dashboard, each under an address of its own (`dashboard.html#findings`). */
import type { Key } from '../text';

export const SECTIONS = [
  'overview',
  'findings',
  'savings',
  'overlap',
  'diary',
  'work-list',
  'schedule',
  'report',
  'data',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAME: Record<Section, Key> = {
  overview: 'sectionOverview',
  findings: 'sectionFindings',
  savings: 'sectionSavings',
  overlap: 'sectionOverlap',
  diary: 'sectionDiary',
  'work-list': 'sectionWorkList',
  schedule: 'sectionSchedule',
  report: 'sectionReport',
  data: 'sectionData',
};

/** Sections that are about the chosen range; the others are about all that there is. */
export const RANGED: ReadonlySet<Section> = new Set([
  'overview',
  'findings',
  'savings',
  'overlap',
  'diary',
  'work-list',
  'report',
]);

/** `#today` is the popup's way to the timeline of today, on the overview. */
export function sectionAt(hash: string): Section {
  const name = hash.replace('#', '');
  return SECTIONS.find((section) => section === name) ?? 'overview';
}
