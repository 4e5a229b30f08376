/** What was deleted, held by the page and not by a section of it: looking elsewhere ends no undo. */
import type { DashboardModel } from '../model';
import type { Keeper } from './keeper';
import type { RemoveModel } from './remove-model';
import { removeModel } from './remove-model';

const HELD = new WeakMap<DashboardModel, RemoveModel>();

/** The one of a dashboard, made when it is first asked for. */
export function removalsOf(model: DashboardModel, keeper: Keeper): RemoveModel {
  const held = HELD.get(model) ?? removeModel({ keeper, changed: model.reread });
  HELD.set(model, held);
  return held;
}
