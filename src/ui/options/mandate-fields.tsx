/** What a platform is assessed by, how often it is reported, and whether it is exempt. */
import type { Mandate } from '../../core/platform';
import { MANDATED_METRICS } from '../../core/platform';
import type { Key } from '../text';
import { useText } from '../text';

const METRIC: Record<Mandate['metrics'][number], Key> = {
  'login-rate': 'metricLoginRate',
  'click-rate': 'metricClickRate',
  'online-time': 'metricOnlineTime',
  points: 'metricPoints',
  'study-hours': 'metricStudyHours',
  completion: 'metricCompletion',
};
const BULLETIN: Record<Mandate['bulletin'], Key> = {
  unknown: 'bulletinUnknown',
  none: 'bulletinNone',
  weekly: 'bulletinWeekly',
  monthly: 'bulletinMonthly',
  quarterly: 'bulletinQuarterly',
};
const BULLETINS = Object.keys(BULLETIN) as Mandate['bulletin'][];

interface Props {
  mandate: Mandate;
  onChange: (mandate: Mandate) => void;
}

export function MandateFields({ mandate, onChange }: Props) {
  const t = useText();
  const { metrics, bulletin, exempt } = mandate;
  return (
    <fieldset class="mandate">
      <legend>{t('assessedBy')}</legend>
      <div class="checks">
        {MANDATED_METRICS.map((metric) => (
          <label class="choice" key={metric}>
            <input
              type="checkbox"
              checked={metrics.includes(metric)}
              onChange={(event) => {
                const rest = metrics.filter((one) => one !== metric);
                const chosen = event.currentTarget.checked ? [...rest, metric] : rest;
                onChange({ ...mandate, metrics: chosen });
              }}
            />
            {t(METRIC[metric])}
          </label>
        ))}
      </div>
      <label>
        <span>{t('bulletinLabel')}</span>
        <select
          value={bulletin}
          onChange={(event) => {
            const chosen = BULLETINS.find((one) => one === event.currentTarget.value);
            if (chosen) onChange({ ...mandate, bulletin: chosen });
          }}
        >
          {BULLETINS.map((one) => (
            <option key={one} value={one}>
              {t(BULLETIN[one])}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={exempt}
          onChange={(event) => onChange({ ...mandate, exempt: event.currentTarget.checked })}
        />
        {t('exemptLabel')}
      </label>
    </fieldset>
  );
}
