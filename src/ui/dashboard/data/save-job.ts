/** A save under way: what it does now, how far it is, and whether it takes long enough to say so. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Key } from '../../text';

/** Work that is over sooner needs no progress. */
export const SHOWN_AFTER_MS = 500;

export interface Stage {
  doing: Key;
  /** 0 to 1; null where the work tells nothing of itself. */
  share: number | null;
}

export interface Job {
  /** Null while nothing is under way. */
  stage: ReadonlySignal<Stage | null>;
  /** Whether it has been under way for long enough to be shown. */
  slow: ReadonlySignal<boolean>;
  run: (
    work: (at: (doing: Key, share?: number) => void, stop: AbortSignal) => Promise<void>,
  ) => Promise<void>;
  stop: () => void;
}

/** One at a time: what is begun while another runs is not begun. */
export function job(): Job {
  const stage = signal<Stage | null>(null);
  const slow = signal(false);
  let stopping: AbortController | null = null;
  return {
    stage,
    slow,
    async run(work) {
      if (stopping) return;
      stopping = new AbortController();
      const timer = setTimeout(() => {
        slow.value = true;
      }, SHOWN_AFTER_MS);
      const { signal: stop } = stopping;
      try {
        await work((doing, share) => {
          stage.value = { doing, share: share ?? null };
        }, stop);
      } finally {
        clearTimeout(timer);
        stopping = null;
        stage.value = null;
        slow.value = false;
      }
    },
    stop: () => stopping?.abort(),
  };
}
