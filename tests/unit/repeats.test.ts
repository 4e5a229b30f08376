import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { REPEAT_DAYS } from '../../src/core/evidence';
import type { Repeat } from '../../src/core/repeats';
import { LIKENESS, likeness, MIN_FIELDS, repeatsOf } from '../../src/core/repeats';

const DAY = '2026-03-02';
const TABLE = [10, 20, 30, 40, 50];
const one = (
  platform: string,
  { day = DAY, slot = 18, shape = TABLE, ms = 60_000, n = 1 } = {},
): DayRow => ({
  ...emptyDayRow(day, platform),
  forms: Array.from({ length: n }, () => ({ slot, fields: shape.length, ms, shape })),
});
const who = (repeats: readonly Repeat[]) =>
  repeats.map(({ platform, of }) => `${platform} of ${of.platform}`);

describe('likeness', () => {
  it('is shared fields over all fields', () => {
    expect(likeness([1, 2, 3, 4], [2, 3, 4, 5])).toBe(3 / 5);
    expect(likeness(TABLE, TABLE)).toBe(1);
    expect(likeness([1, 2], [3])).toBe(0);
    expect(likeness([], [])).toBe(0);
  });

  it('is that of the two sets, whichever comes first', () => {
    const shape = fc.uniqueArray(fc.nat(30)).map((hashes) => hashes.sort((a, b) => a - b));
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const shared = a.filter((hash) => b.includes(hash)).length;
        const all = new Set([...a, ...b]).size;
        expect(likeness(a, b)).toBe(all === 0 ? 0 : shared / all);
        expect(likeness(b, a)).toBe(likeness(a, b));
      }),
    );
  });
});

describe('a repeated form', () => {
  it('is the later one, on another platform', () => {
    const later = one('a', { slot: 20, ms: 90_000 });
    expect(repeatsOf([later, one('b')], [])).toEqual([
      {
        day: DAY,
        platform: 'a',
        slot: 20,
        ms: 90_000,
        likeness: 1,
        of: { day: DAY, platform: 'b' },
        beyondFirst: true,
      },
    ]);
  });

  it('repeats, where it is a copy, one of a platform that has had more of it', () => {
    const near = [10, 20, 30, 40];
    const rows = [
      one('b', { slot: 10, shape: near, n: 2 }),
      one('a', { slot: 12 }),
      one('c', { slot: 14 }),
      one('a', { slot: 20 }),
    ];
    const last = repeatsOf(rows, []).pop();
    expect(last).toMatchObject({
      platform: 'a',
      of: { platform: 'b' },
      likeness: LIKENESS,
      beyondFirst: true,
    });
    // Where nobody has had more, it is no copy, and repeats the most alike.
    const even = repeatsOf([...rows.slice(1, 3), one('a', { slot: 20 })], []).pop();
    expect(even).toMatchObject({ of: { platform: 'c' }, likeness: 1, beyondFirst: false });
  });

  it('is none on the same platform, however often', () => {
    expect(repeatsOf([one('a', { n: 9 }), one('a', { day: dayAfter(DAY, 1) })], [])).toEqual([]);
  });

  it('is exactly one of two in the same half hour', () => {
    expect(who(repeatsOf([one('b'), one('a')], []))).toEqual(['b of a']);
    expect(who(repeatsOf([one('b')], [one('a')]))).toEqual(['b of a']);
    expect(repeatsOf([one('a')], [one('b')])).toEqual([]);
  });

  it('takes four fields in five, and no less', () => {
    const near = one('b', { slot: 20, shape: [10, 20, 30, 40] });
    expect(repeatsOf([one('a'), near], [])[0]?.likeness).toBe(LIKENESS);
    const far = one('b', { slot: 20, shape: [10, 20, 30, 40, 60] });
    expect(repeatsOf([one('a'), far], [])).toEqual([]);
  });

  it('has enough named fields, counting each once', () => {
    const few = TABLE.slice(0, MIN_FIELDS - 1);
    expect(repeatsOf([one('a', { shape: few }), one('b', { shape: few })], [])).toEqual([]);
    const doubled = [10, 10, 20, 20];
    expect(repeatsOf([one('a', { shape: doubled }), one('b', { shape: doubled })], [])).toEqual([]);
    const shuffled = one('b', { shape: [50, 10, 40, 20, 30, 10] });
    expect(who(repeatsOf([one('a'), shuffled], []))).toEqual(['b of a']);
  });

  it(`repeats one of up to ${REPEAT_DAYS} days ago`, () => {
    const later = (n: number) => [one('b', { day: dayAfter(DAY, n) })];
    expect(repeatsOf(later(REPEAT_DAYS), [one('a')])).toHaveLength(1);
    expect(repeatsOf(later(REPEAT_DAYS + 1), [one('a')])).toHaveLength(0);
  });

  it('is never one of the days before the range', () => {
    expect(repeatsOf([], [one('a'), one('b')])).toEqual([]);
  });

  it('names the most alike, and of these the last', () => {
    const rows = [
      one('a', { slot: 1 }),
      one('b', { slot: 2 }),
      one('c', { slot: 3, shape: [10, 20, 30, 40] }),
      one('d', { slot: 4 }),
    ];
    expect(who(repeatsOf(rows, []))).toEqual(['b of a', 'c of b', 'd of b']);
  });
});

