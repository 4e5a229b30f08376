/** How much is kept, counted anew whenever the records were read anew. */
import { useEffect, useState } from 'preact/hooks';
import { dateOf } from '../../format';
import { useText } from '../../text';
import type { DashboardModel } from '../model';
import type { Held, Keeper } from './keeper';

interface Props {
  model: DashboardModel;
  keeper: Keeper;
}

export function HeldCounts({ model, keeper }: Props) {
  const t = useText();
  const [held, setHeld] = useState<Held | null>(null);
  const evidence = model.evidence.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new evidence means that the records were changed or read anew
  useEffect(() => {
    let left = false;
    keeper.held().then(
      (got) => left || setHeld(got),
      () => left || setHeld(null),
    );
    return () => {
      left = true;
    };
  }, [keeper, evidence]);
  if (!held) return null;
  const number = new Intl.NumberFormat(t('htmlLang'));
  if (held.since === null && held.traces === 0) return <p class="soft">{t('heldNothing')}</p>;
  return (
    <dl class="four">
      <div class="card">
        <dt class="soft">{t('heldDays')}</dt>
        <dd>{number.format(held.days)}</dd>
      </div>
      <div class="card">
        <dt class="soft">{t('heldTraces')}</dt>
        <dd>{number.format(held.traces)}</dd>
      </div>
      <div class="card">
        <dt class="soft">{t('heldSince')}</dt>
        <dd>{held.since === null ? '–' : dateOf(t, held.since)}</dd>
      </div>
    </dl>
  );
}
