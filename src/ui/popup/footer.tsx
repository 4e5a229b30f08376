/** The two ways on, and what this tool itself costs. */
import { fineDuration } from '../format';
import { useText } from '../text';
import type { PopupActions } from './model';

interface Props {
  ownMs: number;
  open: PopupActions['open'];
}

export function Footer({ ownMs, open }: Props) {
  const t = useText();
  return (
    <footer>
      <div class="ways">
        <button type="button" class="go" onClick={() => open('dashboard')}>
          {t('openDashboard')}
        </button>
        <button type="button" onClick={() => open('options')}>
          {t('openOptions')}
        </button>
      </div>
      <p class="own">
        <span>{t('staysHere')}</span>
        <span>{t('ownCost', fineDuration(t, ownMs))}</span>
      </p>
    </footer>
  );
}
