/** A folder of packets into counts, by the same rules as the page (core/survey/intake.ts). */
import { fieldsOf } from '../core/survey/fields';
import { arrive, beginIntake, refuse, settle } from '../core/survey/intake';
import type { MarkedRun } from './counts-file';
import { MarkList } from './mark-list';
import { packetFiles } from './packet-files';
import { PacketTable } from './packet-table';
import { openOnAllCores } from './pool';
import type { RefusedList } from './refused-file';
import type { OpenedBatch, Task } from './worker';

const SALT_WORDS = 4;

export interface Taken {
  run: MarkedRun;
  files: number;
  /** Packets that were counted in this run. */
  counted: number;
}

/** @param before what is gone on from @param tell files so far */
export async function takeIn(
  task: Task,
  cores: number,
  before: MarkedRun,
  refusedList: RefusedList,
  tell: (files: number) => void,
): Promise<Taken> {
  const { definition } = task;
  const salt = crypto.getRandomValues(new Uint32Array(SALT_WORDS));
  const intake = beginIntake(new PacketTable(fieldsOf(definition).length, salt));
  let files = 0;
  const take = ({ arrivals, refused }: Omit<OpenedBatch, 'id'>) => {
    for (const { file, reason } of refused) refuse(intake, file, reason);
    for (const arrival of arrivals) arrive(intake, arrival);
    // They go to the disk as they come, so that the list does not grow.
    refusedList.add(intake.refused.splice(0));
    files += arrivals.length + refused.length;
    tell(files);
  };
  const lost = (file: string) => take({ arrivals: [], refused: [{ file, reason: 'unreadable' }] });
  await openOnAllCores(packetFiles(task.folder, lost), task, cores, take);
  const { counts, marks, refused } = settle(intake, before.counts, before.marks);
  refusedList.add(refused);
  const run = { counts, marks: before.marks.with(MarkList.of(marks)) };
  return { run, files, counted: marks.length };
}
