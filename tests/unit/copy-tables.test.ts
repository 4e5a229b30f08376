import { describe, expect, it } from 'vitest';
import { dayTable } from '../../src/core/copy/day-table';
import { dictionaryTable } from '../../src/core/copy/dictionary-table';
import { findingTable } from '../../src/core/copy/finding-table';
import type { Table } from '../../src/core/copy/table';
import { traceTable } from '../../src/core/copy/trace-table';
import { emptyDayRow } from '../../src/core/day-row';
import type { Finding } from '../../src/core/finding';
import { CLUES } from '../../src/core/finding';
import { METRICS } from '../../src/core/metrics';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { copyOf, DAY, SHAPE, trace } from './copy-sample';

/** The rows by column, as a reader finds them. */
function told<K extends string>({ columns, rows }: Table<K>) {
  return [...rows].map(
    (row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]])) as Record<K, unknown>,
  );
}

describe('the days', () => {
  it('are told in minutes and counts, the platform by its name', () => {
    const [row] = told(dayTable(copyOf().days, { oa: '智慧党建' }, DEFAULT_PLAN));
    expect(row).toMatchObject({
      day: DAY,
      platform: '智慧党建',
      platformId: 'oa',
      burden: 1.5,
      'activity-login': 1.5,
      loMs: 1,
      hiMs: 2,
      outside: 0,
      loginN: 1,
      'click-acknowledge': 3,
      firstLoginAt: '09:00',
      firstLoginMs: 12.345,
    });
  });

  it('stand in order of day and platform, an unnamed one by its id', () => {
    const rows = [
      emptyDayRow('2026-11-24', 'constructor'),
      emptyDayRow('2026-11-24', 'a'),
      emptyDayRow('2026-11-23', 'c'),
    ];
    const table = dayTable(rows, {}, DEFAULT_PLAN);
    expect(told(table).map(({ platform }) => platform)).toEqual(['c', 'a', 'constructor']);
    expect(table.rowsN).toBe(3);
    expect(told(table)).toMatchObject([{ firstLoginAt: null }, {}, {}]);
  });

  it('hold no hash of any label', () => {
    const table = dayTable(copyOf().days, {}, DEFAULT_PLAN);
    expect(JSON.stringify([...table.rows])).not.toContain(String(SHAPE[0]));
  });
});

describe('the traces', () => {
  it('fill the columns of their kind, in local time', () => {
    const [login, click, submit, correction] = told(traceTable(copyOf().traces, { oa: '办公' }));
    expect(login).toMatchObject({
      at: '2026-11-23 09:05:03',
      platform: '办公',
      kind: 'login',
      seconds: 12.345,
      method: 'password sms',
      attempts: 2,
      forced: 'yes',
      takenBack: 'yes',
      purpose: null,
    });
    expect(click).toMatchObject({ kind: 'click', purpose: 'acknowledge', seconds: null });
    expect(submit).toMatchObject({ fields: 4, takenBack: null });
    expect(correction).toMatchObject({ kind: 'void', of: 1, key: 4 });
  });

  it('hold no hash of any label', () => {
    const { rows } = traceTable(copyOf().traces, {});
    expect(JSON.stringify([...rows])).not.toContain(String(SHAPE[0]));
  });

  it('keep the newest where there is no room for all, the oldest of them first, and say so', () => {
    const traces = [3, 1, 2, 5, 4].map((key) => trace(key, { kind: 'keys', n: key }));
    const table = traceTable(traces, {}, 2);
    expect(told(table).map(({ key }) => key)).toEqual([4, 5]);
    expect([table.rowsN, table.leftOut]).toEqual([2, 3]);
    expect(traceTable(traces, {}).leftOut).toBe(0);
    expect(traces.map(({ key }) => key)).toEqual([3, 1, 2, 5, 4]);
  });
});

describe('the findings', () => {
  const finding: Finding = {
    clue: 'study-hours',
    platforms: ['a', 'b'],
    figures: [
      { metric: 'study_s', value: 5_400_000 },
      { metric: 'quiz_n', value: 2 },
    ],
    threshold: 3_600_000,
    per: null,
    sure: 'high',
    days: ['2026-11-23', '2026-11-25'],
  };
  const noted: Finding = {
    ...finding,
    clue: 'work-groups',
    platforms: [],
    figures: [{ metric: 'noted_group_n', value: 9 }],
  };
  const rows = told(
    findingTable(
      { findings: [finding, noted], withheld: ['likes'], exempt: ['c'] },
      { a: '学习', c: '应急' },
    ),
  );

  it('have a figure a row, times in minutes, the threshold beside the first', () => {
    expect(rows[0]).toMatchObject({
      clue: 'study-hours',
      state: 'found',
      platforms: '学习 / b',
      value: 90,
      threshold: 60,
      daysN: 2,
      first: '2026-11-23',
      last: '2026-11-25',
    });
    expect(rows[1]).toMatchObject({ metric: 'quiz_n', value: 2, threshold: null });
  });

  it('say of what was noted by hand that it was', () => {
    expect(rows[0]?.caveat).toBe('study-hours');
    expect(rows.find(({ clue }) => clue === 'work-groups')).toMatchObject({
      caveat: 'noted',
      platforms: null,
    });
  });

  it('name the platforms that were held against nothing', () => {
    expect(rows.filter(({ state }) => state === 'exempt')).toEqual([
      expect.objectContaining({ platforms: '应急', clue: null, value: null, caveat: null }),
    ]);
  });

  it('name every clue, those without evidence and those not judged apart', () => {
    const named = rows.filter(({ state }) => state !== 'exempt').map(({ clue }) => clue);
    expect(new Set(named)).toEqual(new Set(CLUES));
    expect(rows.find(({ clue }) => clue === 'likes')).toMatchObject({
      state: 'withheld',
      value: null,
    });
    expect(rows.find(({ clue }) => clue === 'photos')).toMatchObject({
      state: 'none',
      caveat: null,
    });
  });
});

describe('the dictionary', () => {
  it('has a line for each metric, and says whether it may leave', () => {
    const rows = told(dictionaryTable());
    expect(rows).toHaveLength(METRICS.length);
    const local = rows.filter(({ packet }) => packet === 'no').map(({ metric }) => metric);
    expect(local).toEqual([
      'active_lo_s',
      'active_hi_s',
      'hidden_media_s',
      'click_n',
      'key_n',
      'own_cost_s',
    ]);
  });
});
