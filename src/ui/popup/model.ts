/** The popup's state: what was read, what is being noted, what failed. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { nextMidnight } from '../../core/calendar';
import type { DiaryEntry } from '../../core/diary';
import type { Measured, PausedUntil } from '../../core/measured';
import type { DaySummary } from '../../core/summary';
import type { Ask } from '../../messages';
import type { Trouble } from '../trouble';
import type { DiaryModel } from './diary-model';
import { diaryModel } from './diary-model';
import type { PageState } from './page-state';

export interface PopupData {
  now: number;
  /** Null where the records could not be read. */
  summary: DaySummary | null;
  trouble: Trouble | null;
  measured: Measured;
  /** Platform id → name; ids that nobody names any more show themselves. */
  names: Record<string, string>;
  page: PageState;
  /** own_cost_s of today so far, ms. */
  ownMs: number;
  /** The user's own notes of the last days. */
  noted: readonly DiaryEntry[];
}

export type PauseFor = 'hour' | 'today' | 'resumed';
const HOUR_MS = 3_600_000;

/** When a pause chosen at `now` ends. */
export function pauseEnd(choice: PauseFor, now: number): Exclude<PausedUntil, null> {
  if (choice === 'hour') return now + HOUR_MS;
  return choice === 'today' ? nextMidnight(now) : 'resumed';
}

export interface PopupActions {
  pause: (choice: PauseFor) => Promise<void>;
  resume: () => Promise<void>;
  register: () => void;
  open: (page: 'dashboard' | 'dashboard#today' | 'dashboard#diary' | 'options' | 'welcome') => void;
}

export interface PopupModel {
  data: ReadonlySignal<PopupData>;
  /** The worker did not take the last command. */
  refused: ReadonlySignal<boolean>;
  actions: PopupActions;
  diary: DiaryModel;
  /** What was read anew: the page that the user just left has told its last seconds. */
  arrived: (part: Partial<PopupData>) => void;
}

interface Deps {
  ask: Ask;
  now: () => number;
  /** A name that nothing else has. */
  unique: () => string;
  register: () => void;
  open: PopupActions['open'];
}

export function popupModel(initial: PopupData, deps: Deps): PopupModel {
  const data = signal(initial);
  const refused = signal(false);
  const attempt = async (work: () => Promise<unknown>) => {
    refused.value = await work().then(
      () => false,
      () => true,
    );
    return !refused.value;
  };
  const command = async (send: () => Promise<Measured>) => {
    await attempt(async () => {
      data.value = { ...data.value, measured: await send(), now: deps.now() };
    });
  };
  return {
    data,
    refused,
    diary: diaryModel({ ...deps, entries: initial.noted, attempt }),
    arrived: (part) => {
      data.value = { ...data.value, ...part };
    },
    actions: {
      pause: (choice) => command(() => deps.ask('pause', { until: pauseEnd(choice, deps.now()) })),
      resume: () => command(() => deps.ask('resume', {})),
      register: deps.register,
      open: deps.open,
    },
  };
}
