/** What the page 我的数据 does to the records: copies them, puts a copy back, deletes and undoes. */
import type { PersonalCopy } from '../../../core/personal-copy';

/** 0 to 1; anything over half a second is shown. */
export type Progress = (share: number) => void;

export type Removal =
  | { what: 'day'; day: string }
  | { what: 'platform'; platform: string }
  | { what: 'everything' };

/** What a restored copy brought, and what was there already. */
export interface Restored {
  traces: number;
  known: number;
  days: number;
  entries: number;
  items: number;
  /** Platforms of the copy that the browser must be asked for again. */
  platforms: number;
}

/** How much there is, told without reading it. */
export interface Held {
  /** Days that were observed, and the first of them; null where there is none. */
  days: number;
  since: string | null;
  traces: number;
}

export interface Keeper {
  held(): Promise<Held>;
  read(progress: Progress): Promise<PersonalCopy>;
  restore(copy: PersonalCopy, progress: Progress): Promise<Restored>;
  /** Deletes at once; the answer puts it back. */
  remove(removal: Removal): Promise<() => Promise<void>>;
}
