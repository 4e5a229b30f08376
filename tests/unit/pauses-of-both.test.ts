import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween } from '../../src/core/calendar';
import { dayFacts } from '../../src/core/coverage';
import type { Pause } from '../../src/core/pauses';
import type { Watched } from '../../src/core/pauses-of-both';
import { pausesOfBoth } from '../../src/core/pauses-of-both';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { spanOfDay } from '../../src/core/removal';

/** Monday to Sunday; the copy is made on the Friday. */
const DAYS = daysBetween('2026-11-16', '2026-11-22');
const MADE = '2026-11-20';
const HOUR = 3_600_000;
const TERMS = { openUntil: spanOfDay(MADE).until, made: MADE };
const start = spanOfDay(DAYS[0] ?? '').from;

/** Few hours to choose from: pauses meet, and begin at once. */
const anyPause: fc.Arbitrary<Pause> = fc
  .tuple(fc.integer({ min: -2, max: 21 }), fc.option(fc.nat(12)))
  .map(([from, ms]) => {
    const at = start + from * 8 * HOUR;
    return { from: at, until: ms === null ? null : at + ms * 4 * HOUR };
  });
const anyPauses = fc.uniqueArray(anyPause, { maxLength: 4, selector: ({ from }) => from });
const anyBrowser: fc.Arbitrary<Watched> = fc.record({
  present: fc.subarray([...DAYS]).map((days) => new Set(days)),
  pauses: anyPauses,
  plan: fc.constantFrom(null, { ...DEFAULT_PLAN, weekdays: [] }),
});

/** The one here once the copy is read. */
function restored(here: Watched, there: Watched): Watched {
  const present = new Set([...here.present, ...there.present]);
  return { present, pauses: pausesOfBoth(here, there, TERMS), plan: here.plan ?? there.plan };
}
const observed = ({ present, pauses, plan }: Watched) =>
  dayFacts(DAYS, plan ?? DEFAULT_PLAN, present, pauses).flatMap((one) =>
    one.observed ? [one.day] : [],
  );
const byBeginning = (pauses: readonly Pause[]) => [...pauses].sort((a, b) => a.from - b.from);
const always = (holds: (here: Watched, there: Watched) => void) =>
  fc.assert(fc.property(anyBrowser, anyBrowser, holds), { numRuns: 2_000 });

describe('pauses here and in a copy', () => {
  it('leave a day observed that either observed', () => {
    always((here, there) => {
      const after = restored(here, there);
      const plan = after.plan;
      const either = [
        ...observed({ ...here, plan }),
        ...observed({ ...there, plan }).filter((day) => day < MADE),
      ];
      expect(observed(after)).toEqual(expect.arrayContaining(either));
    });
  });

  it('are the same when the copy is read again', () => {
    always((here, there) => {
      const once = restored(here, there);
      expect(byBeginning(restored(once, there).pauses)).toEqual(byBeginning(once.pauses));
    });
  });

  it('begin each at a time of its own', () => {
    always((here, there) => {
      const { pauses } = restored(here, there);
      expect(new Set(pauses.map(({ from }) => from)).size).toBe(pauses.length);
    });
  });

  it('cover from the day the copy was made on all that they covered here', () => {
    const noon = (day: string) => spanOfDay(day).from + 12 * HOUR;
    const covers = (pauses: readonly Pause[], at: number) =>
      pauses.some(({ from, until }) => from <= at && at < (until ?? Number.POSITIVE_INFINITY));
    always((here, there) => {
      const { pauses } = restored(here, there);
      for (const day of daysBetween(MADE, dayAfter(MADE, 9))) {
        if (covers(here.pauses, noon(day))) expect(covers(pauses, noon(day))).toBe(true);
      }
    });
  });

  it('stay as they are where only what was deleted here is put back', () => {
    const here = { present: new Set<string>(), pauses: [{ from: start, until: null }], plan: null };
    const there = { present: new Set(DAYS), pauses: [], plan: null };
    expect(pausesOfBoth(here, there, { openUntil: null, made: null })).toEqual(here.pauses);
  });
});
