/** Deleting every record: asked twice, done at once, said plainly. */

import { Notice } from '../notice';
import { useText } from '../text';
import type { OptionsActions, OptionsState } from './state';

interface Props {
  state: OptionsState;
  actions: OptionsActions;
}

export function DeleteAll({ state, actions }: Props) {
  const t = useText();
  return (
    <section class="card">
      <h2>{t('dataTitle')}</h2>
      <p class="soft">{t('dataMore')}</p>
      <div class="after" aria-live="polite">
        {state.deleting === 'no' && (
          <button type="button" onClick={() => actions.askDelete(true)}>
            {t('deleteAll')}
          </button>
        )}
        {state.deleting === 'sure?' && (
          <div class="sure">
            <p>{t('deleteSure')}</p>
            <button type="button" class="forced" onClick={() => void actions.deleteAll()}>
              {t('deleteYes')}
            </button>
            <button type="button" onClick={() => actions.askDelete(false)}>
              {t('deleteNo')}
            </button>
          </div>
        )}
        {state.deleting === 'done' && <Notice title={t('deleteDone')} />}
      </div>
    </section>
  );
}
