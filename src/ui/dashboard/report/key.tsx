/** The six activities by texture and name, and what each took where that is said. */
import type { ByActivity } from '../../../core/activity';
import { ACTIVITY_NAME, SHOWN } from '../../activities';
import { shown, unitOf, wholeShares } from '../../format';
import { useText } from '../../text';

export function ReportKey({ parts }: { parts: ByActivity | null }) {
  const t = useText();
  const each = SHOWN.map((name) => parts?.[name] ?? 0);
  const unit = unitOf(each.reduce((sum, ms) => sum + ms, 0));
  const shares = wholeShares(each, unit.ms);
  return (
    <ul class="legend">
      {SHOWN.map((name, i) => (
        <li key={name}>
          <svg class="swatch" width="16" height="12" aria-hidden="true">
            <rect class={`fill-${name}`} width="16" height="12" />
          </svg>
          {t(ACTIVITY_NAME[name])}
          {parts && ` ${shown(shares[i] ?? 0, each[i] ?? 0)} ${t(unit.key)}`}
        </li>
      ))}
    </ul>
  );
}
