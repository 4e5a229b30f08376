/** The plan on screen: every change is saved at once, refused whole, or taken back. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Plan } from '../../../core/plan';
import type { PlanIssue } from '../../../core/plan-edit';
import { planIssue } from '../../../core/plan-edit';
import type { DashboardModel } from '../model';

export type Said = { issue: PlanIssue } | { saved: true; before: Plan } | null;

export interface PlanState {
  plan: Plan;
  said: Said;
  /** Whether the plan was taken. */
  change: (part: Partial<Plan>) => boolean;
}

export function usePlan(model: DashboardModel, stored: Plan): PlanState {
  const plan = useSignal(stored);
  const said = useSignal<Said>(null);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<Plan | null>(null);
  const change = (part: Partial<Plan>) => {
    const before = plan.value;
    const next = { ...before, ...part };
    latest.current = next;
    const issue = planIssue(next);
    if (issue) {
      said.value = { issue };
      return false;
    }
    plan.value = next;
    // One after the other: the next choice may come before this one is stored.
    saving.current = saving.current.then(async () => {
      const done = await model.command('set-plan', { plan: next });
      // What is said is about the last that was tried, not about what is stored late.
      if (done && latest.current === next) said.value = { saved: true, before };
      if (!done && plan.value === next) plan.value = model.evidence.value?.plan ?? before;
    });
    return true;
  };
  return { plan: plan.value, said: said.value, change };
}
