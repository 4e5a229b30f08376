import { expect, it } from 'vitest';
import { keptOfBoth } from '../../src/core/copy-rest';
import type { Kept } from '../../src/core/listed';
import { markWith } from '../../src/core/listed';
import { markOf } from '../../src/core/mark';

const kept = (more: Partial<Kept> = {}): Kept => ({
  imported: [],
  own: [],
  marks: {},
  apart: [],
  since: {},
  ...more,
});

it('an id that every object answers to has no mark and no day until it is given one', () => {
  expect(markOf({}, 'constructor')).toBe(undefined);
  const marks = markWith({}, 'constructor', { workList: 'on' });
  expect(markOf(marks, 'constructor')).toEqual({ workList: 'on' });
  const since = { constructor: '2026-11-23' } as unknown as Kept['since'];
  const both = keptOfBoth(kept({ marks, since }), kept(), {
    ...{ waiting: [], made: '2026-11-30', today: '2026-11-30' },
  });
  expect(both).toEqual(kept({ marks, since }));
});
