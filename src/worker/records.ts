/** What the user does to the records: says that one is wrong, notes what no page saw. */
import { dayOf } from '../core/calendar';
import type { DiaryEntry } from '../core/diary';
import type { Plan } from '../core/plan';
import type { WorkItem } from '../core/work-list';
import { correct } from '../store/corrections';
import { dropEntry, putEntry } from '../store/diary';
import { putPlan } from '../store/plan';
import { dropItem, putItem } from '../store/work-list';
import { refreshBadge } from './badge';
import { keeping } from './keep';

/** The trace of today with this key is not what it says, or is after all. */
export async function correctTrace(key: number, wrong: boolean): Promise<{ changed: boolean }> {
  const now = Date.now();
  const said = { key, wrong, now, today: dayOf(now) };
  const changed = await keeping((store) => correct(store, said));
  await refreshBadge();
  return { changed };
}

type Noted = Promise<{ stored: true }>;

async function noting(work: Parameters<typeof keeping<void>>[0]): Noted {
  await keeping(work);
  return { stored: true };
}

export const writeEntry = (entry: DiaryEntry): Noted => noting((store) => putEntry(store, entry));
export const eraseEntry = (id: string): Noted => noting((store) => dropEntry(store, id));
export const writeItem = (item: WorkItem): Noted => noting((store) => putItem(store, item));
export const eraseItem = (id: string): Noted => noting((store) => dropItem(store, id));
export const setPlan = (plan: Plan): Noted => noting((store) => putPlan(store, plan));
