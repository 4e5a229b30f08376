/** What the printed page may say: without the platforms left out, and never finer than a day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { burdenOf, emptyDayRow } from '../../src/core/day-row';
import type { Evidence } from '../../src/core/evidence';
import { nameable, withoutPlatforms } from '../../src/core/left-out';
import { overview } from '../../src/core/overview';
import { periodAround } from '../../src/core/period';
import { MOST_FINDINGS, reportOf } from '../../src/core/report';
import type { Whole } from '../../src/core/report-whole';
import { MOST_PLATFORMS } from '../../src/core/report-whole';
import { evidence, platformOf, rowOf, TODAY, WEEK } from './evidence-rig';

const NOBODY: ReadonlySet<string> = new Set();
const DAYS = daysBetween(WEEK.from, WEEK.to);
const BEFORE = '2026-11-10';

const times = fc.integer({ min: 0, max: 7_200_000 });
const counts = fc.integer({ min: 0, max: 30 });
const platforms = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
const row = fc
  .record({
    day: fc.constantFrom(...DAYS, BEFORE),
    platform: platforms,
    parts: fc.tuple(times, times, times, times, times, times),
    counts: fc.tuple(counts, counts, counts, counts, counts),
    slot: fc.integer({ min: 0, max: 40 }),
    shapes: fc.array(fc.constantFrom<number[]>([1, 2, 3, 4, 5], [1, 2, 3, 4], [6, 7, 8, 9]), {
      maxLength: 2,
    }),
  })
  .map(({ day, platform, parts, counts: many, slot, shapes }): DayRow => {
    const made = emptyDayRow(day, platform);
    const [wait, login, checkin, study, report, other] = parts;
    made.activities = { wait, login, checkin, study, report, other };
    const ms = burdenOf(made);
    made.slots[slot] = ms;
    made.forms = shapes.map((shape) => ({ slot, fields: shape.length, ms: report, shape }));
    const [loginN, forcedN, checkinN, tokenVisitN, submitN] = many;
    const firstLogin = loginN > 0 ? { slot, ms: login } : null;
    const bounds = { loMs: Math.floor(ms / 2), hiMs: ms * 2 };
    return { ...made, ...bounds, loginN, forcedN, checkinN, tokenVisitN, submitN, firstLogin };
  });
const rows = fc.uniqueArray(row, {
  maxLength: 60,
  selector: (one) => `${one.day} ${one.platform}`,
});
const some = fc.uniqueArray(platforms).map((ids): ReadonlySet<string> => new Set(ids));
const wholeOf = (from: Evidence, leftOut = NOBODY): Whole => {
  const { whole } = reportOf(from, leftOut);
  if (!whole) throw new Error('withheld');
  return whole;
};

describe('leaving platforms out', () => {
  it('gives the report of an evidence that never held them', () => {
    fc.assert(
      fc.property(rows, some, (all, leftOut) => {
        const without = evidence(all.filter(({ platform }) => !leftOut.has(platform)));
        const { leftOutN, ...report } = reportOf(evidence(all), leftOut);
        const { leftOutN: none, ...expected } = reportOf(without, NOBODY);
        expect(report).toEqual(expected);
        expect(none).toBe(0);
      }),
    );
  });

  it('names none of them anywhere, and says how many there were', () => {
    const all = ['keep', 'secret-one', 'secret-two'].map((id) => rowOf('2026-11-17', id, 20));
    const report = reportOf(
      evidence(all, {
        measured: ['keep', 'secret-three'],
        since: { 'secret-three': '2026-01-01' },
      }),
      new Set(['secret-one', 'secret-two', 'secret-three', 'never-met']),
    );
    expect(JSON.stringify(report)).not.toMatch(/secret|never-met/);
    expect(JSON.stringify(report)).toContain('"keep"');
    expect(report.leftOutN).toBe(3);
  });

  it('leaves zeros where all are left out', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const from = evidence(all);
        const report = reportOf(from, new Set(nameable(from)));
        expect(report.days.every(({ burdenMs }) => burdenMs === 0)).toBe(true);
        expect(report.whole).toMatchObject({
          burden: { ms: 0, loMs: 0, hiMs: 0 },
          counts: { loginN: 0, loginMs: 0, forcedN: 0, checkinN: 0, tokenVisitN: 0 },
          platformN: 0,
          platforms: [],
        });
        expect(report.findings).toEqual([]);
      }),
    );
  });

  it('says which platforms were held against nothing, but for those left out', () => {
    const exempt = { use: 'required', metrics: [], bulletin: 'none', exempt: true } as const;
    const from = evidence(
      ['a', 'b', 'c'].map((id) => rowOf('2026-11-17', id, 5)),
      {
        platforms: ['a', 'b'].map((id) => platformOf(id, { mandate: { ...exempt, metrics: [] } })),
      },
    );
    expect(reportOf(from, NOBODY).exempt).toEqual(['a', 'b']);
    expect(reportOf(from, new Set(['b'])).exempt).toEqual(['a']);
  });

  it('takes a left-out platform from pairs, items and what it is since when measured', () => {
    const from = evidence([rowOf('2026-11-17', 'a', 5)], {
      platforms: [platformOf('a'), platformOf('b')],
      measured: ['a', 'b'],
      since: { a: '2026-01-01', b: '2026-01-01' },
      items: [{ id: 'item', name: '事项', from: null, until: null, platforms: ['a', 'b'] }],
    });
    const kept = withoutPlatforms(from, new Set(['b']));
    expect(JSON.stringify(kept)).not.toContain('"b"');
    expect(withoutPlatforms(from, NOBODY)).toEqual(from);
  });

  it('changes nothing of what was observed', () => {
    const few = evidence([rowOf('2026-11-17', 'a', 20)], { present: [] });
    const { coverage } = reportOf(few, new Set(['a']));
    expect(coverage).toEqual(reportOf(few, NOBODY).coverage);
  });
});

describe('a report', () => {
  it('says the same wherever in their day things happened', () => {
    const later = (one: DayRow): DayRow => ({
      ...one,
      slots: [...one.slots].reverse(),
      firstLogin: one.firstLogin && { ...one.firstLogin, slot: one.firstLogin.slot + 7 },
    });
    fc.assert(
      fc.property(rows, some, (all, leftOut) => {
        expect(reportOf(evidence(all.map(later)), leftOut)).toEqual(
          reportOf(evidence(all), leftOut),
        );
      }),
    );
  });

  it('holds no list of half hours, no time of a day and no form', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const said = JSON.stringify(reportOf(evidence(all), NOBODY));
        expect(said).not.toMatch(/"(slots?|firstLogin|forms|at|hours|shape)"/);
        // A string is a name or a whole day; a number is never an epoch time.
        expect(said).not.toMatch(/\d{4}-\d\d-\d\d[^"]|\d\d?:\d\d"|[^\d]1[6-9]\d{11}[^\d]/);
      }),
    );
  });

  it('agrees with the overview, and its parts with its sum', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const from = evidence(all);
        const { total, days } = overview(from.days, from.rows);
        const report = reportOf(from, NOBODY);
        const { burden, parts, counts: n, platforms: lines, others } = wholeOf(from);
        expect(burden).toEqual({ ms: burdenOf(total), loMs: total.loMs, hiMs: total.hiMs });
        expect(parts).toEqual(total.activities);
        expect(report.days).toEqual(days);
        const inLines = lines.reduce((sum, { burdenMs }) => sum + burdenMs, 0);
        expect(inLines + others.burdenMs).toBe(burden.ms);
        const logins = lines.reduce((sum, { loginN }) => sum + loginN, 0) + others.loginN;
        // A platform without a second of burden is no line.
        expect(logins).toBeLessThanOrEqual(n.loginN);
        expect(lines.length).toBeLessThanOrEqual(MOST_PLATFORMS);
      }),
    );
  });

  it('lists the costliest platforms, and sums the others', () => {
    const all = Array.from({ length: 30 }, (_, i) =>
      rowOf('2026-11-17', `p${i}`, i + 1, { loginN: 2, checkinN: 1 }),
    );
    const { platforms: lines, others, platformN } = wholeOf(evidence(all));
    expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(['p29', 'p28']);
    expect(platformN).toBe(30);
    const n = 30 - MOST_PLATFORMS;
    expect(others).toEqual({
      n,
      burdenMs: ((n * (n + 1)) / 2) * 60_000,
      loginN: 2 * n,
      checkinN: n,
    });
  });

  it('names the first day of a saving that the week before was taken into', () => {
    const all = DAYS.slice(0, 5).map((day) => rowOf(day, 'a', 5, { loginN: 2 }));
    expect(wholeOf(evidence(all)).savings).toMatchObject({ since: null });
    expect(wholeOf(evidence(all, { today: '2026-11-18' })).savings).toMatchObject({
      since: '2026-11-09',
    });
  });

  it('cuts findings to what fits, says how many more there are, and keeps no day of them', () => {
    const all = Array.from({ length: 8 }, (_, i) =>
      DAYS.slice(0, 5).map((day) => rowOf(day, `p${i}`, 5, { checkinN: 4 })),
    ).flat();
    const report = reportOf(evidence(all), NOBODY);
    expect(report.findings).toHaveLength(MOST_FINDINGS);
    expect(report.otherFindingN).toBe(3);
    expect(report.findings[0]).toMatchObject({
      clue: 'check-ins',
      figure: { metric: 'checkin_n', value: 20 },
    });
    expect(Object.keys(report.findings[0] ?? {})).not.toContain('days');
  });

  it('withholds what is said of the whole below 70 % of the workdays', () => {
    const monday = [rowOf('2026-11-16', 'a', 30, { checkinN: 20 })];
    const report = reportOf(evidence(monday, { present: ['2026-11-17', '2026-11-18'] }), NOBODY);
    expect(report.coverage).toMatchObject({ scheduledN: 5, observedN: 3, enough: false });
    expect(report.whole).toBeNull();
    expect(report.findings).toEqual([]);
    // Each day that was seen stands for itself.
    expect(report.days[0]).toMatchObject({ burdenMs: 1_800_000, observed: true });
  });

  it('counts the diary apart from every figure', () => {
    const entry = { id: 'x', day: '2026-11-17', carrier: 'paper', kind: 'report' } as const;
    const diary = [
      { ...entry, n: 3, minutes: 40 },
      { ...entry, id: 'y', n: 1, minutes: 5 },
    ];
    const all = [rowOf('2026-11-17', 'a', 30)];
    const report = reportOf(evidence(all, { diary }), NOBODY);
    expect(report.diary).toEqual({ entryN: 2, minutes: 45 });
    expect(report.whole).toEqual(reportOf(evidence(all), NOBODY).whole);
  });

  it.each([
    ['day', 'day'],
    ['week', 'week'],
    ['month', 'month'],
    ['quarter', 'quarter'],
  ] as const)('of a %s knows that it is one, chosen as such or by its dates', (kind, expected) => {
    const period = periodAround(kind, '2026-11-18');
    expect(reportOf(evidence([], { period }), NOBODY).kind).toBe(expected);
    expect(reportOf(evidence([], { period: { ...period, kind: 'own' } }), NOBODY).kind).toBe(kind);
  });

  it('of any other range is of its own kind, and ends where there can be figures', () => {
    const period = { kind: 'own', from: '2026-11-18', to: '2026-11-26' } as const;
    const report = reportOf(evidence([], { period }), NOBODY);
    expect(report).toMatchObject({ kind: 'own', to: '2026-11-26', until: TODAY });
    expect(reportOf(evidence([]), NOBODY).until).toBe(WEEK.to);
  });

  it('of a range that is yet to come holds nothing', () => {
    const period = periodAround('week', '2027-03-01');
    const report = reportOf(evidence([], { period }), NOBODY);
    expect(report).toMatchObject({ days: [], whole: null, findings: [] });
  });
});

describe('the platforms that can be named', () => {
  it('are all that a report names, whose forms lie before its range too', () => {
    const forms = [{ slot: 18, fields: 4, ms: 1, shape: [1, 2, 3, 4] }];
    const from = evidence([
      rowOf(BEFORE, 'old', 9, { forms }),
      rowOf('2026-11-17', 'new', 5, { forms }),
    ]);
    const named = reportOf(from, NOBODY).findings.flatMap(({ platforms: ids }) => ids);
    expect(named).toContain('old');
    expect(nameable(from)).toEqual(['new', 'old']);
    const without = reportOf(from, new Set(['old']));
    expect(without.leftOutN).toBe(1);
    expect(JSON.stringify(without)).not.toContain('"old"');
  });

  it('are those used, the costliest first, then those used before, then those only measured', () => {
    const all = [rowOf('2026-11-17', 'a', 5), rowOf('2026-11-18', 'b', 4), rowOf(BEFORE, 'old', 9)];
    all.push(rowOf('2026-11-19', 'b', 4));
    expect(nameable(evidence(all, { measured: ['idle', 'a'] }))).toEqual(['b', 'a', 'old', 'idle']);
  });
});
