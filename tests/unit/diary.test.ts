import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import type { DiaryEntry } from '../../src/core/diary';
import {
  byCarrier,
  CARRIERS,
  DIARY_KINDS,
  entryId,
  faultsOf,
  inOrder,
  MOST_MINUTES,
  MOST_TIMES,
  sumOf,
} from '../../src/core/diary';
import { kindsOf, OFFERED, OTHERWISE_MINUTES, usualOf } from '../../src/core/diary-usual';
import { entrySchema } from '../../src/core/schema';

const entry = (more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: 'a',
  day: '2026-11-20',
  carrier: 'group',
  kind: 'acknowledge',
  n: 1,
  minutes: 2,
  ...more,
});
const anyEntry: fc.Arbitrary<DiaryEntry> = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 400 }).map((n) => dayAfter('2026-01-01', n)),
  carrier: fc.constantFrom(...CARRIERS),
  kind: fc.constantFrom(...DIARY_KINDS),
  n: fc.integer({ min: 1, max: MOST_TIMES }),
  minutes: fc.integer({ min: 0, max: MOST_MINUTES }),
});

describe('the id of an entry', () => {
  const DAY = '2026-11-20';
  /** As many notes of a day in a row, each with a chance of its own. */
  const noting = (chances: readonly string[]) => {
    const noted: DiaryEntry[] = [];
    for (const unique of chances) noted.push(entry({ id: entryId(noted, DAY, unique) }));
    return noted;
  };

  it('sorts as the entries were noted, whatever is added to tell them apart', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { maxLength: 30 }), (chances) => {
        const noted = noting(chances);
        expect(inOrder([...noted].reverse())).toEqual(noted);
      }),
    );
  });

  it('tells the place in its day and nothing of the clock', () => {
    expect(noting(['a', 'b']).map(({ id }) => id)).toEqual(['n0001-a', 'n0002-b']);
    expect(entryId(noting(['a', 'b']), '2026-11-21', 'c')).toBe('n0001-c');
  });

  it('comes after one of before, which began with the time', () => {
    const old = entry({ id: '0mhx3k2ab-z' });
    const fresh = entry({ id: entryId([old], DAY, 'a') });
    expect(inOrder([fresh, old])).toEqual([old, fresh]);
  });

  it('is one that the records take, even after the last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.uuid(), (place, unique) => {
        const last = entry({ id: `n${String(place).padStart(4, '0')}-x` });
        const id = entryId([last], DAY, unique);
        expect(entrySchema.safeParse(entry({ id })).success).toBe(true);
        expect(id.length).toBe(42);
      }),
    );
  });
});

describe('sums', () => {
  it('are of the entries, their times and their minutes', () => {
    expect(sumOf([])).toEqual({ entryN: 0, n: 0, minutes: 0 });
    expect(sumOf([entry({ n: 3, minutes: 7 }), entry({ n: 2, minutes: 0 })])).toEqual({
      entryN: 2,
      n: 5,
      minutes: 7,
    });
  });

  it('by carrier and kind add up to the whole, and leave out what was not noted', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const rows = byCarrier(entries);
        const whole = sumOf(entries);
        for (const of of ['entryN', 'n', 'minutes'] as const) {
          const sum = (values: number[]) => values.reduce((total, one) => total + one, 0);
          expect(sum(rows.map((row) => row[of]))).toBe(whole[of]);
          for (const row of rows) {
            expect(sum(Object.values(row.kinds).map((kind) => kind[of]))).toBe(row[of]);
          }
        }
        expect(rows.every(({ entryN }) => entryN > 0)).toBe(true);
      }),
    );
  });

  it('come in one order, however the entries come', () => {
    const entries = [entry({ carrier: 'document' }), entry({ carrier: 'app' }), entry()];
    expect(byCarrier(entries).map(({ carrier }) => carrier)).toEqual(['app', 'group', 'document']);
  });
});

