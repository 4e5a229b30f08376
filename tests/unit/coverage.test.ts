import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar';
import type { DayFact } from '../../src/core/coverage';
import { coverageOf, dayFacts } from '../../src/core/coverage';
import type { Pause } from '../../src/core/pauses';
import { pausedShare } from '../../src/core/pauses';
import { DEFAULT_PLAN } from '../../src/core/plan';

const HOUR = 3_600_000;
const DAY = '2026-11-10';
const at = (hour: number, day = 10) => new Date(2026, 10, day, 0, hour * 60).getTime();
const pause = (from: number, until: number | null): Pause => ({ from, until });
const share = (...pauses: Pause[]) => pausedShare(DEFAULT_PLAN, DAY, pauses);

describe('the share of a day that was paused', () => {
  it('is of the scheduled hours: what is paused at noon or at night is no loss', () => {
    expect(share()).toBe(0);
    expect(share(pause(at(12), at(14)))).toBe(0);
    expect(share(pause(at(18), at(32)))).toBe(0);
    expect(share(pause(at(11), at(15)))).toBe(2 / 8);
    expect(share(pause(at(-5), at(40)))).toBe(1);
  });

  it('is open to the end of the day where nobody went on', () => {
    expect(share(pause(at(14), null))).toBe(0.5);
    expect(share(pause(at(8, 3), null))).toBe(1);
    expect(share(pause(at(8, 11), null))).toBe(0);
  });

  it('counts no minute twice where pauses overlap', () => {
    expect(share(pause(at(8), at(10)), pause(at(9), at(10)))).toBe(2 / 8);
    expect(share(pause(at(8), null), pause(at(9), null), pause(at(8), at(12)))).toBe(1);
  });

  it('ignores one that ended before it began', () => {
    expect(share(pause(at(10), at(9)))).toBe(0);
  });

  it('is of the whole day where no hours are scheduled', () => {
    const sunday = '2026-11-15';
    expect(pausedShare(DEFAULT_PLAN, sunday, [pause(at(0, 15), at(6, 15))])).toBe(0.25);
    const hourless = { ...DEFAULT_PLAN, hours: [] };
    expect(pausedShare(hourless, DAY, [pause(at(0), at(12))])).toBe(0.5);
  });

  it('lies between nothing and all, and is no more than the parts together', () => {
    const some = fc.array(
      fc
        .tuple(fc.integer({ min: -48, max: 96 }), fc.option(fc.nat(96), { nil: null }))
        .map(([from, more]) => pause(at(from / 2), more === null ? null : at((from + more) / 2))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (pauses) => {
        const all = share(...pauses);
        const parts = pauses.map((one) => share(one));
        expect(all).toBeLessThanOrEqual(1);
        expect(all).toBeGreaterThanOrEqual(Math.max(0, ...parts));
        expect(all).toBeLessThanOrEqual(parts.reduce((sum, one) => sum + one, 0) + 1e-9);
      }),
    );
  });
});

describe('where the clock is put on and back', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
  });
  const hour = (month: number, day: number, of: number) =>
    new Date(2026, month - 1, day, of).getTime();

  it.each([
    ['America/New_York', 3, 8, 23],
    ['America/New_York', 11, 1, 25],
    ['Australia/Lord_Howe', 10, 4, 23.5],
    ['Asia/Shanghai', 11, 8, 24],
  ])('%s: the hours of %i-%i are those of the clock', (name, month, day, hours) => {
    process.env.TZ = name;
    const text = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    expect(hour(month, day + 1, 0) - hour(month, day, 0)).toBe(hours * HOUR);
    // A Sunday that was worked: 8 to 12 of it is half its hours, whatever the night was like.
    const own = [{ from: text, to: text, as: 'work' as const }];
    const morning = [pause(hour(month, day, 8), hour(month, day, 12))];
    expect(pausedShare({ ...DEFAULT_PLAN, own }, text, morning)).toBe(0.5);
    const night = [pause(hour(month, day, 0), hour(month, day, 8))];
    expect(pausedShare({ ...DEFAULT_PLAN, own }, text, night)).toBe(0);
    const allDay = { ...DEFAULT_PLAN, own, hours: [[0, 48] as [number, number]] };
    const always = [pause(hour(month, day, 0), hour(month, day + 1, 0))];
    expect(pausedShare(allDay, text, always)).toBe(1);
    expect(pausedShare(DEFAULT_PLAN, text, always)).toBe(pausedShare(allDay, text, always));
  });
});

describe('a day', () => {
  const days = daysBetween('2026-11-09', '2026-11-15');
  const facts = (present: string[], ...pauses: Pause[]) =>
    dayFacts(days, DEFAULT_PLAN, new Set(present), pauses);
  const observed = (found: DayFact[]) => found.flatMap((fact) => (fact.observed ? [fact.day] : []));

  it('was observed where the extension was there, even without any platform', () => {
    expect(observed(facts(['2026-11-10', '2026-11-15']))).toEqual(['2026-11-10', '2026-11-15']);
    expect(facts([]).map(({ scheduledMs }) => scheduledMs / HOUR)).toEqual([8, 8, 8, 8, 8, 0, 0]);
  });

  it('was observed where exactly half of its hours were paused, not where more were', () => {
    expect(observed(facts([DAY], pause(at(14), at(18))))).toEqual([DAY]);
    expect(observed(facts([DAY], pause(at(12) - 1, at(18))))).toEqual([]);
  });
});

describe('coverage', () => {
  const facts = (observed: number, of: number): DayFact[] =>
    daysBetween('2026-01-01', '2026-12-31')
      .slice(0, of)
      .map((day, n) => ({ day, scheduledMs: 8 * HOUR, observed: n < observed }));
  const today = '2027-01-01';

  it('is enough at 70 %, and not at 69 %', () => {
    expect(coverageOf(facts(69, 100), today)).toEqual({
      scheduledN: 100,
      observedN: 69,
      share: 0.69,
      enough: false,
    });
    expect(coverageOf(facts(70, 100), today).enough).toBe(true);
    for (const n of [10, 20, 30, 60, 90, 250]) {
      expect(coverageOf(facts((n * 7) / 10, n), today).enough).toBe(true);
      expect(coverageOf(facts((n * 7) / 10 - 1, n), today).enough).toBe(false);
    }
  });

  it('is of scheduled days alone', () => {
    const off = { day: '2026-12-31', scheduledMs: 0 };
    const some = facts(7, 10);
    expect(coverageOf([...some, { ...off, observed: false }], today).share).toBe(0.7);
    expect(coverageOf([...some, { ...off, observed: true }], today).share).toBe(0.7);
  });

  it('misses nothing of today before today was observed', () => {
    const days = facts(4, 5);
    const morning = days[4]?.day ?? '';
    expect(coverageOf(days, morning)).toMatchObject({ scheduledN: 4, observedN: 4, share: 1 });
    expect(coverageOf(facts(5, 5), morning)).toMatchObject({ scheduledN: 5, share: 1 });
    expect(coverageOf(days, '2026-01-06')).toMatchObject({ scheduledN: 5, share: 0.8 });
  });

  it('has no share where no day was due; what was seen of such days stands', () => {
    expect(coverageOf([], today)).toEqual({
      scheduledN: 0,
      observedN: 0,
      share: null,
      enough: false,
    });
    const sunday = { day: '2026-11-15', scheduledMs: 0 };
    expect(coverageOf([{ ...sunday, observed: true }], today)).toMatchObject({ enough: true });
    expect(coverageOf([{ ...sunday, observed: false }], today)).toMatchObject({ enough: false });
  });
});
