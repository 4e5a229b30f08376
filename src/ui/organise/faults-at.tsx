/** What the rules forbid, said where it is asked. */
import { faultSays } from '../survey-fault-says';
import { useText } from '../text';
import type { OrganiseModel } from './model';
import { byName } from './wanting';

interface Props {
  model: OrganiseModel;
  /** `person:study`, `platform:oa`, `window`; as the rules name places. */
  at: string;
}

export function FaultsAt({ model, at }: Props) {
  const t = useText();
  const faults = model.wanting.value.faults.filter((fault) => fault.at === at);
  if (faults.length === 0) return null;
  return (
    <div class="forced" role="status">
      {faults.map((fault) => (
        <p key={`${fault.reason} ${fault.detail}`}>
          {faultSays(t, byName(model.soFar.value, fault))}
        </p>
      ))}
    </div>
  );
}
