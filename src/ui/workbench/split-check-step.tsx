/** 2: a file of each, so that false packets are found by both. */
import type { Crossed } from '../../core/survey/split-work';
import { JobProgress } from '../dashboard/data/job-progress';
import { useText } from '../text';
import { ExchangeNotice } from './exchange-notice';
import { FileButton } from './file-button';
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
  const off = busy || sum !== null || model.count.value === 0;
  return (
    <section class="card" aria-labelledby="split-check">
      <h2 id="split-check">{t('splitCheck')}</h2>
      <p class="soft">{t('splitCheckMore', other)}</p>
      <p class="acts">
        <button type="button" disabled={off} onClick={() => void model.saveCheck()}>
          {t('splitCheckSave')}
        </button>
        <FileButton
          name="splitCheckChoose"
          what="one"
          disabled={off}
          onChoose={([file]) => file && void model.chooseCheck(file)}
        />
      </p>
      <JobProgress job={model.checking} />
      <ExchangeNotice refusal={model.refusal.value} step="check" />
      {crossed && <Result crossed={crossed} least={least} />}
    </section>
  );
}

function Result({ crossed, least }: { crossed: Crossed; least: number }) {
  const t = useText();
  const { good, invalid, onlyOwn, onlyOther } = crossed;
  return (
    <div role="status">
      <p class="counted">{t('splitGood', good.length)}</p>
      {invalid.length > 0 && <p class="note">{t('splitInvalid', invalid.length)}</p>}
      {onlyOwn > 0 && <p class="note">{t('splitOnlyOwn', onlyOwn)}</p>}
      {onlyOther > 0 && <p class="note">{t('splitOnlyOther', onlyOther)}</p>}
      {onlyOwn + onlyOther > 0 && <p class="note">{t('splitMissing')}</p>}
      {good.length < least && <p class="forced">{t('splitFew', least)}</p>}
    </div>
  );
}
