/** What the settings hold, and what can be done there. */
import type { Double } from '../../core/duplicate';
import type { Listed } from '../../core/listed';
import type { Mark } from '../../core/mark';
import type { Platform } from '../../core/platform';
import type { KeepDays } from '../../core/retention';
import type { PauseFor } from '../popup/model';
import type { OptionsData } from './data';
import type { Draft, Fault } from './draft';
import type { ChosenFile, Preview } from './preview';

export interface Removed {
  listed: Listed;
  /** Out of the list altogether, not only out of the measuring. */
  forgotten: boolean;
}

export interface OptionsState extends OptionsData {
  now: number;
  query: string;
  /** The entry whose form is open; `new` for one that is yet to be. */
  editing: string | null;
  faults: (Fault | 'already')[];
  removed: Removed[];
  preview: Preview | null;
  /** How many platforms the last file brought, and how many of them are measured since. */
  imported: { entries: number; started: number } | null;
  /** The pair about to be merged. */
  merging: { gone: string; into: string } | null;
  /** Pairs that were declared to be two a moment ago. */
  parted: Double[];
  /** What the last act came to, where it was not what was asked. */
  failed: 'declined' | 'refused' | null;
}

export interface OptionsActions {
  /** Something changed that this page did not ask for. */
  reread: () => Promise<void>;
  search: (query: string) => void;
  stop: (listed: Listed) => Promise<void>;
  forget: (listed: Listed) => Promise<void>;
  /** Those that ask the browser first (`allow`, `undo`, `save`, `take`, `merge`) need a click. */
  undo: (removed: Removed) => Promise<void>;
  allow: (platforms: readonly Platform[]) => Promise<void>;
  edit: (id: string | null) => void;
  save: (draft: Draft, before: Listed | null) => Promise<void>;
  mark: (id: string, mark: Mark) => Promise<void>;
  choose: (file: ChosenFile) => Promise<void>;
  /** Takes the file in that is shown; with `measure`, its platforms are asked for and measured. */
  take: (measure: boolean) => Promise<void>;
  leave: () => void;
  askMerge: (pair: OptionsState['merging']) => void;
  merge: () => Promise<void>;
  keepApart: (pair: Double) => Promise<void>;
  undoApart: (pair: Double) => Promise<void>;
  pause: (choice: PauseFor) => Promise<void>;
  resume: () => Promise<void>;
  setBadge: (on: boolean) => Promise<void>;
  setHiddenMedia: (on: boolean) => Promise<void>;
  setKeepDays: (days: KeepDays) => Promise<void>;
}
