/** One day by activity: a bar, and each part in words. */
import type { ByActivity } from '../../../core/activity';
import { ACTIVITY_NAME, SHOWN } from '../../activities';
import { Bar } from '../../bar';
import { fineDuration } from '../../format';
import { useText } from '../../text';

export function DayParts({ parts }: { parts: ByActivity }) {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('dayPartsTitle')}</h2>
      <Bar parts={parts} />
      <dl class="day-parts">
        {SHOWN.map((name) => (
          <div key={name}>
            <dt>
              <i class={`key fill-${name}`} /> {t(ACTIVITY_NAME[name])}
            </dt>
            <dd>{fineDuration(t, parts[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
