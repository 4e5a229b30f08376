/** Saving a personal copy: read, written in the chosen format, handed to the browser. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { dayAfter } from '../../../core/calendar';
import type { PersonalCopy } from '../../../core/personal-copy';
import { saveFile } from '../../save-file';
import type { Key, T } from '../../text';
import type { Trouble } from '../../trouble';
import { troubleOf } from '../../trouble';
import type { DashboardModel } from '../model';
import type { Keeper } from './keeper';
import type { Format } from './save-content';
import { contentOf } from './save-content';
import type { Job } from './save-job';
import { job } from './save-job';
import type { SheetWriter } from './save-xlsx';
import { writeXlsx } from './save-xlsx';

/** What no record is older than: ten years. */
const MOST_DAYS = 3_650;

const FILE: Record<Format, { name: Key; ends: string }> = {
  json: { name: 'copyFileAll', ends: 'json' },
  locked: { name: 'copyFileLocked', ends: 'json' },
  xlsx: { name: 'copyFileAll', ends: 'xlsx' },
  days: { name: 'copyFileDays', ends: 'csv' },
  traces: { name: 'copyFileTraces', ends: 'csv' },
};

/** `unread`: the records gave no answer; `unmade`: they did, but no file came of it. */
export type Outcome =
  | { saved: string; leftOut: number }
  | { stopped: true }
  | { unread: Trouble }
  | { unmade: true };

export interface SaveModel extends Pick<Job, 'stage' | 'slow' | 'stop'> {
  outcome: ReadonlySignal<Outcome | null>;
  /** @param passphrase of the format `locked` */
  save: (t: T, format: Format, passphrase?: string) => Promise<void>;
}

export interface SaveDeps {
  model: Pick<DashboardModel, 'today' | 'evidenceFor'>;
  keeper: Keeper;
  writeXlsx?: SheetWriter;
  save?: (file: Blob, name: string) => void;
}

export function saveModel(deps: SaveDeps): SaveModel {
  const { model, keeper } = deps;
  const { stage, slow, run, stop } = job();
  const outcome = signal<Outcome | null>(null);
  const read = async (tell: (share: number) => void) => {
    const copy = await keeper.read(tell);
    const to = model.today;
    return {
      copy,
      evidence: await model.evidenceFor({ kind: 'own', from: firstDay(copy, to), to }),
    };
  };
  return {
    stage,
    slow,
    stop,
    outcome,
    save: (t, format, passphrase = '') =>
      run(async (at, stopped) => {
        outcome.value = null;
        at('copyReading', 0);
        const had = await read((share) => at('copyReading', share)).catch((error: unknown) => {
          outcome.value = { unread: troubleOf(error) };
        });
        if (!had) return;
        const writing = { t, ...had, passphrase, writeXlsx: deps.writeXlsx ?? writeXlsx, at };
        try {
          stopped.throwIfAborted();
          const { file, leftOut } = await contentOf(format, { ...writing, stop: stopped });
          const name = t(FILE[format].name, model.today, FILE[format].ends);
          (deps.save ?? saveFile)(file, name);
          outcome.value = { saved: name, leftOut };
        } catch {
          outcome.value = stopped.aborted ? { stopped: true } : { unmade: true };
        }
      }),
  };
}

/** The first day on which there is anything. */
function firstDay({ days, presence }: PersonalCopy, today: string): string {
  const earliest = dayAfter(today, -MOST_DAYS);
  const all = [...days, ...presence].map(({ day }) => day).filter((day) => day >= earliest);
  return all.sort()[0] ?? today;
}
