/** The settings' state: what the user has, what he is about to change, what can still be undone. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Double } from '../../core/duplicate';
import type { Listed } from '../../core/listed';
import type { Platform } from '../../core/platform';
import { originsOf } from '../../core/platform';
import type { Ask } from '../../messages';
import { pauseEnd } from '../popup/model';
import { UNDO_MS } from '../undo';
import type { OptionsData } from './data';
import { readDraft } from './draft';
import { previewOf } from './preview';
import type { OptionsActions, OptionsState, Removed } from './state';

export interface OptionsModel {
  state: ReadonlySignal<OptionsState>;
  actions: OptionsActions;
}

export interface OptionsDeps {
  request: (origins: string[]) => Promise<boolean>;
  ask: Ask;
  read: () => Promise<OptionsData>;
  now: () => number;
  after: (ms: number, work: () => void) => void;
}

const DECLINED = { failed: 'declined' } as const;

export function optionsModel(data: OptionsData, deps: OptionsDeps): OptionsModel {
  const { ask, request, now } = deps;
  const state = signal<OptionsState>({
    ...data,
    now: now(),
    query: '',
    editing: null,
    faults: [],
    removed: [],
    preview: null,
    imported: null,
    merging: null,
    parted: [],
    failed: null,
  });
  const set = (change: Partial<OptionsState>) => {
    state.value = { ...state.value, now: now(), ...change };
  };
  /** What an act changed is read back, never guessed. */
  const attempt = async (work: () => Promise<Partial<OptionsState>>) => {
    try {
      const change = await work();
      set({ failed: null, ...(await deps.read()), ...change });
    } catch {
      set({ failed: 'refused' });
    }
  };
  const granted = (platforms: readonly Platform[]) => {
    const origins = [...new Set(platforms.flatMap(originsOf))];
    return origins.length === 0 ? Promise.resolve(true) : request(origins);
  };
  const measure = (platforms: readonly Platform[]) =>
    ask('add-platforms', { builtin: [], own: [...platforms] });
  const removedBut = (gone: Removed) => state.value.removed.filter((one) => one !== gone);
  const remove = (listed: Listed, forgotten: boolean) =>
    attempt(async () => {
      const { id } = listed.platform;
      await ask(forgotten ? 'forget-platform' : 'remove-platform', { id });
      const removed: Removed = { listed, forgotten };
      deps.after(UNDO_MS, () => set({ removed: removedBut(removed) }));
      return { removed: [...state.value.removed, removed], editing: null };
    });
  const partedBut = (pair: Double) => state.value.parted.filter((one) => one !== pair);
  const platformOf = (id: string) =>
    state.value.list.find(({ platform }) => platform.id === id)?.platform;

  return {
    state,
    actions: {
      reread: () => attempt(async () => ({})),
      search: (query) => set({ query }),
      stop: (listed) => remove(listed, false),
      forget: (listed) => remove(listed, true),
      undo: (removed) =>
        attempt(async () => {
          const { listed, forgotten } = removed;
          const { platform, from, measured } = listed;
          // Given back by ourselves a moment ago, these are granted again without a question.
          if (measured && !(await granted([platform]))) return DECLINED;
          if (forgotten) {
            const place = from === 'imported' ? from : 'own';
            await ask('restore-platform', { platform, from: place });
          }
          if (measured) await measure([platform]);
          return { removed: removedBut(removed) };
        }),
      allow: (platforms) =>
        attempt(async () => {
          if (!(await granted(platforms))) return DECLINED;
          await measure(platforms);
          const allowed = new Set(platforms.map(({ id }) => id));
          const removed = state.value.removed.filter(
            ({ listed }) => !allowed.has(listed.platform.id),
          );
          return { removed };
        }),
      edit: (editing) => set({ editing, faults: [] }),
      save: (draft, before) =>
        attempt(async () => {
          const read = readDraft(draft, before?.platform ?? null);
          if (!read.entry) return { faults: read.faults };
          const { entry, mark } = read;
          if (!before && platformOf(entry.id)) return { faults: ['already'] };
          if (!before || before.measured) {
            if (!(await granted([entry]))) return DECLINED;
          }
          if (before) await ask('edit-platform', { platform: entry, mark });
          else await measure([mark ? { ...entry, ...mark } : entry]);
          return { editing: null, faults: [], query: '' };
        }),
      mark: (id, mark) =>
        attempt(async () => {
          await ask('mark-platform', { id, mark });
          return {};
        }),
      choose: (file) =>
        attempt(async () => ({ preview: await previewOf(file, state.value), imported: null })),
      take: (wanted) =>
        attempt(async () => {
          const { preview } = state.value;
          if (preview?.kind !== 'change') return {};
          const { text, toMeasure, following } = preview;
          const asked = wanted ? [...toMeasure, ...following] : [];
          if (!(await granted(asked))) return DECLINED;
          const { added, issues } = await ask('import-registry', { text, measure: wanted });
          if (issues.length > 0) return { preview: { kind: 'refused', issues } };
          const { change } = preview;
          const entries = change.added.length + change.changed.length;
          return { preview: null, imported: { entries, started: added.length } };
        }),
      leave: () => set({ preview: null }),
      askMerge: (merging) => set({ merging }),
      merge: () =>
        attempt(async () => {
          const { merging, list } = state.value;
          if (!merging) return {};
          const pair = list.filter(
            ({ platform: { id } }) => id === merging.gone || id === merging.into,
          );
          const running = pair.some(({ measured }) => measured);
          const asked = running ? pair.map(({ platform }) => platform) : [];
          if (!(await granted(asked))) return DECLINED;
          await ask('merge-platforms', merging);
          return { merging: null };
        }),
      keepApart: (pair) =>
        attempt(async () => {
          await ask('keep-apart', { a: pair.a.id, b: pair.b.id, apart: true });
          deps.after(UNDO_MS, () => set({ parted: partedBut(pair) }));
          return { merging: null, parted: [...state.value.parted, pair] };
        }),
      undoApart: (pair) =>
        attempt(async () => {
          await ask('keep-apart', { a: pair.a.id, b: pair.b.id, apart: false });
          return { parted: partedBut(pair) };
        }),
      pause: (choice) =>
        attempt(async () => {
          await ask('pause', { until: pauseEnd(choice, now()) });
          return {};
        }),
      resume: () =>
        attempt(async () => {
          await ask('resume', {});
          return {};
        }),
      setBadge: (badge) =>
        attempt(async () => {
          await ask('settings', { badge });
          return {};
        }),
      setHiddenMedia: (hiddenMedia) =>
        attempt(async () => {
          await ask('settings', { hiddenMedia });
          return {};
        }),
      setKeepDays: (keepDays) =>
        attempt(async () => {
          await ask('settings', { keepDays });
          return {};
        }),
    },
  };
}
