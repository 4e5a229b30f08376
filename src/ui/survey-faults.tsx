/** What a definition asks for beyond the limits, as a list. */
import type { Fault } from '../core/survey/fault';
import { faultSays } from './survey-fault-says';
import { useText } from './text';

export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const t = useText();
  return (
    <ul class="faults">
      {faults.map((fault) => (
        <li key={`${fault.reason} ${fault.at} ${fault.detail}`}>{faultSays(t, fault)}</li>
      ))}
    </ul>
  );
}
