/** Two ranges chosen quickly one after the other, the first of which is read more slowly. */
import { expect, it } from 'vitest';
import type { Evidence } from '../../src/core/evidence';
import type { Period } from '../../src/core/period';
import { dashboardModel } from '../../src/ui/dashboard/model';
import { evidence, TODAY, WEEK } from './evidence-rig';

it('shows no day outside the range that was chosen last', async () => {
  const answers = new Map<string, (got: Evidence) => void>();
  const model = dashboardModel({
    source: {
      evidence: (period: Period) =>
        new Promise((answer) => answers.set(period.kind, () => answer(evidence([], { period })))),
      traces: async () => [],
    },
    ask: (() => Promise.reject(new Error('unused'))) as never,
    today: TODAY,
    section: 'overview',
  });
  const day: Period = { kind: 'day', from: '2026-11-03', to: '2026-11-03' };
  const slow = model.show(day);
  const quick = model.show(WEEK);
  answers.get('week')?.(undefined as never);
  await quick;
  answers.get('day')?.(undefined as never);
  await slow;
  expect(model.period.value).toEqual(WEEK);
  expect(model.day.value).toBeNull();
});
