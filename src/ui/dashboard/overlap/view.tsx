/** 重合: which platforms ask for the same, as a matrix, and how that is known without a word kept. */
import { useMemo } from 'preact/hooks';
import { overlapOf } from '../../../core/overlap';
import type { DashboardModel } from '../model';
import { HowCompared } from './how';
import { Kinds, kindsOf } from './kinds';
import { Matrix } from './matrix';
import { Pairs } from './pairs';
import { OverlapSentence } from './sentence';

export function OverlapSection({ model }: { model: DashboardModel }) {
  const evidence = model.evidence.value;
  const pairs = useMemo(() => evidence && overlapOf(evidence), [evidence]);
  if (!evidence || !pairs) return null;
  const names = model.names.value;
  const alike = pairs.filter(({ likeness }) => likeness > 0);
  const kinds = kindsOf(pairs, evidence.platforms);
  return (
    <div class="overlap">
      <OverlapSentence alike={alike} kindN={kinds.length} evidence={evidence} names={names} />
      {alike.length > 0 && <Matrix pairs={pairs} names={names} />}
      {alike.length > 0 && <Pairs pairs={alike} names={names} />}
      {kinds.length > 0 && <Kinds kinds={kinds} names={names} />}
      <HowCompared empty={alike.length === 0} />
    </div>
  );
}
