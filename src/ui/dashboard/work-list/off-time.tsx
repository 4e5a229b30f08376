/** Time off the list, platform by platform, and the days on which it was. */
import type { Evidence } from '../../../core/evidence';
import { offListMs } from '../../../core/off-list';
import { duration } from '../../format';
import { useText } from '../../text';
import { DaysBehind } from '../findings/days-behind';
import type { DashboardModel } from '../model';

interface Props {
  evidence: Evidence;
  model: DashboardModel;
}

export function OffTime({ evidence, model }: Props) {
  const t = useText();
  const times = offListMs(evidence);
  if (times.length === 0) return null;
  return (
    <section class="card" aria-labelledby="off-title">
      <h2 id="off-title">
        {t('offTitle')}
        <small>{t('offNote')}</small>
      </h2>
      <ul class="item-rows">
        {times.map(({ platform, ms, days }) => (
          <li key={platform}>
            <span class="item-what">
              <b>{model.names.value[platform] ?? platform}</b>{' '}
              <span class="off-ms">{duration(t, ms)}</span>
              <DaysBehind days={days} platforms={[platform]} model={model} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
