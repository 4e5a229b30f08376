/** The days whose traces are behind a finding; each opens what was recorded then, step by step. */
import { shortDate } from '../../format';
import { useText } from '../../text';
import type { DashboardModel } from '../model';

/** A working week; who wants more unfolds it. */
const SHOWN = 5;

interface Props {
  days: readonly string[];
  /** What the finding is about: of one platform, its lines alone are opened. */
  platforms: readonly string[];
  model: DashboardModel;
}

export function DaysBehind({ days, platforms, model }: Props) {
  const t = useText();
  if (days.length === 0) return null;
  // The newest are those that a user still remembers.
  const rest = days.slice(0, -SHOWN);
  return (
    <div class="find-days">
      <span class="note">{t('daysBehind')}</span>
      <Buttons days={days.slice(-SHOWN)} platforms={platforms} model={model} />
      {rest.length > 0 && (
        <details>
          <summary>{t('daysMore', rest.length)}</summary>
          <Buttons days={rest} platforms={platforms} model={model} />
        </details>
      )}
    </div>
  );
}

function Buttons({ days, platforms, model }: Props) {
  const t = useText();
  const only = platforms.length === 1 ? (platforms[0] ?? '') : '';
  return (
    <ul>
      {days.map((day) => (
        <li key={day}>
          <button
            type="button"
            aria-label={t('daysBehindNamed', shortDate(t, day))}
            onClick={() => void showDay(model, day, only)}
          >
            {shortDate(t, day)}
          </button>
        </li>
      ))}
    </ul>
  );
}

async function showDay(model: DashboardModel, day: string, only: string): Promise<void> {
  await model.openDay(day, only);
  model.open('overview');
  location.hash = '#overview';
  // The day stands below the charts, and is drawn a moment after the part was changed.
  requestAnimationFrame(() => {
    const lines = document.getElementById('today');
    lines?.scrollIntoView();
    lines?.focus({ preventScroll: true });
  });
}
