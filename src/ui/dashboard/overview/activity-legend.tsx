/** The six activities by colour and name; what is drawn says the same in words beside it. */
import { ACTIVITY_NAME, SHOWN } from '../../activities';
import { useText } from '../../text';

export function ActivityLegend() {
  const t = useText();
  return (
    <ul class="legend" aria-hidden="true">
      {SHOWN.map((name) => (
        <li key={name}>
          <i class={`key fill-${name}`} />
          {t(ACTIVITY_NAME[name])}
        </li>
      ))}
    </ul>
  );
}
