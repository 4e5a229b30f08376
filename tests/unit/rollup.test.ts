import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import { measure, normalise } from '../../src/core/interval';
import { rollUp } from '../../src/core/rollup';
import { summarise } from '../../src/core/summary';
import type { StoredTrace } from '../../src/core/trace';

const S = 1_000;
const DAY = '2026-11-23';
let key = 0;
type Part = { kind: string; at: number; visit?: string; key?: number } & Record<string, unknown>;
const trace = (part: Part): StoredTrace =>
  ({ key: ++key, day: DAY, platform: 'oa', visit: 'v', ...part, at: part.at * S }) as StoredTrace;
const dwell = (at: number, s: number, more: object = {}) =>
  trace({
    kind: 'dwell',
    at,
    ms: s * S,
    context: 'page',
    loMs: s * S,
    hiMs: s * S,
    mediaMs: 0,
    ...more,
  });

describe('a day row', () => {
  it('gives each second one activity, by precedence', () => {
    const row = rollUp(DAY, 'oa', [
      trace({ kind: 'wait', at: 0, ms: 4 * S }),
      dwell(2, 100),
      trace({
        kind: 'login',
        at: 10,
        ms: 20 * S,
        outcome: 'success',
        method: ['password', 'captcha'],
        attempts: 2,
        forced: true,
      }),
      trace({ kind: 'checkin', at: 0, ms: 50 * S, form: 'sign-in' }),
      dwell(102, 10, { context: 'form' }),
      dwell(112, 8, { context: 'player', mediaMs: 8 * S }),
    ]);
    expect(row.activities).toEqual({
      wait: 4 * S,
      login: 20 * S,
      checkin: 20 * S,
      study: 8 * S,
      report: 10 * S,
      other: 58 * S,
    });
    expect([row.activeMs, row.mediaMs, row.waitMs]).toEqual([110 * S, 8 * S, 4 * S]);
    expect(burdenOf(row)).toBe(120 * S);
    expect(row).toMatchObject({
      loginN: 1,
      loginFailN: 1,
      authSteps: 1,
      forcedN: 1,
      checkinN: 1,
      checkinMs: 50 * S,
      loginMs: 20 * S,
    });
  });

  it('caps elapsed login and check-in at 300 s', () => {
    const row = rollUp(DAY, 'oa', [
      trace({
        kind: 'login',
        at: 0,
        ms: 900 * S,
        outcome: 'success',
        method: [],
        attempts: 1,
        forced: false,
      }),
      trace({ kind: 'checkin', at: 0, ms: 900 * S, form: 'sign-in' }),
    ]);
    expect([row.loginMs, row.checkinMs]).toEqual([300 * S, 300 * S]);
  });

  it('counts a failed login by its attempts and an abandoned one apart', () => {
    const row = rollUp(DAY, 'oa', [
      trace({
        kind: 'login',
        at: 0,
        ms: 9,
        outcome: 'failure',
        method: [],
        attempts: 3,
        forced: false,
      }),
      trace({
        kind: 'login',
        at: 5,
        ms: 9,
        outcome: 'abandoned',
        method: [],
        attempts: 0,
        forced: false,
      }),
    ]);
    expect(row).toMatchObject({ loginN: 0, loginFailN: 3, abandonedN: 1 });
  });

  it('leaves out what the user voided', () => {
    const wrong = trace({ kind: 'checkin', at: 0, ms: S, form: 'sign-in' });
    const row = rollUp(DAY, 'oa', [wrong, trace({ kind: 'void', at: 9, of: wrong.key })]);
    expect(row.checkinN).toBe(0);
  });

  it('calls a visit a token visit where one came only to be counted', () => {
    const login = {
      kind: 'login',
      at: 0,
      ms: 30 * S,
      outcome: 'success',
      method: [],
      attempts: 1,
      forced: false,
    };
    const visit = (visit: string, from: number, rest: number, submit = false) => [
      trace({ ...login, at: from, visit }),
      dwell(from, 30 + rest, { visit }),
      ...(submit
        ? [trace({ kind: 'submit', at: from + 40, fields: 4, ms: 1, shape: [], visit })]
        : []),
    ];
    const row = rollUp(DAY, 'oa', [
      ...visit('token', 0, 60),
      ...visit('longer', 1_000, 61),
      ...visit('worked', 2_000, 20, true),
    ]);
    expect([row.visitN, row.tokenVisitN]).toEqual([3, 1]);
  });

  const submit = (at: number, s: number, more: object = {}) =>
    trace({ kind: 'submit', at, fields: 4, ms: s * S, shape: [], ...more });

  it('gives a form the time of its own visit alone', () => {
    const row = rollUp(DAY, 'oa', [
      dwell(0, 20),
      dwell(20, 50, { visit: 'other' }),
      dwell(70, 10),
      submit(0, 80),
      submit(20, 30, { visit: 'other' }),
    ]);
    expect(row.forms.map(({ ms }) => ms)).toEqual([30 * S, 30 * S]);
  });

  it('gives no moment to two forms: what was begun last takes its own first', () => {
    const row = rollUp(DAY, 'oa', [dwell(0, 100), submit(0, 100), submit(40, 20), submit(50, 40)]);
    expect(row.forms.map(({ ms }) => ms)).toEqual([50 * S, 10 * S, 40 * S]);
  });
});

