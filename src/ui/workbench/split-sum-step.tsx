/** 3: a sum of each, the first's before the second's; both together are the counts. */

import { FileButton } from '../file-button';
import { useText } from '../text';
import { ExchangeNotice } from './exchange-notice';
import { SplitConfirm } from './split-confirm';
import { canSum } from './split-crossed';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
  other: string;
  least: number;
  /** Both sums were added up. */
  done: boolean;
}

export function SplitSumStep({ model, other, least, done }: Props) {
  const t = useText();
  const { sum, crossed } = model.work.value;
  const busy = model.checking.stage.value !== null || model.reading.stage.value !== null;
  const first = model.place === 0;
  const off = busy || !crossed || !canSum(crossed, least, model.place);
  const choose = (
    <FileButton
      name="splitSumChoose"
      what="one"
      disabled={done || (first ? busy || sum === null : off || sum !== null)}
      onChoose={([file]) => file && void model.chooseSum(file)}
    />
  );
  return (
    <section class="card" aria-labelledby="split-sum">
      <h2 id="split-sum">{t('splitSum')}</h2>
      <p class="soft">{t(first ? 'splitSumFirst' : 'splitSumSecond', other)}</p>
      <p class="note">{t(sum ? 'splitSumMade' : 'splitSumOnce')}</p>
      {model.asked.value ? (
        <SplitConfirm model={model} made={model.asked.value} other={other} />
      ) : (
        <p class="acts">
          {!first && choose}
          {first && !sum && (
            <button type="button" disabled={off} onClick={() => void model.askSum()}>
              {t('splitSumAsk')}
            </button>
          )}
          {(sum || !first) && (
            <button
              type="button"
              disabled={busy || sum === null}
              onClick={() => void model.saveSum()}
            >
              {t('splitSumSave')}
            </button>
          )}
          {first && choose}
        </p>
      )}
      <ExchangeNotice refusal={model.refusal.value} step="sum" />
    </section>
  );
}
