/** The settings' state: what is measured, what was just stopped, what a file brought. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Measured } from '../../core/measured';
import type { Platform } from '../../core/platform';
import { originsOf } from '../../core/platform';
import type { Ask } from '../../messages';
import type { PauseFor } from '../popup/model';
import { pauseEnd } from '../popup/model';
import type { ImportResult } from './import';
import { importRegistry } from './import';

export interface OptionsData {
  measured: Measured;
  /** Chosen, but the browser no longer lets us in. */
  withdrawn: ReadonlySet<string>;
  badge: boolean;
}

export interface OptionsState extends OptionsData {
  now: number;
  /** Stopped on this page, and so still to be had back. */
  stopped: Platform[];
  imported: ImportResult | null;
  deleting: 'no' | 'sure?' | 'done';
  /** What the last act came to, where it was not what was asked. */
  failed: 'declined' | 'refused' | null;
}

export interface OptionsActions {
  stop: (platform: Platform) => Promise<void>;
  /** Asks the browser first: call these straight from a click. */
  allow: (platforms: readonly Platform[]) => Promise<void>;
  takeFile: (file: Pick<File, 'size' | 'text'>) => Promise<void>;
  pause: (choice: PauseFor) => Promise<void>;
  resume: () => Promise<void>;
  setBadge: (on: boolean) => Promise<void>;
  setHiddenMedia: (on: boolean) => Promise<void>;
  askDelete: (open: boolean) => void;
  deleteAll: () => Promise<void>;
}

export interface OptionsModel {
  state: ReadonlySignal<OptionsState>;
  actions: OptionsActions;
}

interface Deps {
  request: (origins: string[]) => Promise<boolean>;
  ask: Ask;
  now: () => number;
  /** Whatever our own pages keep beside the store. */
  forget: () => void;
}

export function optionsModel(data: OptionsData, deps: Deps): OptionsModel {
  const { ask, request, now, forget } = deps;
  const state = signal<OptionsState>({
    ...data,
    now: now(),
    stopped: [],
    imported: null,
    deleting: 'no',
    failed: null,
  });
  const set = (change: Partial<OptionsState>) => {
    state.value = { ...state.value, now: now(), ...change };
  };
  const attempt = async (work: () => Promise<Partial<OptionsState>>) => {
    try {
      set({ failed: null, ...(await work()) });
    } catch {
      set({ failed: 'refused' });
    }
  };
  const without = (platforms: readonly Platform[], gone: readonly Platform[]) => {
    const ids = new Set(gone.map(({ id }) => id));
    return platforms.filter(({ id }) => !ids.has(id));
  };

  return {
    state,
    actions: {
      stop: (platform) =>
        attempt(async () => {
          const measured = await ask('remove-platform', { id: platform.id });
          return { measured, stopped: [...without(state.value.stopped, [platform]), platform] };
        }),
      allow: (platforms) =>
        attempt(async () => {
          const origins = [...new Set(platforms.flatMap(originsOf))];
          if (!(await request(origins))) return { failed: 'declined' };
          const measured = await ask('add-platforms', { builtin: [], own: [...platforms] });
          const { stopped, imported, withdrawn } = state.value;
          const allowed = new Set(platforms.map(({ id }) => id));
          return {
            measured,
            stopped: without(stopped, platforms),
            withdrawn: new Set([...withdrawn].filter((id) => !allowed.has(id))),
            imported: imported && {
              ...imported,
              started:
                imported.started + imported.waiting.filter(({ id }) => allowed.has(id)).length,
              waiting: without(imported.waiting, platforms),
            },
          };
        }),
      takeFile: (file) =>
        attempt(async () => {
          const imported = await importRegistry(file, ask);
          // An act that changes nothing answers with what is measured now.
          const measured = imported.started > 0 ? await ask('settings', {}) : state.value.measured;
          return { imported, measured };
        }),
      pause: (choice) =>
        attempt(async () => ({ measured: await ask('pause', { until: pauseEnd(choice, now()) }) })),
      resume: () => attempt(async () => ({ measured: await ask('resume', {}) })),
      setBadge: (badge) =>
        attempt(async () => ({ measured: await ask('settings', { badge }), badge })),
      setHiddenMedia: (hiddenMedia) =>
        attempt(async () => ({ measured: await ask('settings', { hiddenMedia }) })),
      askDelete: (open) => set({ deleting: open ? 'sure?' : 'no' }),
      deleteAll: () =>
        attempt(async () => {
          forget();
          await ask('delete-everything', {});
          return { deleting: 'done' };
        }),
    },
  };
}
