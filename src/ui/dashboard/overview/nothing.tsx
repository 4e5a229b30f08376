/** No figure yet: what will appear, and when. */
import type { Evidence } from '../../../core/evidence';
import { useText } from '../../text';

export function Nothing({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const n = evidence.measured.length;
  return (
    <p class="card">
      {n > 0 ? t('nothingTodayMore', n) : t('nothingChosenMore')}{' '}
      {n === 0 && <a href="/welcome.html">{t('choosePlatforms')}</a>}
    </p>
  );
}
