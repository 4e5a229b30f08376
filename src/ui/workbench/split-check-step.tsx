/** 2: a file of each, so that false packets are found by both, and both have one list. */
import { JobProgress } from '../dashboard/data/job-progress';
import { FileButton } from '../file-button';
import { useText } from '../text';
import { ExchangeNotice } from './exchange-notice';
import { SplitCrossed } from './split-crossed';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
  /** Name of the other aggregator. */
  other: string;
  least: number;
}

export function SplitCheckStep({ model, other, least }: Props) {
  const t = useText();
  const { sum, crossed } = model.work.value;
  const busy = model.checking.stage.value !== null || model.reading.stage.value !== null;
  const off = busy || model.count.value === 0;
  const first = model.place === 0;
  const save = (
    <button
      type="button"
      disabled={off || !(first || crossed)}
      onClick={() => void model.saveCheck()}
    >
      {t('splitCheckSave')}
    </button>
  );
  return (
    <section class="card" aria-labelledby="split-check">
      <h2 id="split-check">{t('splitCheck')}</h2>
      <p class="soft">{t(first ? 'splitCheckFirst' : 'splitCheckSecond', other)}</p>
      <p class="note">{t('splitCheckMore')}</p>
      <p class="acts">
        {first && save}
        <FileButton
          name="splitCheckChoose"
          what="one"
          disabled={off || sum !== null}
          onChoose={([file]) => file && void model.chooseCheck(file)}
        />
        {!first && save}
      </p>
      <JobProgress job={model.checking} />
      <ExchangeNotice refusal={model.refusal.value} step="check" />
      {crossed && <SplitCrossed model={model} crossed={crossed} other={other} least={least} />}
    </section>
  );
}
