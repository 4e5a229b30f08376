/** Four counts of the day. */
import type { DaySummary } from '../../core/summary';
import { useText } from '../text';

export function Counts({ summary }: { summary: DaySummary }) {
  const t = useText();
  const counts = [
    { name: t('countLogins'), n: summary.loginN },
    { name: t('countForced'), n: summary.forcedN, forced: summary.forcedN > 0 },
    { name: t('countCheckins'), n: summary.checkinN },
    { name: t('countAcks'), n: summary.ackN },
  ];
  return (
    <dl class="counts">
      {counts.map(({ name, n, forced }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class={forced ? 'forced' : undefined}>{n}</dd>
        </div>
      ))}
    </dl>
  );
}
