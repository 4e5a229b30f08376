import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { DEFAULT_PLAN, plannedSlots, SLOT_MS, SLOTS, scheduledMs } from '../../src/core/plan';
import {
  freeStretch,
  hasDefaultWeek,
  ownDaysOf,
  planIssue,
  withDefaultWeek,
} from '../../src/core/plan-edit';
import { planSchema } from '../../src/core/schema';

const plan = (change: Partial<Plan>): Plan => ({ ...DEFAULT_PLAN, ...change });

describe('a changed plan', () => {
  it.each<[ReturnType<typeof planIssue>, Partial<Plan>]>([
    [null, {}],
    [null, { weekdays: [] }],
    [null, { hours: [[0, 48]] }],
    ['no-hours', { hours: [] }],
    ['turned', { hours: [[20, 20]] }],
    ['turned', { hours: [[20, 18]] }],
    [
      'many',
      {
        hours: [
          [0, 1],
          [2, 3],
          [4, 5],
          [6, 7],
          [8, 9],
        ],
      },
    ],
    [
      'overlap',
      {
        hours: [
          [28, 36],
          [16, 29],
        ],
      },
    ],
    [
      'overlap',
      {
        hours: [
          [0, 48],
          [4, 5],
        ],
      },
    ],
    [
      null,
      {
        hours: [
          [24, 28],
          [16, 24],
        ],
      },
    ],
    ['own-day', { own: [{ from: '', to: '', as: 'leave' }] }],
    ['own-day', { own: [{ from: '2026-11-02', to: '11-03', as: 'work' }] }],
    ['own-turned', { own: [{ from: '2026-11-03', to: '2026-11-02', as: 'leave' }] }],
    [null, { own: [{ from: '2026-11-02', to: '2026-11-02', as: 'leave' }] }],
  ])('is judged %s: %j', (issue, change) => {
    expect(planIssue(plan(change))).toBe(issue);
  });

  it('that is taken is stored, and its stretches sum to its scheduled time', () => {
    const slot = fc.nat(SLOTS);
    const hours = fc.array(fc.tuple(slot, slot), { maxLength: 5 });
    fc.assert(
      fc.property(hours, (some) => {
        const next = plan({ hours: some as Plan['hours'] });
        if (planIssue(next)) return;
        expect(planSchema.safeParse(next).success).toBe(true);
        const sum = next.hours.reduce((all, [from, until]) => all + until - from, 0);
        expect(scheduledMs(next, '2026-11-10')).toBe(sum * SLOT_MS);
      }),
    );
  });
});

describe('a further stretch', () => {
  it('is the hour after the last, or the first that is free', () => {
    expect(freeStretch(DEFAULT_PLAN)).toEqual([36, 38]);
    expect(
      freeStretch(
        plan({
          hours: [
            [2, 24],
            [28, 48],
          ],
        }),
      ),
    ).toEqual([0, 2]);
    expect(
      freeStretch(
        plan({
          hours: [
            [1, 24],
            [25, 47],
          ],
        }),
      ),
    ).toBeNull();
    expect(freeStretch(plan({ hours: [[0, 48]] }))).toBeNull();
  });

  it('never takes what is taken', () => {
    const slots = fc.array(fc.boolean(), { minLength: SLOTS, maxLength: SLOTS });
    fc.assert(
      fc.property(slots, (taken) => {
        const hours = taken.flatMap((on, i): Plan['hours'] => (on ? [[i, i + 1]] : []));
        const free = freeStretch(plan({ hours }));
        const has = taken.some((on, i) => !on && taken[i + 1] === false);
        expect(free !== null).toBe(has);
        if (!free) return;
        const planned = plannedSlots(plan({ hours }));
        expect(planned.slice(...free)).toEqual([false, false]);
      }),
    );
  });
});

it('the usual week is known in any order, and comes back without the rest', () => {
  expect(
    hasDefaultWeek(
      plan({
        weekdays: [5, 4, 3, 2, 1],
        hours: [
          [28, 36],
          [16, 24],
        ],
      }),
    ),
  ).toBe(true);
  expect(hasDefaultWeek(plan({ weekdays: [1, 2, 3, 4] }))).toBe(false);
  expect(hasDefaultWeek(plan({ hours: [[16, 24]] }))).toBe(false);
  const own: Plan['own'] = [{ from: '2026-11-02', to: '2026-11-02', as: 'leave' }];
  expect(withDefaultWeek({ weekdays: [], hours: [[0, 1]], own, unitSize: 7 })).toEqual(
    plan({ own, unitSize: 7 }),
  );
});

it('a day of its own is written once', () => {
  expect(ownDaysOf('2026-11-02', '', 'work')).toEqual({
    from: '2026-11-02',
    to: '2026-11-02',
    as: 'work',
  });
});
