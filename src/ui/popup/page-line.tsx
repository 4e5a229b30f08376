/** The page the popup was opened on, where there is something to say or do about it. */
import { useText } from '../text';
import type { PopupActions } from './model';
import type { PageState } from './page-state';

interface Props {
  page: PageState;
  /** There is something weightier to say: do not speak of pages that cannot be registered. */
  quiet: boolean;
  actions: PopupActions;
}

export function PageLine({ page, quiet, actions }: Props) {
  const t = useText();
  if (page.kind === 'measured') return null;
  if (page.kind === 'unavailable') {
    return quiet ? null : <p class="page-line soft">{t('pageUnavailable')}</p>;
  }
  if (page.kind === 'withdrawn') {
    return (
      <div class="page-line">
        <span>{t('pageWithdrawn')}</span>
        <button type="button" onClick={() => actions.open('options')}>
          {t('pageWithdrawnTodo')}
        </button>
      </div>
    );
  }
  return (
    <div class="page-line">
      <span>{t('pageUnregistered')}</span>
      <button type="button" onClick={actions.register}>
        {t('pageRegister')}
      </button>
    </div>
  );
}
