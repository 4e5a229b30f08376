/** What the page 我的数据 does to the records: copies them, puts a copy back, deletes and undoes. */
import type { PersonalCopy } from '../../../core/personal-copy';
import type { Removal } from '../../../core/removal';

/** 0 to 1; anything over half a second is shown. */
export type Progress = (share: number) => void;

/** What a restored copy brought, and what was there already. */
export interface Restored {
  traces: number;
  known: number;
  days: number;
  /** Days of which sums came without their traces. */
  sums: number;
  entries: number;
  items: number;
  /** Platforms of the copy that the browser must be asked for again. */
  platforms: number;
}

/** What was deleted, for as long as it can be put back: held by the page alone, it goes with it. */
export interface Removed {
  traces: number;
  undo: (progress: Progress) => Promise<void>;
}

/** How much there is, told without reading it. */
export interface Held {
  /** Days that were observed, and the first of them; null where there is none. */
  days: number;
  since: string | null;
  traces: number;
  /** Every day of which anything is kept, a note too, in order. */
  recorded: string[];
}

export interface Keeper {
  held(): Promise<Held>;
  read(progress: Progress): Promise<PersonalCopy>;
  /** What `restore` would bring. Nothing is changed. */
  foresee(copy: PersonalCopy, progress: Progress): Promise<Restored>;
  restore(copy: PersonalCopy, progress: Progress): Promise<Restored>;
  /** Deletes at once. */
  remove(removal: Removal, progress: Progress): Promise<Removed>;
}

/**
 * A keeper that is fetched when it is first needed: pages that only show do not wait for it.
 * @param changed called whenever the records were, or may have been, changed
 */
export function keeperFrom(
  load: () => Promise<Keeper>,
  changed: () => void = () => undefined,
): Keeper {
  return {
    held: async () => (await load()).held(),
    read: async (progress) => (await load()).read(progress),
    foresee: async (copy, progress) => (await load()).foresee(copy, progress),
    restore: async (copy, progress) => (await load()).restore(copy, progress).finally(changed),
    async remove(removal, progress) {
      const { traces, undo } = await (await load()).remove(removal, progress).finally(changed);
      return { traces, undo: (again) => undo(again).finally(changed) };
    },
  };
}
