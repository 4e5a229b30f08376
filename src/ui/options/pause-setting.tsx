import { isPausedAt } from '../paused';
import { PauseChoices, pausedText } from '../popup/pause';
import { useText } from '../text';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function PauseSetting({ state, actions }: Props) {
  const t = useText();
  const { pausedUntil } = state.measured;
  const paused = isPausedAt(pausedUntil, state.now);
  return (
    <section class="card">
      <h2>{t('pauseTitle')}</h2>
      <p class="soft">{t('pauseMore')}</p>
      {paused ? (
        <p class="after" role="status">
          {pausedText(t, pausedUntil, state.now)}{' '}
          <button type="button" onClick={() => void actions.resume()}>
            {t('resume')}
          </button>
        </p>
      ) : (
        <PauseChoices onPause={(choice) => void actions.pause(choice)} />
      )}
    </section>
  );
}
