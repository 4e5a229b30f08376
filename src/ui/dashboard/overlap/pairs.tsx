/** The closest pairs, and the rest behind a fold. */
import { LIKENESS } from '../../../core/likeness';
import type { Pair } from '../../../core/overlap';
import { percentOfLikeness } from '../../format';
import { useText } from '../../text';

/** What is seen without unfolding. */
const CLOSEST = 10;

interface Props {
  /** The closest first. */
  pairs: readonly Pair[];
  names: Record<string, string>;
}

export function Pairs({ pairs, names }: Props) {
  const t = useText();
  const rest = pairs.slice(CLOSEST);
  return (
    <section class="card">
      <h2>{t('pairsTitle')}</h2>
      <PairList pairs={pairs.slice(0, CLOSEST)} names={names} />
      {rest.length > 0 && (
        <details>
          <summary>{t('pairsRest', rest.length)}</summary>
          <PairList pairs={rest} names={names} />
        </details>
      )}
    </section>
  );
}

function PairList({ pairs, names }: Props) {
  const t = useText();
  return (
    <ol class="pair-list">
      {pairs.map(({ a, b, likeness, shared, fields, sameCategory }) => (
        <li key={`${a} ${b}`}>
          <b class={likeness >= LIKENESS ? 'near' : undefined}>{percentOfLikeness(likeness)}</b>
          <span>
            {t('twoPlatforms', names[a] ?? a, names[b] ?? b)}
            {sameCategory && <span class="tag">{t('sameKind')}</span>}
          </span>
          <span class="note">{t('sharedFields', fields, shared)}</span>
        </li>
      ))}
    </ol>
  );
}
