/** What came of an import: how many were counted, and each file that was not, with its reason. */
import { BYTE_ORDER_MARK, csvLine } from '../../core/copy/csv';
import type { RefusedFile } from '../../core/survey/intake';
import type { PacketRefusal } from '../../core/survey/refusal';
import { Notice } from '../notice';
import { REFUSAL_SAYS } from '../refusal-says';
import type { Key, T } from '../text';
import { useText } from '../text';
import type { Outcome } from './model';

/** Longer lists are cut: a thousand names are read by nobody. The file has them all. */
const MOST_NAMED = 500;

/** Of somebody whose packet is counted, or stands. */
const AGAIN: readonly PacketRefusal[] = ['duplicate', 'counted-before'];

interface Props {
  outcome: Outcome;
  /** What is said of those that were taken in, and of those that were before. */
  taken?: Key;
  again?: Key;
  /** Hands the list of what was not taken in to its user. */
  save: (list: Blob, name: string) => void;
}

export function OutcomeNotice({
  outcome,
  taken = 'benchTaken',
  again: known = 'benchAgain',
  save,
}: Props) {
  const t = useText();
  if ('stopped' in outcome) return <Notice title={t('benchStopped')} />;
  const { counted, refused } = outcome;
  if (counted + refused.length === 0) return <Notice title={t('benchEmpty')} />;
  const again = refused.filter(({ reason }) => AGAIN.includes(reason)).length;
  if (counted === 0 && again === refused.length) return <Notice title={t(known, again)} />;
  const named = refused.slice(0, MOST_NAMED);
  return (
    <div class="notice outcome" role="status">
      <strong>{t(taken, counted)}</strong>
      {refused.length > 0 && (
        <>
          <p>{t('benchRefused', refused.length)}</p>
          <ul class="reasons">
            {byReason(refused).map(([reason, n]) => (
              <li key={reason}>{t('benchReasonN', t(REFUSAL_SAYS[reason]), n)}</li>
            ))}
          </ul>
          <button type="button" onClick={() => save(listOf(t, refused), t('benchRefusedFile'))}>
            {t('benchRefusedSave')}
          </button>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
          <ul class="refused" tabIndex={0} aria-label={t('benchRefusedList')}>
            {named.map(({ file, reason }, i) => (
              // Several files may have one name, and nothing else tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
              <li key={i}>
                <b>{file}</b>
                <span class="note">{t(REFUSAL_SAYS[reason])}</span>
              </li>
            ))}
          </ul>
          {refused.length > MOST_NAMED && (
            <p class="note">{t('benchRefusedMore', refused.length - MOST_NAMED)}</p>
          )}
        </>
      )}
    </div>
  );
}

/** The most frequent first. */
function byReason(refused: readonly RefusedFile[]): [RefusedFile['reason'], number][] {
  const counts = new Map<RefusedFile['reason'], number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** As a table: file, reason. It names files, and is the aggregator's own. */
function listOf(t: T, refused: readonly RefusedFile[]): Blob {
  const rows = refused.map(({ file, reason }) => csvLine([file, t(REFUSAL_SAYS[reason])]));
  const head = csvLine([t('benchRefusedName'), t('benchRefusedWhy')]);
  return new Blob([BYTE_ORDER_MARK, head, ...rows], { type: 'text/csv;charset=utf-8' });
}
