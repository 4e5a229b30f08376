/** Restoring: a file chosen, opened, shown as what it would bring, taken in by one press. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Issue } from '../../../core/issue';
import type { PersonalCopy } from '../../../core/personal-copy';
import type { Trouble } from '../../trouble';
import { troubleOf } from '../../trouble';
import type { Keeper, Restored } from './keeper';
import type { LockRefusal } from './lock';
import { LockError, unlock } from './lock';
import type { ChosenFile, FileRead } from './restore-file';
import { readFile, readText } from './restore-file';
import type { Job } from './save-job';
import { job } from './save-job';

export type Step =
  | { at: 'start' }
  | { at: 'locked'; json: unknown; refusal: LockRefusal | null }
  | { at: 'refused'; issues: Issue[] }
  | { at: 'unread' }
  | { at: 'ready'; copy: PersonalCopy; brings: Restored }
  | { at: 'done'; brought: Restored }
  | { at: 'stopped' }
  | { at: 'trouble'; trouble: Trouble };

export interface RestoreModel extends Pick<Job, 'stage' | 'slow' | 'stop'> {
  step: ReadonlySignal<Step>;
  choose: (file: ChosenFile) => Promise<void>;
  unlock: (passphrase: string) => Promise<void>;
  take: () => Promise<void>;
  leave: () => void;
}

export interface RestoreDeps {
  keeper: Keeper;
  /** The records were changed. */
  changed: () => Promise<void>;
}

type At = Parameters<Parameters<Job['run']>[0]>[0];

export function restoreModel({ keeper, changed }: RestoreDeps): RestoreModel {
  const { stage, slow, run, stop } = job();
  const step = signal<Step>({ at: 'start' });
  /** Nothing is changed before all is: whatever is thrown, what was here is here. */
  const attempt = (work: (at: At, stopped: AbortSignal) => Promise<Step>) =>
    run(async (at, stopped) => {
      try {
        step.value = await work(at, stopped);
      } catch (error) {
        step.value = stopped.aborted
          ? { at: 'stopped' }
          : { at: 'trouble', trouble: troubleOf(error) };
      }
    });
  /** A progress that also ends the work where its user stopped it. */
  const telling = (at: At, doing: Parameters<At>[0], stopped: AbortSignal) => (share: number) => {
    stopped.throwIfAborted();
    at(doing, share);
  };
  const compare = async (read: FileRead, at: At, stopped: AbortSignal): Promise<Step> => {
    if (read.kind === 'locked') return { at: 'locked', json: read.json, refusal: null };
    if (read.kind === 'refused') return { at: 'refused', issues: read.issues };
    at('restoreComparing', 0);
    const brings = await keeper.foresee(read.copy, telling(at, 'restoreComparing', stopped));
    return { at: 'ready', copy: read.copy, brings };
  };
  return {
    stage,
    slow,
    stop,
    step,
    choose: (file) =>
      attempt(async (at, stopped) => {
        step.value = { at: 'start' };
        at('restoreReading', 0);
        const tell = (share: number) => at('restoreReading', share);
        const read = await readFile(file, tell, stopped).catch(() => null);
        stopped.throwIfAborted();
        return read ? compare(read, at, stopped) : { at: 'unread' };
      }),
    unlock: (passphrase) =>
      attempt(async (at, stopped) => {
        const { value: before } = step;
        if (before.at !== 'locked') return before;
        at('restoreUnlocking');
        try {
          const text = await unlock(before.json, passphrase);
          const tell = (share: number) => at('restoreReading', share);
          return compare(await readText(text, tell, stopped), at, stopped);
        } catch (error) {
          if (error instanceof LockError) return { ...before, refusal: error.reason };
          throw error;
        }
      }),
    take: () =>
      attempt(async (at, stopped) => {
        const { value: before } = step;
        if (before.at !== 'ready') return before;
        at('restoreWriting', 0);
        const tell = telling(at, 'restoreWriting', stopped);
        const brought = await keeper.restore(before.copy, tell);
        await changed();
        return { at: 'done', brought };
      }),
    leave: () => {
      step.value = { at: 'start' };
    },
  };
}
