import type { Pause } from '../core/pauses';
import type { Plan } from '../core/plan';
import { DEFAULT_PLAN } from '../core/plan';
import type { Store } from './db';

export async function readPlan(store: Store): Promise<Plan> {
  const { id: _, ...plan } = (await store.get('plan', 'own')) ?? { id: 'own', ...DEFAULT_PLAN };
  return plan;
}

export async function putPlan(store: Store, plan: Plan): Promise<void> {
  await store.put('plan', { ...plan, id: 'own' });
}

/** Pauses in the order they began. */
export function readPauses(store: Store): Promise<Pause[]> {
  return store.getAll('pauses');
}

/**
 * Measuring was paused or goes on at `now`; whatever was open before ends there. All of it: where
 * the clock was put back, the pause that is open is not the one that began last.
 * @param until null until it is resumed
 */
export async function notePause(
  store: Store,
  now: number,
  until: number | null | 'over',
): Promise<void> {
  const tx = store.transaction('pauses', 'readwrite');
  for (const pause of await tx.store.getAll()) {
    if (pause.until === null || pause.until > now) {
      await tx.store.put({ ...pause, until: Math.max(now, pause.from) });
    }
  }
  if (until !== 'over') await tx.store.put({ from: now, until });
  await tx.done;
}