const arbitrary = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('dwell'), fc.nat(500), fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constant('wait'), fc.nat(500), fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constant('login'), fc.nat(500), fc.integer({ min: 1, max: 60 })),
    fc.tuple(fc.constant('checkin'), fc.nat(500), fc.integer({ min: 1, max: 60 })),
  ),
  { maxLength: 25 },
);

describe('for any traces', () => {
  it('the activities sum to the time covered, to the millisecond', () => {
    fc.assert(
      fc.property(arbitrary, (parts) => {
        let free = 0;
        const traces = parts.map(([kind, at, s]) => {
          // Dwells never overlap; that is the recorder's promise.
          if (kind === 'dwell') {
            const start = free + at;
            free = start + s;
            return dwell(start, s);
          }
          const login = { outcome: 'success', method: [], attempts: 1, forced: false };
          return trace({
            kind,
            at,
            ms: s * S,
            form: 'sign-in',
            ...(kind === 'login' ? login : {}),
          });
        });
        const row = rollUp(DAY, 'oa', traces);
        const counted = traces.filter(({ kind }) => kind === 'dwell' || kind === 'wait');
        const spans = counted.map((one) => [one.at, one.at + (one as { ms: number }).ms] as const);
        expect(burdenOf(row)).toBe(measure(normalise(spans)));
        expect(row.loMs).toBeLessThanOrEqual(burdenOf(row));
        expect(row.hiMs).toBeGreaterThanOrEqual(burdenOf(row));
      }),
    );
  });

  it('the order of traces does not matter', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          [
            dwell(0, 9),
            dwell(20, 5),
            trace({ kind: 'wait', at: 2, ms: 4 * S }),
            trace({ kind: 'rank', at: 3 }),
          ],
          { minLength: 4 },
        ),
        (traces) => {
          expect(rollUp(DAY, 'oa', traces)).toEqual(rollUp(DAY, 'oa', [...traces].reverse()));
        },
      ),
    );
  });
});

describe('the day summary', () => {
  const row = (day: string, platform: string, other: number) => {
    const empty = emptyDayRow(day, platform);
    return { ...empty, activities: { ...empty.activities, other } };
  };
  const week = (observed: boolean[]) =>
    observed.map((seen, i) => ({ day: `2026-11-${22 - i}`, observed: seen }));

  it('puts the costliest platform first and yesterday and the median beside', () => {
    const rows = [
      row(DAY, 'a', 5),
      row(DAY, 'b', 9),
      row('2026-11-22', 'a', 4),
      row('2026-11-21', 'a', 10),
    ];
    const summary = summarise(DAY, rows, week([true, true, true, false]));
    expect(summary.platforms.map(({ id }) => id)).toEqual(['b', 'a']);
    expect([summary.burdenMs, summary.yesterdayMs, summary.medianMs]).toEqual([14, 4, 4]);
  });
  it('says nothing of days it did not observe', () => {
    const summary = summarise(DAY, [], week([false, true, true]));
    expect([summary.yesterdayMs, summary.medianMs]).toEqual([null, null]);
  });
});
