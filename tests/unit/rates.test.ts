import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, MOST_DAYS, MOST_WEEK_DAYS } from '../../src/core/bins';
import { daysBetween } from '../../src/core/calendar';
import { compare } from '../../src/core/comparison';
import { burdenOf } from '../../src/core/day-row';
import { mandatedShare, platformsPerDay, relogins } from '../../src/core/figures';
import { overview } from '../../src/core/overview';
import { ratesOf } from '../../src/core/rates';
import { weekMap } from '../../src/core/week-map';
import { evidence, platformOf, rowOf, TODAY, WEEK } from './evidence-rig';

const MINUTE = 60_000;
const DAYS = daysBetween(WEEK.from, WEEK.to);
const MONDAY = DAYS[0] ?? '';

describe('a rate', () => {
  it('is over scheduled and observed days, with what was done at the weekend in it', () => {
    const { days, rows } = evidence([
      ...DAYS.slice(0, 5).map((day) => rowOf(day, 'a', 60)),
      rowOf(DAYS[5] ?? '', 'a', 50),
    ]);
    // 350 min over 5 days of 8 scheduled hours each.
    expect(ratesOf(days, rows, TODAY)).toMatchObject({
      daysN: 5,
      perDay: { ms: 70 * MINUTE },
      per8h: { ms: 70 * MINUTE, loMs: 70 * MINUTE, hiMs: 70 * MINUTE },
    });
  });

  it('leaves today out: it is not over', () => {
    const { days, rows } = evidence([rowOf(MONDAY, 'a', 60), rowOf(DAYS[1] ?? '', 'a', 5)], {
      today: DAYS[1] ?? '',
    });
    expect(ratesOf(days, rows, DAYS[1] ?? '')).toMatchObject({
      daysN: 1,
      perDay: { ms: 3_600_000 },
    });
    expect(ratesOf(days.slice(1), rows, DAYS[1] ?? '')).toBe('no-day');
  });

  it('is withheld where fewer than seven in ten scheduled days were observed', () => {
    const rows = DAYS.slice(0, 5).map((day) => rowOf(day, 'a', 60));
    const three = evidence(rows.slice(0, 3), { present: [] });
    const four = evidence(rows.slice(0, 4), { present: [] });
    expect(ratesOf(three.days, three.rows, TODAY)).toBe('coverage');
    expect(ratesOf(four.days, four.rows, TODAY)).toMatchObject({ daysN: 4 });
  });

  it('counts a day without any platform as zero, and one that nobody watched not at all', () => {
    const rows = DAYS.slice(0, 4).map((day) => rowOf(day, 'a', 60));
    const idle = evidence(rows);
    const unseen = evidence(rows, { present: [] });
    expect(ratesOf(idle.days, idle.rows, TODAY)).toMatchObject({ perDay: { ms: 48 * MINUTE } });
    expect(ratesOf(unseen.days, unseen.rows, TODAY)).toMatchObject({ perDay: { ms: 60 * MINUTE } });
  });
});

describe('a comparison', () => {
  const before = daysBetween('2026-11-09', '2026-11-13');
  const week = (minutes: number, more = {}) =>
    DAYS.slice(0, 5).map((day) => rowOf(day, 'a', minutes, more));
  const weekBefore = before.map((day) => rowOf(day, 'a', 40));

  it('is by the scheduled day', () => {
    const compared = compare(evidence([...weekBefore, ...week(60)]));
    expect(compared).toMatchObject({ change: { ms: 20 * MINUTE }, firm: true });
  });

  it('claims nothing where the change hangs on the rule', () => {
    const compared = compare(evidence([...weekBefore, ...week(60, { loMs: 39 * MINUTE })]));
    expect(compared).toMatchObject({ change: { ms: 20 * MINUTE, loMs: -MINUTE }, firm: false });
    expect(compare(evidence([...weekBefore, ...week(40)]))).toMatchObject({ firm: false });
  });

  it('says which of the two ranges was not observed', () => {
    expect(compare(evidence(week(60), { present: DAYS }))).toBe('before-coverage');
    expect(compare(evidence(weekBefore, { present: [] }))).toBe('coverage');
  });
});

