/** Packets are dropped or chosen; what was counted, and what was not and why. */
import { JobProgress } from '../dashboard/data/job-progress';
import { FileButton } from '../file-button';
import { useText } from '../text';
import { DropZone } from './drop-zone';
import { droppedFiles, namedFiles } from './files';
import type { WorkbenchModel } from './model';
import { OutcomeNotice } from './outcome';

export function PacketsStep({ model }: { model: WorkbenchModel }) {
  const t = useText();
  const locked = model.key.state.value.kind !== 'ready';
  const closed = model.table.value !== null;
  const busy = model.reading.stage.value !== null;
  const choose = (files: File[]) => void model.take(Promise.resolve(namedFiles(files)));
  return (
    <DropZone
      title={t('benchPackets')}
      onDrop={locked || busy ? null : (dropped) => void model.take(droppedFiles(dropped))}
    >
      <p class="soft">
        {t(locked ? 'benchPacketsLocked' : closed ? 'benchPacketsClosed' : 'benchPacketsMore')}
      </p>
      <p class="acts">
        <FileButton name="benchFolder" what="folder" disabled={locked || busy} onChoose={choose} />
        <FileButton name="benchFiles" what="many" disabled={locked || busy} onChoose={choose} />
      </p>
      <JobProgress job={model.reading} stop="benchStop" />
      {model.outcome.value && (
        <OutcomeNotice outcome={model.outcome.value} save={model.doors.save} />
      )}
      {model.tally.value && (
        <p class="counted">{t('benchCounted', model.tally.value.counts.packets)}</p>
      )}
      {!closed && <p class="note">{t('benchEditions')}</p>}
    </DropZone>
  );
}
