import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/core/survey/counts';
import type { Arrival, Settled } from '../../src/core/survey/intake';
import { arrive, beginIntake, refuse, settle } from '../../src/core/survey/intake';

const NONE = noCounts('survey', [3, 2]);

function imported(
  arrivals: readonly Arrival[],
  counted: readonly string[] = [],
  before = NONE,
): Settled {
  const intake = beginIntake();
  for (const arrival of arrivals) arrive(intake, arrival);
  return settle(intake, before, new Set(counted));
}

const from = (mark: string, values: Arrival['values'], edition = 1, file = mark): Arrival => ({
  ...{ file, mark, edition, values },
});

const anyArrival: fc.Arbitrary<Arrival> = fc.record({
  file: fc.constantFrom('a.json', 'b.json', '=c().json'),
  mark: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
  edition: fc.integer({ min: 1, max: 3 }),
  values: fc.tuple(fc.constantFrom(0, 1, 2, null), fc.constantFrom(0, 1, null)),
});

describe('one import', () => {
  it('counts each packet, and what was not given apart', () => {
    const { counts, marks, refused } = imported([from('m1', [2, 0]), from('m2', [2, null])]);
    expect(counts).toEqual({
      survey: 'survey',
      packets: 2,
      fields: [
        { bands: [0, 0, 2], missing: 0 },
        { bands: [1, 0], missing: 1 },
      ],
    });
    expect(marks).toEqual(['m1', 'm2']);
    expect(refused).toEqual([]);
  });

  it('lets the highest edition stand, whichever comes first', () => {
    const first = from('m1', [0, 0], 1, 'first.json');
    const second = from('m1', [1, null], 2, 'second.json');
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      const { counts, refused } = imported(files);
      expect(counts.fields[0]?.bands).toEqual([0, 1, 0]);
      expect(refused).toEqual([{ file: 'first.json', reason: 'older-edition' }]);
    }
  });

  it('takes the same file twice once', () => {
    const one = from('m1', [0, 0]);
    const { counts, refused } = imported([one, { ...one, file: 'copy.json' }]);
    expect(counts.packets).toBe(1);
    expect(refused).toEqual([{ file: 'copy.json', reason: 'duplicate' }]);
  });

  it('takes nothing of whom an earlier import has counted, not a later edition either', () => {
    const { counts, marks, refused } = imported([from('m1', [1, 1], 9)], ['m1']);
    expect(counts).toEqual(NONE);
    expect(marks).toEqual([]);
    expect(refused).toEqual([{ file: 'm1', reason: 'counted-before' }]);
  });

  it('adds to the imports before, and leaves their counts as they were', () => {
    const before = imported([from('m1', [0, 0])]);
    const kept = structuredClone(before.counts);
    const after = imported([from('m2', [0, 1])], before.marks, before.counts);
    expect(after.counts.packets).toBe(2);
    expect(before.counts).toEqual(kept);
  });

  it('names what could not be opened beside what was not counted', () => {
    const intake = beginIntake();
    refuse(intake, 'broken.json', 'damaged');
    arrive(intake, from('m1', [0, 0]));
    const { counts, refused } = settle(intake, NONE, new Set());
    expect(refused).toEqual([{ file: 'broken.json', reason: 'damaged' }]);
    expect(counts.packets).toBe(1);
  });
});

describe('properties of an import', () => {
  it('are free of the order of files and of their names', () => {
    const shuffled = fc
      .array(anyArrival, { maxLength: 12 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([files, again]) => {
        const renamed = again.map((one, i) => ({ ...one, file: `${i}` }));
        const a = imported(files);
        const b = imported(renamed);
        expect(b.counts).toEqual(a.counts);
        expect([...b.marks].sort()).toEqual([...a.marks].sort());
      }),
    );
  });

  it('count every participant once and name every other file', () => {
    fc.assert(
      fc.property(fc.array(anyArrival, { maxLength: 12 }), (files) => {
        const { counts, marks, refused } = imported(files);
        expect(counts.packets).toBe(new Set(files.map(({ mark }) => mark)).size);
        expect(counts.packets).toBe(marks.length);
        expect(refused.length).toBe(files.length - counts.packets);
      }),
    );
  });

  it('have a second import of the same files change nothing', () => {
    fc.assert(
      fc.property(fc.array(anyArrival, { maxLength: 12 }), (files) => {
        const once = imported(files);
        const twice = imported(files, once.marks, once.counts);
        expect(twice.counts).toEqual(once.counts);
        expect(twice.marks).toEqual([]);
        expect(twice.refused.length).toBe(files.length);
      }),
    );
  });

  it('let imports of parts add up, where no participant is in two of them', () => {
    fc.assert(
      fc.property(fc.array(anyArrival, { maxLength: 12 }), (files) => {
        const mine = files.filter(({ mark }) => mark < 'm3');
        const yours = files.filter(({ mark }) => mark >= 'm3');
        const first = imported(mine);
        const both = imported(yours, first.marks, first.counts);
        expect(both.counts).toEqual(imported(files).counts);
      }),
    );
  });
});
