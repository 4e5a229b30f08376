import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import { CLUES, SURE } from '../../src/core/finding';
import { findingsOf, NOT_OVER_DAYS } from '../../src/core/findings/all';
import { offListShare } from '../../src/core/off-list';
import type { Mandate } from '../../src/core/platform';
import { evidence, platformOf, rowOf, TODAY, WEEK } from './evidence-rig';
import { clues, figure, formOf, MONDAY, marked, spread, WORKDAYS } from './findings-rig';

describe('all findings', () => {
  const rows = [
    ...spread('checkinN', [1, 1, 1, 1, 1], { tokenVisitN: 1, loginN: 1, photoN: 1 }),
    formOf(MONDAY, 'a', { slot: 10 }),
    formOf(MONDAY, 'b', { slot: 12 }),
  ];

  it('leave out an exempt platform whole, and say so', () => {
    const platforms = [marked('a', { exempt: true }), platformOf('b')];
    const judged = findingsOf(evidence(rows, { platforms }));
    expect(judged.exempt).toEqual(['a']);
    expect(judged.findings).toEqual([]);
    expect(findingsOf(evidence(rows)).findings.length).toBeGreaterThan(3);
  });

  it('name no exempt platform that was neither used nor measured', () => {
    const platforms = [platformOf('a'), platformOf('b'), marked('c', { exempt: true })];
    expect(findingsOf(evidence(rows, { platforms })).exempt).toEqual([]);
    expect(findingsOf(evidence(rows, { platforms, measured: ['c'] })).exempt).toEqual(['c']);
  });

  it('have the share off the work list that the overview has, exempt platforms or not', () => {
    const share = (minutes: number, exempt: boolean) => {
      const platforms = [platformOf('a', { workList: 'off' }), marked('b', { exempt })];
      const from = evidence([rowOf(MONDAY, 'a', 20), rowOf(MONDAY, 'b', minutes)], { platforms });
      const [found] = findingsOf(from).findings;
      if (found) expect(figure(found, 'offlist_share')).toBe(offListShare(from).share);
      return figure(found, 'offlist_share');
    };
    expect([share(80, false), share(80, true)]).toEqual([0.2, 0.2]);
    expect([share(900, false), share(900, true)]).toEqual([undefined, undefined]);
  });

  it('are as sure of that share as its range allows, with exempt platforms in it', () => {
    const platforms = [platformOf('a', { workList: 'off' }), marked('b', { exempt: true })];
    const wide = { hiMs: 400 * 60_000 };
    const rows = [rowOf(MONDAY, 'a', 20), rowOf(MONDAY, 'b', 80, wide)];
    expect(findingsOf(evidence(rows, { platforms })).findings[0]?.sure).toBe('low');
  });

  it('are withheld below 70 % of the scheduled days, but for what is no count over days', () => {
    const same = [platformOf('a'), platformOf('b')];
    const seen = (n: number) =>
      findingsOf(
        evidence(
          rows.filter(({ day }) => WORKDAYS.indexOf(day) < n),
          {
            platforms: same,
            present: WORKDAYS.slice(0, n),
          },
        ),
      );
    const few = seen(3);
    expect(few.coverage.share).toBe(0.6);
    expect(few.findings.map(({ clue }) => clue)).toEqual(['overlap']);
    expect(few.withheld).toEqual(CLUES.filter((clue) => !NOT_OVER_DAYS.has(clue)));
    expect(seen(4).withheld).toEqual([]);
    expect(seen(4).findings.map(({ clue }) => clue)).toContain('check-ins');
  });

  it('have nothing to say of nothing', () => {
    const judged = findingsOf(evidence([], { platforms: [] }));
    expect([judged.findings, judged.exempt, judged.withheld]).toEqual([[], [], []]);
  });

  it('put the surest first, then the clues in order', () => {
    const { findings } = findingsOf(evidence(rows));
    const places = findings.map(({ sure, clue }) => SURE.indexOf(sure) * 100 + CLUES.indexOf(clue));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(findings.map(({ sure }) => sure)).size).toBeGreaterThan(1);
  });

  it('change nothing that they read', () => {
    const held = evidence(rows);
    const before = structuredClone(held);
    findingsOf(held);
    expect(held).toEqual(before);
  });

  const count = fc.nat({ max: 20 });
  const anyRow = fc
    .record({
      day: fc.constantFrom(...daysBetween(WEEK.from, WEEK.to), '2026-11-25', ''),
      platform: fc.constantFrom('a', 'b', '__proto__', 'constructor', '=1+1'),
      minutes: fc.nat({ max: 600 }),
      counts: fc.record({
        checkinN: count,
        promptN: count,
        loginN: count,
        tokenVisitN: count,
        rankViewN: count,
        photoN: count,
        visitN: count,
      }),
      shape: fc.uniqueArray(fc.nat({ max: 15 }), { maxLength: 12 }),
    })
    .map(({ day, platform, minutes, counts, shape }) => ({
      ...rowOf(day, platform, minutes, counts),
      forms: [{ slot: 18, fields: shape.length, ms: 1, shape }],
    }));
  const anyMandate = fc.record({
    use: fc.constantFrom('required', 'assessed', 'voluntary', 'unknown'),
    bulletin: fc.constantFrom('weekly', 'monthly', 'none'),
    exempt: fc.boolean(),
    metrics: fc.subarray(['study-hours', 'points'] as const),
  }) as fc.Arbitrary<Mandate>;

  it('stand at or above their thresholds, on known days, and never on an exempt platform', () => {
    const ids = ['a', 'b', '__proto__', 'constructor', '=1+1'];
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, {
          maxLength: 30,
          selector: ({ day, platform }) => `${day} ${platform}`,
        }),
        fc.array(anyMandate, { minLength: 5, maxLength: 5 }),
        (given, mandates) => {
          const platforms = ids.map((id, i) => platformOf(id, { mandate: mandates[i] }));
          const judged = findingsOf(evidence(given, { platforms, measured: ids }));
          const exempt = platforms.filter(({ mandate }) => mandate?.exempt).map(({ id }) => id);
          expect(judged.exempt).toEqual(exempt);
          for (const { figures, threshold, platforms: about, days } of judged.findings) {
            expect(figures[0].value).toBeGreaterThanOrEqual(threshold);
            expect(about.some((id) => exempt.includes(id))).toBe(false);
            expect(days).toEqual([...new Set(days)].sort());
          }
        },
      ),
    );
  });

  it('are not undone by one check-in more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const has = (more: number) =>
          clues(
            evidence(
              spread(
                'checkinN',
                counts.map((n, i) => (i === 2 ? n + more : n)),
              ),
            ),
          );
        if (has(0).includes('check-ins')) expect(has(1)).toContain('check-ins');
      }),
    );
  });
});

it('takes the day of today as one of the range', () => {
  const rows = spread('checkinN', [1, 1, 1]);
  expect(clues(evidence(rows, { today: WORKDAYS[2] ?? TODAY }))).toEqual(['check-ins']);
});
