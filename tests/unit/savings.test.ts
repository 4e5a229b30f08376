import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import { evidenceOf } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { periodAround } from '../../src/core/period';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { MIN_DAYS, savingsOf } from '../../src/core/savings';
import { loginsByPlatform } from '../../src/core/spared-logins';

const S = 1_000;
/** Ten ordinary working days of 2026, Monday first, and a Saturday between. */
const WEEK = daysBetween('2026-11-16', '2026-11-20');
const LAST_WEEK = daysBetween('2026-11-09', '2026-11-13');
const SATURDAY = '2026-11-21';
const TABLE = [1, 2, 3, 4, 5];

type Logins = [platform: string, slot: number, ...seconds: number[]];
const logins = (day: string, [platform, slot, ...seconds]: Logins): DayRow => ({
  ...emptyDayRow(day, platform),
  loginN: seconds.length,
  loginMs: seconds.reduce((sum, s) => sum + s * S, 0),
  firstLogin: seconds.length > 0 ? { slot, ms: (seconds[0] ?? 0) * S } : null,
});
const form = (day: string, platform: string, slot: number, ms = 60 * S): DayRow => ({
  ...emptyDayRow(day, platform),
  forms: [{ slot, fields: TABLE.length, ms, shape: TABLE }],
});
const week = periodAround('week', '2026-11-16');
function evidence(
  rows: DayRow[],
  { today = '2026-11-23', period = week, present = [...LAST_WEEK, ...WEEK] } = {},
): Evidence {
  return evidenceOf(
    { period: period as Period, today, rows, present: new Set(present), pauses: [] },
    { plan: DEFAULT_PLAN, platforms: [], measured: [], since: {}, items: [], diary: [] },
  );
}
const estimated = (from: Evidence) => {
  const { estimate } = savingsOf(from);
  if (typeof estimate === 'string') throw new Error(estimate);
  return estimate;
};

describe('one shared login', () => {
  it('spares all but the first login of the day, whichever platform asked for it', () => {
    const day = WEEK[0] ?? '';
    const rows = [logins(day, ['late', 30, 40, 50]), logins(day, ['early', 16, 100, 20])];
    expect(loginsByPlatform(rows)).toEqual([
      { platform: 'late', n: 2, sparedN: 2, sparedMs: 90 * S },
      { platform: 'early', n: 2, sparedN: 1, sparedMs: 20 * S },
    ]);
  });

  it('takes the longest of those in one half hour for the first', () => {
    const day = WEEK[0] ?? '';
    const rows = [logins(day, ['a', 16, 10]), logins(day, ['b', 16, 90])];
    const sparing = { n: 1, sparedN: 1, sparedMs: 10 * S };
    expect(loginsByPlatform(rows)[0]).toEqual({ platform: 'a', ...sparing });
    expect(loginsByPlatform([...rows].reverse())).toEqual(loginsByPlatform(rows));
  });

  it('spares nothing where each day has one login', () => {
    const rows = WEEK.map((day, i) => logins(day, [i % 2 ? 'a' : 'b', 16, 100]));
    expect(estimated(evidence(rows)).login).toEqual({ ms: 0, weekMs: 0, yearMs: 0 });
  });

  it('spares nothing of a row that does not say which login was its first', () => {
    const unknown = { ...logins(WEEK[0] ?? '', ['a', 16, 30, 40]), firstLogin: null };
    expect(loginsByPlatform([unknown])[0]?.sparedMs).toBe(0);
  });

  it('never spares more than was spent, in whatever order the rows come', () => {
    const row = fc.record({
      day: fc.constantFrom(...WEEK),
      platform: fc.constantFrom('a', 'b', 'c'),
      slot: fc.nat(47),
      seconds: fc.array(fc.nat(300), { maxLength: 4 }),
    });
    const rowsOf = fc.uniqueArray(row, { selector: ({ day, platform }) => `${day} ${platform}` });
    fc.assert(
      fc.property(rowsOf, (parts) => {
        const rows = parts.map(({ day, platform, slot, seconds }) =>
          logins(day, [platform, slot, ...seconds]),
        );
        const spared = loginsByPlatform(rows);
        expect(loginsByPlatform([...rows].reverse())).toEqual(spared);
        const sum = (of: (one: (typeof spared)[number]) => number) =>
          spared.reduce((all, one) => all + of(one), 0);
        const days = new Set(rows.filter(({ loginN }) => loginN > 0).map(({ day }) => day));
        expect(sum(({ n, sparedN }) => n - sparedN)).toBe(days.size);
        // What is left is a login of each day: the earliest one's, none longer than 300 s.
        const spent = rows.reduce((all, { loginMs }) => all + loginMs, 0);
        const left = spent - sum(({ sparedMs }) => sparedMs);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(days.size * 300 * S);
      }),
    );
  });
});

