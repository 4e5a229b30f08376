/** Day rows as a table: a day and platform a row. Half hours and form hashes stay in the JSON. */
import type { Activity } from '../activity';
import { ACTIVITIES } from '../activity';
import type { AuthStep, DayRow } from '../day-row';
import { AUTH_STEPS, burdenOf } from '../day-row';
import type { Plan } from '../plan';
import { outsideMs } from '../plan';
import type { Purpose } from '../trace';
import { PURPOSES } from '../trace';
import type { Filled, Names, Table } from './table';
import { minutes, nameOf, seconds, tableOf } from './table';

export const TIME_COLUMNS = ['loMs', 'hiMs', 'activeMs', 'mediaMs', 'hiddenMediaMs'] as const;
export const ELAPSED_COLUMNS = ['loginMs', 'checkinMs'] as const;
export const COUNT_COLUMNS = [
  'loginN',
  'forcedN',
  'loginFailN',
  'abandonedN',
  'authSteps',
  'checkinN',
  'tokenVisitN',
  'courseN',
  'quizN',
  'submitN',
  'uploadN',
  'photoN',
  'keyN',
  'promptN',
  'rankViewN',
  'visitN',
] as const;

export type DayColumn =
  | 'day'
  | 'platform'
  | 'platformId'
  | 'burden'
  | 'outside'
  | 'firstLoginAt'
  | 'firstLoginMs'
  | (typeof TIME_COLUMNS | typeof ELAPSED_COLUMNS | typeof COUNT_COLUMNS)[number]
  | `activity-${Activity}`
  | `step-${AuthStep}`
  | `click-${Purpose}`;

export function dayTable(rows: readonly DayRow[], names: Names, plan: Plan): Table<DayColumn> {
  const columns: Filled<DayColumn, DayRow>[] = [
    { key: 'day', unit: null, of: ({ day }) => day },
    { key: 'platform', unit: null, of: ({ platform }) => nameOf(names, platform) },
    { key: 'platformId', unit: null, of: ({ platform }) => platform },
    { key: 'burden', unit: 'min', of: (row) => minutes(burdenOf(row)) },
    ...ACTIVITIES.map(
      (name): Filled<DayColumn, DayRow> => ({
        key: `activity-${name}`,
        unit: 'min',
        of: (row) => minutes(row.activities[name]),
      }),
    ),
    ...[...TIME_COLUMNS, ...ELAPSED_COLUMNS].map(
      (key): Filled<DayColumn, DayRow> => ({ key, unit: 'min', of: (row) => minutes(row[key]) }),
    ),
    { key: 'outside', unit: 'min', of: ({ day, slots }) => minutes(outsideMs(plan, day, slots)) },
    ...COUNT_COLUMNS.map(
      (key): Filled<DayColumn, DayRow> => ({ key, unit: 'n', of: (row) => row[key] }),
    ),
    ...AUTH_STEPS.map(
      (step): Filled<DayColumn, DayRow> => ({
        key: `step-${step}`,
        unit: 'n',
        of: (row) => row.steps[step],
      }),
    ),
    ...PURPOSES.map(
      (purpose): Filled<DayColumn, DayRow> => ({
        key: `click-${purpose}`,
        unit: 'n',
        of: (row) => row.clicks[purpose],
      }),
    ),
    {
      key: 'firstLoginAt',
      unit: null,
      of: ({ firstLogin }) => firstLogin && clock(firstLogin.slot),
    },
    {
      key: 'firstLoginMs',
      unit: 's',
      of: ({ firstLogin }) => firstLogin && seconds(firstLogin.ms),
    },
  ];
  const byDay = [...rows].sort((a, b) => order(a.day, b.day) || order(a.platform, b.platform));
  return tableOf(columns, byDay);
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The half hour's beginning: `08:30`. */
function clock(slot: number): string {
  return `${String(slot >> 1).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}
