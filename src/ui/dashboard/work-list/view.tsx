/** 事项清单: the unit's items, the platforms that serve them, and the time that serves none. */
import type { DashboardModel } from '../model';
import { Items } from './items';
import { OffTime } from './off-time';
import { Placing } from './placing';
import { Sentence } from './sentence';

export function WorkList({ model }: { model: DashboardModel }) {
  const evidence = model.evidence.value;
  if (!evidence) return null;
  return (
    <div class="work-list">
      <Sentence evidence={evidence} />
      <Items evidence={evidence} model={model} />
      <Placing evidence={evidence} model={model} />
      <OffTime evidence={evidence} model={model} />
    </div>
  );
}
