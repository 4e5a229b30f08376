/** 3: a sum of each; both together are the counts. */
import { useText } from '../text';
import { ExchangeNotice } from './exchange-notice';
import { FileButton } from './file-button';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
  other: string;
  least: number;
}

export function SplitSumStep({ model, other, least }: Props) {
  const t = useText();
  const { sum, crossed } = model.work.value;
  const busy = model.checking.stage.value !== null || model.reading.stage.value !== null;
  const off = busy || (sum === null && (crossed?.good.length ?? 0) < least);
  return (
    <section class="card" aria-labelledby="split-sum">
      <h2 id="split-sum">{t('splitSum')}</h2>
      <p class="soft">{t('splitSumMore', other)}</p>
      <p class="soft">{t(sum ? 'splitSumMade' : 'splitSumOnce')}</p>
      <p class="acts">
        <button type="button" disabled={off} onClick={() => void model.saveSum()}>
          {t('splitSumSave')}
        </button>
        <FileButton
          name="splitSumChoose"
          what="one"
          disabled={off}
          onChoose={([file]) => file && void model.chooseSum(file)}
        />
      </p>
      <ExchangeNotice refusal={model.refusal.value} step="sum" />
    </section>
  );
}
