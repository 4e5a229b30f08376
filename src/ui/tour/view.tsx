/** The stations as a card that its user may leave alone, or close for good. */
import { useText } from '../text';
import type { TourModel } from './model';
import { Stations } from './stations';

export function Tour({ tour }: { tour: TourModel }) {
  const t = useText();
  return (
    <section class="card tour" id="tour" aria-labelledby="tour-title">
      <div class="tour-head">
        <h2 id="tour-title">
          {t('tourTitle')}
          <small>{t('tourMore')}</small>
        </h2>
        <button type="button" class="plain" onClick={tour.close}>
          {t('tourClose')}
        </button>
      </div>
      <Stations />
    </section>
  );
}
