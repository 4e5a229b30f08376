/** Before the press that cannot be taken back: over how many, over which, and who is left out. */
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../text';
import { ListCode } from './split-crossed';
import type { Made } from './split-exchange';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
  made: Made;
  other: string;
}

export function SplitConfirm({ model, made, other }: Props) {
  const t = useText();
  const head = useRef<HTMLElement>(null);
  // The button that was pressed is gone: the reader goes on here.
  useEffect(() => head.current?.focus(), []);
  const onlyOwn = model.work.value.crossed?.onlyOwn ?? 0;
  return (
    <section class="notice warn" aria-labelledby="split-confirm">
      <strong id="split-confirm" ref={head} tabIndex={-1}>
        {t('splitConfirm', made.over.length)}
      </strong>
      <ListCode code={model.code.value} />
      <ul class="points">
        <li>{t('splitConfirmCode', other)}</li>
        {onlyOwn > 0 && <li>{t('splitConfirmOut', onlyOwn)}</li>}
        <li>{t('splitConfirmOnce')}</li>
      </ul>
      <p class="acts">
        <button type="button" class="go" onClick={() => void model.makeSum()}>
          {t('splitConfirmGo')}
        </button>
        <button type="button" onClick={model.leaveSum}>
          {t('splitConfirmNot')}
        </button>
      </p>
    </section>
  );
}
