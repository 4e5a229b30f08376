/** The plan on screen: every change is saved at once, refused whole, or taken back. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../../core/plan';
import type { PlanIssue } from '../../../core/plan-edit';
import { planIssue } from '../../../core/plan-edit';
import { UNDO_MS } from '../../undo';
import type { DashboardModel } from '../model';

interface Saved {
  saved: true;
  before: Plan;
  after: Plan;
}
export type Said = { issue: PlanIssue } | Saved | null;

/** The last change of a page, for as long as looking at another part of it ends no undo. */
const LATELY = new WeakMap<DashboardModel, Saved>();

function hold(model: DashboardModel, saved: Saved): void {
  LATELY.set(model, saved);
  setTimeout(() => LATELY.get(model) === saved && LATELY.delete(model), UNDO_MS);
}

/** Where the plan was changed meanwhile, what was said of it is over. */
function saidLately(model: DashboardModel, stored: Plan): Saved | null {
  const saved = LATELY.get(model) ?? null;
  return saved && JSON.stringify(saved.after) === JSON.stringify(stored) ? saved : null;
}

export interface PlanState {
  plan: Plan;
  said: Said;
  /** Whether the plan was taken. */
  change: (part: Partial<Plan>) => boolean;
}

export function usePlan(model: DashboardModel, stored: Plan): PlanState {
  const plan = useSignal(stored);
  const said = useSignal<Said>(saidLately(model, stored));
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const underWay = useRef(0);
  // Another tab may have changed it: what is changed here next must not take that back.
  useEffect(() => {
    if (underWay.current === 0) plan.value = stored;
  }, [plan, stored]);
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
    underWay.current += 1;
    saving.current = saving.current.then(async () => {
      const done = await model.command('set-plan', { plan: next });
      // What is said is about the last that was tried, not about what is stored late.
      const saved = { saved: true, before, after: next } as const;
      if (done) hold(model, saved);
      if (done && latest.current === next) said.value = saved;
      underWay.current -= 1;
      if (!done && plan.value === next) plan.value = model.evidence.value?.plan ?? before;
    });
    return true;
  };
  return { plan: plan.value, said: said.value, change };
}
