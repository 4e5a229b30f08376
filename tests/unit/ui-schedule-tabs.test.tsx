// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { Schedule } from '../../src/ui/dashboard/schedule/view';
import { showSection } from './dashboard-rig';

afterEach(cleanup);

it('keeps the leave that another tab stored while this one stood open', async () => {
  const { model, now } = await showSection(Schedule, 'schedule', [], { plan: DEFAULT_PLAN });
  const leave = { from: '2026-11-23', to: '2026-11-27', as: 'leave' as const };
  // Another tab stores it; this one is looked at again, and reads all anew (show.tsx).
  await act(
    async () => void (await model.command('set-plan', { plan: { ...DEFAULT_PLAN, own: [leave] } })),
  );
  expect(model.evidence.value?.plan.own).toEqual([leave]);
  fireEvent.click(screen.getByRole('checkbox', { name: '周六' }));
  await waitFor(() => expect(now().plan.weekdays).toContain(6));
  expect(now().plan.own).toEqual([leave]);
});
