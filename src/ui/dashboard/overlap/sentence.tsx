/** One sentence on the closest two platforms, and which forms were compared. */
import type { Evidence } from '../../../core/evidence';
import { REPEAT_DAYS } from '../../../core/evidence';
import { LIKENESS } from '../../../core/likeness';
import type { Pair } from '../../../core/overlap';
import { spanOf } from '../../format';
import { useText } from '../../text';

interface Props {
  /** Pairs whose forms share a field, the closest first. */
  alike: readonly Pair[];
  kindN: number;
  evidence: Evidence;
  names: Record<string, string>;
}

export function OverlapSentence({ alike, kindN, evidence, names }: Props) {
  const t = useText();
  const { from, days, today } = evidence;
  const last = days[days.length - 1]?.day ?? from;
  const near = alike.filter(({ likeness }) => likeness >= LIKENESS).length;
  const [closest] = alike;
  const said = () => {
    if (!closest) return kindN > 0 ? t('overlapSayKind', kindN) : t('overlapSayNone');
    const { a, b, fields, shared } = closest;
    const two = [names[a] ?? a, names[b] ?? b, fields, shared];
    if (near > 1) return t('overlapSay', near, ...two);
    return near === 1 ? t('overlapSayOne', ...two) : t('overlapSaySome', ...two);
  };
  return (
    <>
      <h1>{said()}</h1>
      <p class="lead">
        {spanOf(t, from, last, today)} · {t('overlapWith', REPEAT_DAYS)}
      </p>
    </>
  );
}
