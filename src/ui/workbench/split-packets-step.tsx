/** 1: each opens the halves that are his. */
import { JobProgress } from '../dashboard/data/job-progress';
import { FileButton } from '../file-button';
import { useText } from '../text';
import { DropZone } from './drop-zone';
import { ExchangeNotice } from './exchange-notice';
import { droppedFiles, namedFiles } from './files';
import { OutcomeNotice } from './outcome';
import type { SplitModel } from './split-model';

export function SplitPacketsStep({ model }: { model: SplitModel }) {
  const t = useText();
  const { sum, stated } = model.work.value;
  const shut = sum !== null || stated;
  const off = shut || model.reading.stage.value !== null;
  const choose = (files: File[]) => void model.take(Promise.resolve(namedFiles(files)));
  return (
    <DropZone
      title={t('splitPackets')}
      onDrop={off ? null : (dropped) => void model.take(droppedFiles(dropped))}
    >
      <p class="soft">
        {t(sum ? 'splitPacketsOver' : stated ? 'splitPacketsStated' : 'splitPacketsMore')}
      </p>
      {!shut && (
        <p class="acts">
          <FileButton name="benchFolder" what="folder" disabled={off} onChoose={choose} />
          <FileButton name="benchFiles" what="many" disabled={off} onChoose={choose} />
        </p>
      )}
      <JobProgress job={model.reading} stop="benchStop" />
      {model.outcome.value && (
        <OutcomeNotice
          outcome={model.outcome.value}
          taken="splitTaken"
          again="splitAgain"
          save={model.saveRefused}
        />
      )}
      <ExchangeNotice refusal={model.refusal.value} step="take" />
      {model.count.value > 0 && <p class="counted">{t('splitHeld', model.count.value)}</p>}
    </DropZone>
  );
}
