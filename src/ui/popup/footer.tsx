/** The two ways on, and what this tool itself costs. */
import { fineDuration } from '../format';
import { useText } from '../text';
import type { PopupActions } from './model';

interface Props {
  ownMs: number;
  /** Whether the details are the natural way on; before a choice of platforms they are not. */
  leading: boolean;
  open: PopupActions['open'];
}

export function Footer({ ownMs, leading, open }: Props) {
  const t = useText();
  return (
    <footer>
      <div class="ways">
        <button type="button" class={leading ? 'go' : undefined} onClick={() => open('dashboard')}>
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
