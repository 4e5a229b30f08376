/** The state of 选平台: what is looked for, what is chosen, what came of asking. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Category, Level, Platform } from '../../core/platform';
import { originsOf } from '../../core/platform';
import type { Ask } from '../../messages';
import type { TourModel } from '../tour/model';
import { matchesQuery, passes } from './search';

/** Where an entry comes from, so that it can be said. */
export interface Offer {
  platform: Platform;
  from: 'builtin' | 'managed' | 'imported' | 'own';
}

export type Outcome = 'asking' | 'declined' | 'failed' | { started: number } | null;

export interface WelcomeModel {
  query: Signal<string>;
  level: Signal<Level | ''>;
  category: Signal<Category | ''>;
  /** What the search leaves, in the order offered. */
  found: ReadonlySignal<Offer[]>;
  total: ReadonlySignal<number>;
  chosen: ReadonlySignal<ReadonlySet<string>>;
  measured: ReadonlySignal<ReadonlySet<string>>;
  outcome: ReadonlySignal<Outcome>;
  toggle: (id: string) => void;
  /** Once the first platform is measured: what comes next. Null where there is nothing to show. */
  tour: ReadonlySignal<TourModel | null>;
  /** What the unit supplied and is not measured yet; chosen together by one press. */
  supplied: ReadonlySignal<string[]>;
  chooseSupplied: () => void;
  /** Asks the browser once for all chosen. Call it straight from a click: the browser insists. */
  start: () => Promise<void>;
}

interface Deps {
  tour: TourModel;
  request: (origins: string[]) => Promise<boolean>;
  ask: Ask;
}

export function welcomeModel(
  offers: ReadonlySignal<readonly Offer[]>,
  already: readonly string[],
  deps: Deps,
): WelcomeModel {
  const query = signal('');
  const level = signal<Level | ''>('');
  const category = signal<Category | ''>('');
  const chosen = signal<ReadonlySet<string>>(new Set());
  const measured = signal<ReadonlySet<string>>(new Set(already));
  const outcome = signal<Outcome>(null);
  const isFirst = already.length === 0;
  const found = computed(() =>
    offers.value.filter(
      ({ platform }) =>
        passes(level.value, platform.level) &&
        passes(category.value, platform.category) &&
        matchesQuery(platform, query.value),
    ),
  );

  const supplied = computed(() =>
    offers.value.flatMap(({ platform: { id }, from }) =>
      from === 'managed' && !measured.value.has(id) ? [id] : [],
    ),
  );

  const tour = computed(() =>
    isFirst && measured.value.size > 0 && deps.tour.open.value ? deps.tour : null,
  );

  return {
    tour,
    query,
    level,
    category,
    found,
    total: computed(() => offers.value.length),
    chosen,
    measured,
    outcome,
    toggle(id) {
      const next = new Set(chosen.value);
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
      outcome.value = null;
    },
    supplied,
    chooseSupplied() {
      chosen.value = new Set([...chosen.value, ...supplied.value]);
      outcome.value = null;
    },
    async start() {
      const wanted = offers.value.filter(({ platform }) => chosen.value.has(platform.id));
      if (wanted.length === 0) return;
      outcome.value = 'asking';
      try {
        const origins = [...new Set(wanted.flatMap(({ platform }) => originsOf(platform)))];
        if (!(await deps.request(origins))) {
          outcome.value = 'declined';
          return;
        }
        const builtin = wanted.filter(({ from }) => from === 'builtin');
        const own = wanted.filter(({ from }) => from !== 'builtin');
        const now = await deps.ask('add-platforms', {
          builtin: builtin.map(({ platform }) => platform.id),
          own: own.map(({ platform }) => platform),
        });
        measured.value = new Set(now.platforms.map(({ id }) => id));
        chosen.value = new Set();
        outcome.value = { started: wanted.length };
      } catch {
        outcome.value = 'failed';
      }
    },
  };
}
