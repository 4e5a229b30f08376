/** The steps of a survey that two aggregators add up between them, in the order in which they go. */
import { useMemo } from 'preact/hooks';
import { leastPackets } from '../../core/survey/disclose';
import { TroubleNotice } from '../notice';
import { useText } from '../text';
import type { SplitProps } from './doors';
import { SplitCheckStep } from './split-check-step';
import type { SplitDoors } from './split-doors';
import { splitModel } from './split-model';
import { SplitOver } from './split-over';
import { SplitPacketsStep } from './split-packets-step';
import { SplitSumStep } from './split-sum-step';

export function Split({ doors, ...props }: SplitProps & { doors: SplitDoors }) {
  const t = useText();
  const { trusted, own, counted } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one model a survey and key
  const model = useMemo(() => splitModel(props, doors), [trusted, own]);
  const { definition } = trusted.survey;
  const other = definition.aggregators.find(({ key }) => key !== own.public)?.name ?? '';
  const least = leastPackets(definition);
  return (
    <>
      <p class="soft">{t('splitTwo', other)}</p>
      {model.trouble.value && <TroubleNotice trouble={model.trouble.value} />}
      <SplitPacketsStep model={model} />
      <SplitCheckStep model={model} other={other} least={least} />
      <SplitSumStep model={model} other={other} least={least} done={counted > 0} />
      <section class="card" aria-labelledby="split-result">
        <h2 id="split-result">{t('splitResult')}</h2>
        <p class={counted > 0 ? 'counted' : 'soft'} role="status">
          {counted > 0 ? t('splitDone', counted) : t('splitWaits')}
        </p>
        {counted > 0 && model.place === 1 && <p class="note">{t('splitHand', other)}</p>}
      </section>
      {counted === 0 && <SplitOver model={model} />}
    </>
  );
}
