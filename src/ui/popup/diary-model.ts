/** A note in two presses: the carrier, then the kind. It is stored at once, then corrected or undone. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { dayOf } from '../../core/calendar';
import type { Carrier, DiaryEntry, DiaryKind } from '../../core/diary';
import { entryId } from '../../core/diary';
import { usualOf } from '../../core/diary-usual';
import type { Ask } from '../../messages';

export type DiaryStep =
  | { at: 'rest' }
  | { at: 'kinds'; carrier: Carrier }
  | { at: 'noted'; entry: DiaryEntry }
  | { at: 'undone' };

export interface DiaryModel {
  /** Of the last days, and what was noted since the popup was opened. */
  entries: ReadonlySignal<readonly DiaryEntry[]>;
  step: ReadonlySignal<DiaryStep>;
  /** Null, or the carrier whose kinds are shown already, closes it. */
  choose: (carrier: Carrier | null) => void;
  note: (kind: DiaryKind) => Promise<void>;
  adjust: (change: Partial<Pick<DiaryEntry, 'n' | 'minutes'>>) => Promise<void>;
  undo: () => Promise<void>;
}

interface Deps {
  entries: readonly DiaryEntry[];
  ask: Ask;
  now: () => number;
  unique: () => string;
  /** Whether the worker did it; says so where not. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function diaryModel(deps: Deps): DiaryModel {
  const { ask, now, unique, attempt } = deps;
  const entries = signal(deps.entries);
  const step = signal<DiaryStep>({ at: 'rest' });
  const without = ({ id }: DiaryEntry) => entries.value.filter((one) => one.id !== id);
  const show = (entry: DiaryEntry) => {
    entries.value = [...without(entry), entry];
    step.value = { at: 'noted', entry };
  };
  const write = (entry: DiaryEntry) => attempt(() => ask('write-entry', { entry }));
  /** What the records hold, which is gone back to where a correction was not taken. */
  let stored: DiaryEntry | null = null;
  /** A press in the meantime, such as the second of a double press, is no second act. */
  let busy = false;
  return {
    entries,
    step,
    choose(carrier) {
      const before = step.value;
      const again = before.at === 'kinds' && before.carrier === carrier;
      step.value = carrier === null || again ? { at: 'rest' } : { at: 'kinds', carrier };
    },
    async note(kind) {
      if (step.value.at !== 'kinds' || busy) return;
      const { carrier } = step.value;
      const day = dayOf(now());
      const entry: DiaryEntry = {
        id: entryId(entries.value, day, unique()),
        day,
        carrier,
        kind,
        ...usualOf(entries.value, carrier, kind),
      };
      busy = true;
      if (await write(entry)) {
        stored = entry;
        show(entry);
      }
      busy = false;
    },
    async adjust(change) {
      if (step.value.at !== 'noted' || busy) return;
      const entry = { ...step.value.entry, ...change };
      // Shown before it is stored: the next press of + counts on from it.
      show(entry);
      const taken = await write(entry);
      if (stored?.id !== entry.id) return;
      if (taken) stored = entry;
      else if (step.value.at === 'noted' && step.value.entry === entry) show(stored);
    },
    async undo() {
      if (step.value.at !== 'noted' || busy) return;
      const { entry } = step.value;
      busy = true;
      if (await attempt(() => ask('drop-entry', { id: entry.id }))) {
        entries.value = without(entry);
        step.value = { at: 'undone' };
      }
      busy = false;
    },
  };
}
