/** No figure yet: say why, what will appear, and when. */
import { together, useText } from '../text';
import type { PopupActions, PopupData } from './model';
import { Beside } from './today';

interface Props {
  data: PopupData;
  open: PopupActions['open'];
}

export function Nothing({ data, open }: Props) {
  const t = useText();
  const { summary, measured } = data;
  if (measured.platforms.length === 0) {
    return (
      <section class="nothing">
        <p class="say">{t('nothingChosen')}</p>
        <p class="soft">{together(t, [t('nothingChosenMore'), t('nothingChosenThen')])}</p>
        <button type="button" class="go" onClick={() => open('welcome')}>
          {t('choosePlatforms')}
        </button>
      </section>
    );
  }
  if (!summary) {
    return (
      <section class="nothing">
        <p class="say">{t('unreadable')}</p>
      </section>
    );
  }
  return (
    <>
      <section class="today">
        <h2 class="note">{t('todayTitle')}</h2>
        <div class="figures">
          <p class="big">
            <span>
              0<small>{t('unitMinute')}</small>
            </span>
          </p>
          <Beside summary={summary} />
        </div>
      </section>
      <section class="nothing">
        <p class="say">{t('nothingToday')}</p>
        <p class="soft">{t('nothingTodayMore', measured.platforms.length)}</p>
      </section>
    </>
  );
}
