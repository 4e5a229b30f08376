/** A survey and a window of it, for the tests of the packet. */
import fc from 'fast-check';
import { daysBetween } from '../../src/core/calendar';
import type { DayFact } from '../../src/core/coverage';
import type { DayRow } from '../../src/core/day-row';
import { DEFAULT_PLAN, isScheduled, SLOTS, scheduledMs } from '../../src/core/plan';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import type { SurveyWindow } from '../../src/core/survey/observed';
import { platformOf, rowOf } from './evidence-rig';

/** Four weeks without a holiday; 20 workdays. */
export const FROM = '2026-11-02';
export const TO = '2026-11-29';
export const WORKDAYS = daysBetween(FROM, TO).filter((day) => isScheduled(DEFAULT_PLAN, day));

const CLEAR = { how: 'clear' } as const;
const RANDOMISED = { how: 'randomised', epsilon: 1 } as const;

export function surveyOf(change: Partial<SurveyDefinition> = {}): SurveyDefinition {
  const platform = (id: string, name: string) => ({
    ...{ id, name, matches: [`https://${id}/*`] },
    ...{ category: 'oa' as const, expectedUsers: 60, mandated: true },
  });
  return {
    format: 'fingertip-burden-survey',
    version: 2,
    id: '00112233445566778899aabbccddeeff',
    title: '指尖负担调研',
    organiser: '县作风办',
    window: { from: FROM, to: TO },
    person: [
      { metric: 'burden', edges: [20, 45, 90], protection: CLEAR },
      { metric: 'logins', edges: [4, 8, 15], protection: CLEAR },
      { metric: 'check-ins', edges: [1, 5], protection: RANDOMISED },
    ],
    platforms: [platform('oa', '县办公系统'), platform('study', '学习平台')],
    perPlatform: [{ metric: 'forced', edges: [], protection: RANDOMISED }],
    questions: [
      {
        id: 'ranking',
        text: '使用情况是否被通报排名',
        options: ['是', '否', '不清楚'],
        protection: RANDOMISED,
      },
    ],
    minimumPackets: 20,
    aggregators: [{ name: '县委党校', key: '' }],
    ...change,
  };
}

/** Every day of the window, observed unless `unseen` says otherwise. */
export function windowOf(rows: DayRow[], unseen: readonly string[] = []): SurveyWindow {
  const days: DayFact[] = daysBetween(FROM, TO).map((day) => ({
    day,
    scheduledMs: scheduledMs(DEFAULT_PLAN, day),
    observed: !unseen.includes(day),
  }));
  const ids = [...new Set(rows.map(({ platform }) => platform))];
  return {
    days,
    rows,
    earlier: [],
    plan: DEFAULT_PLAN,
    platforms: [...new Set([...ids, 'oa', 'study'])].map((id) => platformOf(id)),
    measuredSince: new Map(['oa', 'study'].map((id) => [id, '2026-09-01'])),
  };
}

/** The same row on every workday. */
export function daily(platform: string, minutes: number, more: Partial<DayRow> = {}): DayRow[] {
  return WORKDAYS.map((day) => rowOf(day, platform, minutes, more));
}

const count = fc.nat(9);
const shape = fc.uniqueArray(fc.nat(6), { minLength: 4, maxLength: 6 });

/** Any rows of the window on a few platforms. */
export const anyRows: fc.Arbitrary<DayRow[]> = fc.array(
  fc
    .record({
      day: fc.constantFrom(...daysBetween(FROM, TO)),
      platform: fc.constantFrom('oa', 'study', 'grid'),
      minutes: fc.nat(400),
      slot: fc.nat(SLOTS - 1),
      loginN: count,
      forcedN: count,
      checkinN: count,
      tokenVisitN: count,
      submitN: count,
      forms: fc.array(shape, { maxLength: 2 }),
    })
    .map(({ day, platform, minutes, slot, forms, ...counts }) => {
      const row = rowOf(day, platform, minutes, counts);
      row.slots[18] = 0;
      row.slots[slot] = minutes * 60_000;
      row.forms = forms.map((labels) => ({
        ...{ slot, ms: 1_000, fields: labels.length },
        shape: [...labels].sort((a, b) => a - b),
      }));
      return row;
    }),
  { maxLength: 60 },
);
