/** A stacked bar of the six activities. The figures stand beside it as text, so it is decoration. */
import type { ByActivity } from '../core/activity';
import { SHOWN } from './activities';

interface Props {
  parts: ByActivity;
  /** What the full width stands for, ms; the bar's own total where absent. */
  fullMs?: number;
  thin?: boolean;
}

export function Bar({ parts, fullMs, thin = false }: Props) {
  const total = SHOWN.reduce((sum, name) => sum + parts[name], 0);
  const full = fullMs ?? total;
  const width = full > 0 ? Math.max(2, (total / full) * 100) : 0;
  return (
    <div class={thin ? 'bar thin' : 'bar'} aria-hidden="true">
      <div class="bar-fill" style={{ width: `${width}%` }}>
        {SHOWN.filter((name) => parts[name] > 0).map((name) => (
          <i key={name} class={`fill-${name}`} style={{ flexGrow: parts[name] / total }} />
        ))}
      </div>
    </div>
  );
}