it('puts entries in order of day, then of noting, and leaves the list it was given', () => {
  const given = [
    entry({ id: 'n0009-x', day: '2026-11-19' }),
    entry({ id: 'n0005-x' }),
    entry({ id: 'n0004-y' }),
  ];
  const before = [...given];
  expect(inOrder(given).map(({ id }) => id)).toEqual(['n0009-x', 'n0004-y', 'n0005-x']);
  expect(given).toEqual(before);
});

describe('what a note begins with', () => {
  it('is one time and the minutes of the table where nothing like it was noted', () => {
    expect(usualOf([], 'group', 'acknowledge')).toEqual({ n: 1, minutes: 2 });
    const unlike = [entry({ carrier: 'app', n: 9 }), entry({ kind: 'photo', n: 9 })];
    expect(usualOf(unlike, 'group', 'acknowledge')).toEqual({ n: 1, minutes: 2 });
  });

  it('is what the newest of its kind says, the last noted of one day', () => {
    const entries = [
      entry({ id: 'n0002-a', n: 4, minutes: 6 }),
      entry({ id: 'n0003-b', n: 2, minutes: 3 }),
      // Noted last, but of a day before.
      entry({ id: 'n0009-c', day: '2026-11-18', n: 50, minutes: 90 }),
      entry({ id: 'n0008-d', kind: 'report', n: 7, minutes: 70 }),
    ];
    expect(usualOf(entries, 'group', 'acknowledge')).toEqual({ n: 2, minutes: 3 });
    expect(usualOf([...entries].reverse(), 'group', 'acknowledge')).toEqual({ n: 2, minutes: 3 });
  });

  it('can be stored, whichever carrier and kind it is of', () => {
    for (const carrier of CARRIERS) {
      for (const kind of DIARY_KINDS) {
        const usual = usualOf([], carrier, kind);
        expect(entrySchema.safeParse(entry({ carrier, kind, ...usual })).success).toBe(true);
        if (!(kind in OFFERED[carrier])) expect(usual.minutes).toBe(OTHERWISE_MINUTES);
      }
    }
  });

  it('is offered for every carrier, each of its kinds once and 其他 last', () => {
    for (const carrier of CARRIERS) {
      const kinds = kindsOf(carrier);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds[kinds.length - 1]).toBe('other');
    }
  });
});

describe('an entry that cannot be', () => {
  const days = { first: '2026-11-16', last: '2026-11-20' };

  it.each([
    [{}, []],
    [{ day: '2026-11-16' }, []],
    [{ day: '2026-11-15' }, ['day']],
    [{ day: '2026-11-21' }, ['day']],
    [{ day: '' }, ['day']],
    [{ day: '2026-11-31' }, ['day']],
    [{ day: '20261118' }, ['day']],
    [{ n: 1, minutes: 0 }, []],
    [{ n: MOST_TIMES, minutes: MOST_MINUTES }, []],
    [{ n: 0 }, ['times']],
    [{ n: MOST_TIMES + 1 }, ['times']],
    [{ n: 1.5 }, ['times']],
    [{ n: Number.NaN }, ['times']],
    [{ minutes: -1 }, ['minutes']],
    [{ minutes: MOST_MINUTES + 1 }, ['minutes']],
    [{ minutes: Number.POSITIVE_INFINITY }, ['minutes']],
    [{ day: 'x', n: 0, minutes: 0.5 }, ['day', 'times', 'minutes']],
  ] as const)('%o has the faults %o', (change, faults) => {
    expect(faultsOf(entry(change), days)).toEqual(faults);
  });

  it('is not one that the records would refuse, nor the other way round', () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: MOST_MINUTES + 2 }),
      fc.double(),
      fc.constantFrom(0, 1, MOST_TIMES, MOST_TIMES + 1),
    );
    fc.assert(
      fc.property(number, number, (n, minutes) => {
        const one = entry({ n, minutes });
        expect(entrySchema.safeParse(one).success).toBe(faultsOf(one, days).length === 0);
      }),
    );
  });

  it('is refused by the records with anything more than it may hold', () => {
    expect(entrySchema.safeParse({ ...entry(), note: '某某群' }).success).toBe(false);
    expect(entrySchema.safeParse({ ...entry(), carrier: 'phone' }).success).toBe(false);
  });
});
