import fc from 'fast-check';
import { expect, it } from 'vitest';
import { intersect, measure, normalise, subtract } from '../../src/core/interval';
import { pausesOutside } from '../../src/core/pause-clip';
import type { Pause } from '../../src/core/pauses';

const FAR = 1_000;
const anyPause: fc.Arbitrary<Pause> = fc
  .tuple(fc.nat(99), fc.option(fc.nat(50)))
  .map(([from, ms]) => ({ from, until: ms === null ? null : from + ms }));
const anySpan = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 50 })).map(([from, ms]) => {
  return [from, from + ms] as const;
});
const timeOf = (pauses: readonly Pause[]) =>
  normalise(pauses.map(({ from, until }) => [from, until ?? FAR]));

it('takes from pauses the time of the span, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyPause), anySpan, (pauses, span) => {
      const left = timeOf(pausesOutside(pauses, span));
      expect(left).toEqual(subtract(timeOf(pauses), [span]));
      expect(measure(intersect(left, [span]))).toBe(0);
    }),
  );
});

it('leaves no clock time of the span, and no two pauses that begin at once', () => {
  fc.assert(
    fc.property(fc.array(anyPause), anySpan, (pauses, [from, until]) => {
      const left = pausesOutside(pauses, [from, until]);
      const times = left.flatMap((pause) => [pause.from, pause.until ?? FAR]);
      expect(times.some((at) => from < at && at < until)).toBe(false);
      expect(new Set(left.map((pause) => pause.from)).size).toBe(left.length);
    }),
  );
});

it('lets a pause that nobody ended go on behind the span', () => {
  expect(pausesOutside([{ from: 1, until: null }], [5, 9])).toEqual([
    { from: 1, until: 5 },
    { from: 9, until: null },
  ]);
});
