/** The platforms that are measured, each with its way out; and the way back. */
import { CATEGORY_NAME, LEVEL_NAME } from '../kinds';
import { useText } from '../text';
import { hostsOf } from '../welcome/search';
import type { OptionsActions, OptionsState } from './model';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function PlatformTable({ state, actions }: Props) {
  const t = useText();
  const { platforms } = state.measured;
  return (
    <section class="card">
      <h2>
        {t('measuredNow')}
        <small>{t('measuredNowN', platforms.length)}</small>
      </h2>
      {platforms.length === 0 && <p class="soft">{t('nothingChosenMore')}</p>}
      <ul class="rows">
        {platforms.map((platform) => (
          <li key={platform.id}>
            <span class="what">
              <b>{platform.name}</b>
              <span class="note">
                {t(LEVEL_NAME[platform.level])} · {t(CATEGORY_NAME[platform.category])} ·{' '}
                {hostsOf(platform).slice(0, 3).join('、')}
              </span>
              {state.withdrawn.has(platform.id) && (
                <span class="note forced">{t('withdrawnNote')}</span>
              )}
            </span>
            {state.withdrawn.has(platform.id) && (
              <button type="button" onClick={() => void actions.allow([platform])}>
                {t('allowAgain')}
              </button>
            )}
            <button
              type="button"
              aria-label={t('stopNamed', platform.name)}
              onClick={() => void actions.stop(platform)}
            >
              {t('stop')}
            </button>
          </li>
        ))}
        {state.stopped.map((platform) => (
          <li key={platform.id} class="stopped">
            <span class="what">
              <b>{platform.name}</b>
              <span class="note" role="status">
                {t('stoppedNote')}
              </span>
            </span>
            <button type="button" onClick={() => void actions.allow([platform])}>
              {t('undoStop')}
            </button>
          </li>
        ))}
      </ul>
      <p class="after">
        <a href="/welcome.html">{t('chooseMore')}</a>
      </p>
    </section>
  );
}
