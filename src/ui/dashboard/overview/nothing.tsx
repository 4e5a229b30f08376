/** No figure yet: what will appear, and when. */
import type { Evidence } from '../../../core/evidence';
import { together, useText } from '../../text';
import { Tour } from '../../tour/view';
import type { DashboardModel } from '../model';

interface Props {
  evidence: Evidence;
  model: DashboardModel;
}

export function Nothing({ evidence, model }: Props) {
  const t = useText();
  const n = evidence.measured.length;
  const { firstDay, today } = evidence;
  const isNew = firstDay === null || firstDay === today;
  return (
    <>
      <p class="card">
        {n > 0
          ? t('nothingTodayMore', n)
          : together(t, [t('nothingChosenMore'), t('nothingChosenThen')])}{' '}
        {n === 0 && <a href="/welcome.html">{t('choosePlatforms')}</a>}
      </p>
      {n > 0 && isNew && model.tour?.open.value && <Tour tour={model.tour} />}
    </>
  );
}
