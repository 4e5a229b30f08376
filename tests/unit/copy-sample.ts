/** A personal copy for tests: small, whole, with a platform that is named to do harm. */
import { emptyDayRow } from '../../src/core/day-row';
import type { PersonalCopy } from '../../src/core/personal-copy';
import { COPY_FORMAT, COPY_NOTE, COPY_VERSION } from '../../src/core/personal-copy';
import type { Platform } from '../../src/core/platform';
import type { Fact, StoredTrace } from '../../src/core/trace';

export const FORMULA = '=HYPERLINK("https://example.invalid","点这里")';
export const DAY = '2026-11-23';
/** Hashes of labels: only the JSON, which restores, may hold them. */
export const SHAPE = [3_100_000_001, 3_100_000_002, 3_100_000_003, 3_100_000_004];
const NINE = new Date(2026, 10, 23, 9, 5, 3).getTime();

export function platform(id: string, name: string): Platform {
  return { id, name, level: 'county', category: 'oa', matches: [`https://${id}.example/*`] };
}

export function trace(key: number, fact: Fact, at = NINE + key): StoredTrace {
  return { key, at, day: DAY, platform: 'oa', visit: 'v1', ...fact };
}

const LOGIN: Fact = {
  kind: 'login',
  ms: 12_345,
  outcome: 'success',
  method: ['password', 'sms'],
  attempts: 2,
  forced: true,
};

export function copyOf(change: Partial<PersonalCopy> = {}): PersonalCopy {
  const row = emptyDayRow(DAY, 'oa');
  row.activities.login = 90_000;
  row.loMs = 60_000;
  row.hiMs = 120_000;
  row.loginN = 1;
  row.clicks.acknowledge = 3;
  row.slots[18] = 90_000;
  row.firstLogin = { slot: 18, ms: 12_345 };
  row.forms = [{ slot: 19, fields: 4, ms: 5_000, shape: SHAPE }];
  return {
    note: COPY_NOTE,
    format: COPY_FORMAT,
    version: COPY_VERSION,
    made: '2026-11-28',
    traces: [
      trace(1, LOGIN),
      trace(2, { kind: 'click', purpose: 'acknowledge' }),
      trace(3, { kind: 'submit', fields: 4, ms: 5_000, shape: SHAPE }),
      trace(4, { kind: 'void', of: 1 }),
    ],
    days: [row],
    presence: [{ day: DAY, ownMs: 4_000 }],
    pauses: [],
    diary: [],
    items: [],
    plan: null,
    merged: [],
    kept: {
      imported: [],
      own: [platform('oa', FORMULA)],
      marks: {},
      apart: [],
      since: { oa: DAY },
    },
    measured: [platform('oa', FORMULA)],
    settings: { badge: false, hiddenMedia: false },
    ...change,
  };
}
