/** What the example's user noted himself: leave, what no browser sees, the unit's work list. */
import { dayAfter } from '../core/calendar';
import type { DiaryEntry } from '../core/diary';
import type { OwnDays, Plan } from '../core/plan';
import { isScheduled } from '../core/plan';
import type { WorkItem } from '../core/work-list';
import { chanceOf } from './chance';
import type { Language, Named } from './platforms';

/** Two days of leave, and a Saturday in the office. */
export function leaveOf(today: string): OwnDays[] {
  return [
    { from: dayAfter(today, -37), to: dayAfter(today, -36), as: 'leave' },
    { from: dayAfter(today, -20), to: dayAfter(today, -20), as: 'work' },
  ];
}

const NOTED: readonly (Pick<DiaryEntry, 'carrier' | 'kind'> & {
  often: number;
  n: [number, number];
  minutes: [number, number];
})[] = [
  { carrier: 'group', kind: 'acknowledge', often: 0.5, n: [2, 6], minutes: [3, 10] },
  { carrier: 'app', kind: 'checkin', often: 0.45, n: [1, 2], minutes: [2, 5] },
  { carrier: 'document', kind: 'report', often: 0.3, n: [1, 1], minutes: [25, 70] },
  { carrier: 'group', kind: 'photo', often: 0.15, n: [2, 5], minutes: [5, 12] },
  { carrier: 'paper', kind: 'report', often: 0.08, n: [1, 1], minutes: [20, 40] },
];

/** Noted by hand over the last weeks: nobody keeps a diary for long. */
const DIARY_DAYS = 30;

export function diaryOf(days: readonly string[], plan: Plan): DiaryEntry[] {
  return days.slice(-DIARY_DAYS).flatMap((day, n) => {
    if (!isScheduled(plan, day)) return [];
    const chance = chanceOf(`diary ${n}`);
    return NOTED.flatMap(({ often, n: times, minutes, ...what }, i) =>
      chance.happens(often)
        ? [
            {
              ...what,
              id: `example-${n}-${i}`,
              day,
              n: chance.whole(...times),
              minutes: chance.whole(...minutes),
            },
          ]
        : [],
    );
  });
}

const ITEMS: readonly { name: Named; sinceDays: number | null; platforms: string[] }[] = [
  {
    name: { zh: '公文办理', en: 'Official correspondence' },
    sinceDays: null,
    platforms: ['example-oa', 'example-groups'],
  },
  {
    name: { zh: '党务工作', en: 'Party affairs' },
    sinceDays: null,
    platforms: ['example-party'],
  },
  {
    name: { zh: '干部教育培训', en: 'Cadre training' },
    sinceDays: null,
    platforms: ['example-study'],
  },
  {
    name: { zh: '网格巡查', en: 'Grid patrols' },
    sinceDays: 210,
    platforms: ['example-grid'],
  },
  {
    name: { zh: '低收入家庭帮扶', en: 'Aid for low-income households' },
    sinceDays: 66,
    platforms: ['example-aid'],
  },
  {
    name: { zh: '应急值班', en: 'Emergency duty' },
    sinceDays: null,
    platforms: ['example-duty'],
  },
];

export function itemsOf(today: string, language: Language): WorkItem[] {
  return ITEMS.map(({ name, sinceDays, platforms }, n) => ({
    id: `example-item-${n + 1}`,
    name: name[language],
    from: sinceDays === null ? null : dayAfter(today, -sinceDays),
    until: null,
    platforms,
  }));
}
