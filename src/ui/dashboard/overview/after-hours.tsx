/** offhours_share: a line under the map of the week; the time is told even where its share is not. */
import type { Evidence } from '../../../core/evidence';
import { offHours } from '../../../core/off-hours';
import { duration, percent } from '../../format';
import type { T } from '../../text';
import { useText } from '../../text';

export function AfterHours({ evidence }: { evidence: Evidence }) {
  const t = useText();
  return (
    <p>
      {said(t, evidence)} <a href="#schedule">{t('scheduleLink')}</a>
    </p>
  );
}

function said(t: T, evidence: Evidence): string {
  const found = offHours(evidence);
  const time = duration(t, found.ms);
  if (!('withheld' in found)) return t('afterHoursShare', time, percent(found.share, 1));
  return t(found.withheld === 'few-days' ? 'afterHoursFew' : 'afterHours', time);
}