describe('shared data', () => {
  it('spares the copies, and leaves the first of each round to be filled', () => {
    const rows = WEEK.flatMap((day) => [form(day, 'a', 18), form(day, 'b', 20, 90 * S)]);
    const { forms } = savingsOf(evidence(rows));
    expect(forms).toEqual([
      { a: 'a', b: 'b', likeness: 1, n: 9, sparedN: 5, sparedMs: 5 * 90 * S },
    ]);
    expect(estimated(evidence(rows)).data.weekMs).toBe(5 * 90 * S);
  });

  it('counts a copy of a form from before the range', () => {
    const rows = [form('2026-10-20', 'a', 18), form(WEEK[0] ?? '', 'b', 20)];
    expect(savingsOf(evidence(rows)).forms).toHaveLength(1);
  });

  it('puts both ways between two platforms together, and others apart', () => {
    const [monday = '', tuesday = ''] = WEEK;
    const rows = [
      form(monday, 'a', 18),
      form(monday, 'b', 20),
      form(tuesday, 'b', 18),
      form(tuesday, 'a', 20),
      form(tuesday, 'c', 40),
    ];
    const seen = savingsOf(evidence(rows)).forms.map(({ a, b, sparedN }) => [a, b, sparedN]);
    expect(seen).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
    ]);
  });
});

describe('an estimate', () => {
  const daily = (days: readonly string[]) => days.map((day) => logins(day, ['a', 16, 60, 30, 30]));

  it('is the mean of counted workdays, for five and for 250 of them', () => {
    const { login } = estimated(evidence(daily(WEEK)));
    expect(login).toEqual({ ms: 300 * S, weekMs: 300 * S, yearMs: 15_000 * S });
    // A day without any platform was observed all the same: it counts as zero.
    expect(estimated(evidence(daily(WEEK.slice(0, 3)))).login.weekMs).toBe(180 * S);
  });

  it('leaves out days off, and today, which is not over', () => {
    const rows = daily([...WEEK, SATURDAY]);
    expect(savingsOf(evidence(rows)).daysN).toBe(5);
    expect(estimated(evidence(rows)).login.ms).toBe(300 * S);
    const friday = evidence(daily([...LAST_WEEK, ...WEEK]), { today: WEEK[4] ?? '' });
    expect(savingsOf(friday).daysN).toBe(9);
  });

  it('takes in the period before where the range is too short, and says so by its dates', () => {
    const rows = daily([...LAST_WEEK, ...WEEK]);
    const early = savingsOf(evidence(rows, { today: '2026-11-18' }));
    expect(early).toMatchObject({ from: '2026-11-09', to: '2026-11-18', daysN: 7 });
    expect(early.logins[0]?.n).toBe(21);
    const full = savingsOf(evidence(rows));
    expect(full).toMatchObject({ from: '2026-11-16', to: '2026-11-22', daysN: 5 });
  });

  it('never takes a form of the period before for one of before it', () => {
    const [monday = ''] = LAST_WEEK;
    const rows = [form(monday, 'a', 18), form(monday, 'b', 20)];
    const { forms } = savingsOf(evidence(rows, { today: '2026-11-18' }));
    expect(forms).toMatchObject([{ n: 1, sparedN: 1 }]);
  });

  it('calls no form a copy that its own platform had before, where the period before is taken in', () => {
    // Once a month on each of two: a has it first, and b copies.
    const rows = [
      form('2026-10-12', 'a', 18),
      form('2026-10-19', 'b', 18),
      form('2026-11-10', 'a', 18),
    ];
    const short = savingsOf(evidence(rows, { today: '2026-11-18' }));
    expect(short.forms.map(({ sparedN }) => sparedN)).toEqual([0]);
  });

  it('is withheld where too few days were observed, or too few there are', () => {
    expect(savingsOf(evidence([], { present: WEEK.slice(0, 3) })).estimate).toBe('coverage');
    const day = periodAround('day', '2026-11-18');
    const short = savingsOf(evidence(daily(WEEK), { period: day }));
    expect(short).toMatchObject({ estimate: 'days', daysN: 2 });
    expect(MIN_DAYS).toBe(5);
  });

  it('stays a number where nothing was ever observed', () => {
    expect(savingsOf(evidence([], { present: [] }))).toMatchObject({
      estimate: 'coverage',
      daysN: 0,
      logins: [],
      forms: [],
    });
  });
});