describe('a copy that need not be filled', () => {
  const needless = (rows: DayRow[], earlier: DayRow[] = []) =>
    who(repeatsOf(rows, earlier).filter(({ beyondFirst }) => beyondFirst));

  it('is one of the two that two platforms ask for every day', () => {
    const days = Array.from({ length: 40 }, (_, n) => dayAfter(DAY, n));
    const daily = days.flatMap((day) => [one('a', { day }), one('b', { day })]);
    expect(repeatsOf(daily, [])).toHaveLength(79);
    expect(needless(daily)).toEqual(days.map(() => 'b of a'));
  });

  it("is none where this month's table is only like last month's elsewhere", () => {
    const next = dayAfter(DAY, 29);
    expect(needless([one('a', { day: next })], [one('a'), one('b', { slot: 20 })])).toEqual([]);
  });

  it('is matched with one of the other side each', () => {
    expect(needless([one('a', { n: 2 }), one('b', { slot: 20, n: 3 })])).toHaveLength(2);
    expect(needless([one('a'), one('b', { slot: 20 }), one('c', { slot: 22 })])).toHaveLength(2);
  });
});

interface Flat {
  day: string;
  slot: number;
  platform: string;
  shape: number[];
}
/** The definition word for word, each form held against each. */
function naive(rows: readonly DayRow[], earlier: readonly DayRow[]): string[] {
  const flat = (from: readonly DayRow[]): Flat[] =>
    from.flatMap(({ day, platform, forms }) =>
      forms.map(({ slot, shape }) => ({ day, slot, platform, shape })),
    );
  const before = (a: Flat, b: Flat) =>
    [a.day, String(a.slot).padStart(2, '0'), a.platform].join() <
    [b.day, String(b.slot).padStart(2, '0'), b.platform].join();
  const all = [...flat(rows), ...flat(earlier)];
  const near = (a: Flat, b: Flat) =>
    a.shape.length >= MIN_FIELDS &&
    b.shape.length >= MIN_FIELDS &&
    likeness(a.shape, b.shape) >= LIKENESS;
  return flat(rows)
    .filter((form) =>
      all.some(
        (other) =>
          other.platform !== form.platform &&
          before(other, form) &&
          dayAfter(other.day, REPEAT_DAYS) >= form.day &&
          near(form, other),
      ),
    )
    .map(({ day, slot, platform }) => [day, slot, platform].join());
}

describe('among any forms', () => {
  const shape = fc
    .subarray([10, 20, 30, 40, 50, 60], { minLength: MIN_FIELDS - 1 })
    .map((hashes) => [...hashes].sort((a, b) => a - b));
  const form = fc.record({ slot: fc.nat(3), shape });
  const row = fc.record({
    ahead: fc.nat(45),
    platform: fc.constantFrom('a', 'b', 'c', 'd'),
    forms: fc.array(form, { maxLength: 4 }),
  });
  const rowsOf = fc
    .uniqueArray(row, { maxLength: 16, selector: ({ ahead, platform }) => `${ahead} ${platform}` })
    .map((rows) =>
      rows.map(({ ahead, platform, forms }) => ({
        ...emptyDayRow(dayAfter(DAY, ahead), platform),
        forms: forms
          .sort((a, b) => a.slot - b.slot)
          .map((one) => ({ ...one, fields: one.shape.length, ms: 1_000 })),
      })),
    );
  const split = (rows: DayRow[]) => {
    const start = dayAfter(DAY, 15);
    return [rows.filter(({ day }) => day >= start), rows.filter(({ day }) => day < start)] as const;
  };

  it('finds those that the definition names', () => {
    fc.assert(
      fc.property(rowsOf, (all) => {
        const [rows, earlier] = split(all);
        const found = repeatsOf(rows, earlier).map(({ day, slot, platform }) =>
          [day, slot, platform].join(),
        );
        expect([...found].sort()).toEqual(naive(rows, earlier).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('says the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(rowsOf, (all) => {
        const [rows, earlier] = split(all);
        expect(repeatsOf([...rows].reverse(), [...earlier].reverse())).toEqual(
          repeatsOf(rows, earlier),
        );
      }),
    );
  });

  it('names a real earlier form, within bounds', () => {
    fc.assert(
      fc.property(rowsOf, (all) => {
        const [rows, earlier] = split(all);
        const repeats = repeatsOf(rows, earlier);
        const forms = rows.reduce((sum, { forms }) => sum + forms.length, 0);
        expect(repeats.length).toBeLessThanOrEqual(forms);
        for (const { day, platform, likeness: found, of } of repeats) {
          expect(found).toBeGreaterThanOrEqual(LIKENESS);
          expect(found).toBeLessThanOrEqual(1);
          expect(of.platform).not.toBe(platform);
          expect(of.day <= day && day <= dayAfter(of.day, REPEAT_DAYS)).toBe(true);
          expect(all.some((one) => one.day === of.day && one.platform === of.platform)).toBe(true);
        }
      }),
    );
  });
});
