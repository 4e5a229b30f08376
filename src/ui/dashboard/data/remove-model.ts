/** Deleting: done at once, and undone as easily for ten seconds. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Removal } from '../../../core/removal';
import type { Key } from '../../text';
import type { Trouble } from '../../trouble';
import { troubleOf } from '../../trouble';
import { UNDO_MS } from '../../undo';
import type { Keeper, Progress, Removed } from './keeper';
import type { Job } from './save-job';
import { job } from './save-job';

export interface Gone {
  id: number;
  removal: Removal;
  /** As its user knew it: of a deleted platform nothing says its name any more. */
  name: string | null;
  removed: Removed;
  /** Whole seconds in which it can still be put back; null, as long as the page, once that failed. */
  left: number | null;
}

export interface RemoveModel extends Pick<Job, 'stage' | 'slow' | 'stop'> {
  gone: ReadonlySignal<readonly Gone[]>;
  trouble: ReadonlySignal<Trouble | null>;
  /** @param name of the platform that is deleted */
  remove: (removal: Removal, name?: string) => Promise<void>;
  undo: (gone: Gone) => Promise<void>;
}

export interface RemoveDeps {
  keeper: Keeper;
  /** The records were changed. */
  changed: () => Promise<void>;
}

const SECOND = 1_000;

export function removeModel({ keeper, changed }: RemoveDeps): RemoveModel {
  const { stage, slow, run, stop } = job();
  const gone = signal<readonly Gone[]>([]);
  const trouble = signal<Trouble | null>(null);
  let last = 0;
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = () => {
    // Nothing can be undone while something is under way: those seconds are nobody's.
    if (stage.value !== null) return;
    gone.value = gone.value.flatMap((one) => {
      if (one.left === null) return [one];
      return one.left > 1 ? [{ ...one, left: one.left - 1 }] : [];
    });
    if (gone.value.some(({ left }) => left !== null)) return;
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  /** What came of it once nothing is under way any more; null where it was not done. */
  const attempt = async <T>(doing: Key, work: (tell: Progress) => Promise<T>) => {
    let done: { result: T } | null = null;
    await run(async (at) => {
      at(doing, 0);
      try {
        done = { result: await work((share) => at(doing, share)) };
        trouble.value = null;
      } catch (error) {
        trouble.value = troubleOf(error);
      }
    });
    return done as { result: T } | null;
  };
  return {
    stage,
    slow,
    stop,
    gone,
    trouble,
    async remove(removal, name) {
      const done = await attempt('removing', (tell) => keeper.remove(removal, tell));
      if (!done) return;
      last += 1;
      const about = { id: last, removal, name: name ?? null };
      gone.value = [...gone.value, { ...about, removed: done.result, left: UNDO_MS / SECOND }];
      timer ??= setInterval(tick, SECOND);
      await changed();
    },
    async undo({ id, removed }) {
      const done = await attempt('removeUndoing', removed.undo);
      gone.value = gone.value.flatMap((one) => {
        if (one.id !== id) return [one];
        return done ? [] : [{ ...one, left: null }];
      });
      if (done) await changed();
    },
  };
}