describe('figures of a range', () => {
  it('take the median of platforms over observed scheduled days, idle ones included', () => {
    const rows = [rowOf(MONDAY, 'a', 5), rowOf(MONDAY, 'b', 5), rowOf(DAYS[1] ?? '', 'a', 5)];
    expect(platformsPerDay(evidence([...rows, rowOf(DAYS[2] ?? '', 'b', 0)]))).toBe(0);
    expect(platformsPerDay(evidence(rows, { present: [] }))).toBe(1.5);
    expect(platformsPerDay(evidence([], { present: [] }))).toBeNull();
  });

  it('count today among the platforms a day only where there is no other day', () => {
    const today = DAYS[1] ?? '';
    const rows = [rowOf(MONDAY, 'a', 5), rowOf(MONDAY, 'b', 5), rowOf(today, 'a', 5)];
    expect(platformsPerDay(evidence(rows, { today }))).toBe(2);
    expect(platformsPerDay(evidence(rows, { today: MONDAY }))).toBe(2);
  });

  it('count logins of a platform and day beyond the first', () => {
    const logins = [0, 1, 3].map((loginN, i) => rowOf(DAYS[i] ?? '', 'a', 1, { loginN }));
    expect(relogins(logins)).toBe(2);
  });

  it('give no share of mandated platforms where nobody marked one', () => {
    const rows = [rowOf(MONDAY, 'a', 30), rowOf(MONDAY, 'b', 10)];
    const required = { use: 'required', metrics: [], bulletin: 'none', exempt: false } as const;
    const marked = [platformOf('a', { mandate: { ...required, metrics: [] } }), platformOf('b')];
    expect(mandatedShare(evidence(rows))).toBeNull();
    expect(mandatedShare(evidence(rows, { platforms: marked }))).toBe(0.75);
    expect(mandatedShare(evidence([], { platforms: marked }))).toBeNull();
  });
});

describe('the map of the week', () => {
  it('averages over the observed days of each weekday, Monday first', () => {
    const period = { kind: 'own', from: '2026-11-09', to: '2026-11-22' } as const;
    const rows = [rowOf('2026-11-09', 'a', 30), rowOf('2026-11-16', 'a', 10)];
    const { days } = evidence(rows, { period });
    const map = weekMap(days, rows);
    expect(map.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(map[0]?.daysN).toBe(2);
    expect(map[0]?.hours[9]).toBe(20 * MINUTE);
    expect(map[1]?.hours.every((ms) => ms === 0)).toBe(true);
  });
});

describe('bins', () => {
  it.each([1, 7, MOST_DAYS, MOST_DAYS + 1, MOST_WEEK_DAYS + 1, 1096])(
    'hold every day of %i once, and all of its burden',
    (daysN) => {
      const from = '2023-11-20';
      const days = daysBetween(from, TODAY).slice(0, daysN);
      const rows = days.map((day, i) => rowOf(day, 'a', i % 90));
      const seen = overview(
        days.map((day) => ({ day, scheduledMs: 0, observed: true })),
        rows,
      );
      const bins = binsOf(seen.days);
      expect(bins.length).toBeLessThanOrEqual(MOST_DAYS);
      expect(bins.reduce((sum, bin) => sum + bin.daysN, 0)).toBe(daysN);
      expect(bins.reduce((sum, bin) => sum + bin.burdenMs, 0)).toBe(burdenOf(seen.total));
      expect(bins.map(({ from: first }) => first)).toEqual(
        bins.map(({ from: first }) => first).sort(),
      );
    },
  );
});

it('sums rows in any order to the same overview', () => {
  const rows = DAYS.flatMap((day) =>
    ['a', 'b'].map((id, i) => rowOf(day, id, 10 + i, { loginN: i })),
  );
  const { days } = evidence(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(overview(days, shuffled)).toEqual(overview(days, rows));
    }),
    { numRuns: 20 },
  );
});
