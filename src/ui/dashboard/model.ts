/** The dashboard's state: which part, which range, what was read for it, which day is open. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Evidence } from '../../core/evidence';
import type { Period } from '../../core/period';
import { periodAround } from '../../core/period';
import type { Ask, MessageSignatures, MessageType } from '../../messages';
import { nameTable } from '../kinds';
import type { TourModel } from '../tour/model';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { Keeper } from './data/keeper';
import type { Line } from './overview/timeline';
import { timeline } from './overview/timeline';
import type { Section } from './sections';
import type { Source } from './source';

export interface OpenDay {
  day: string;
  lines: Line[];
}

export interface DashboardModel {
  /** Figures are those of the example, not of anybody. */
  example: boolean;
  today: string;
  /** Null where nothing is anybody's: in the example. */
  keeper: Keeper | null;
  /** For whoever has no record yet; null in the example. */
  tour: TourModel | null;
  section: ReadonlySignal<Section>;
  period: ReadonlySignal<Period>;
  /** Null until the first read, which is waited for before anything is shown. */
  evidence: ReadonlySignal<Evidence | null>;
  /** Platform id → name; an id that nobody names shows itself. */
  names: ReadonlySignal<Record<string, string>>;
  day: ReadonlySignal<OpenDay | null>;
  /** Ids of platforms that the user keeps out of the printed report, until the page is closed. */
  leftOut: Signal<ReadonlySet<string>>;
  trouble: ReadonlySignal<Trouble | null>;
  /** The last command was not taken. */
  refused: ReadonlySignal<boolean>;
  open: (section: Section) => void;
  show: (period: Period) => Promise<void>;
  /** Of another range than the one shown, for a file that is about all there is. */
  evidenceFor: (period: Period) => Promise<Evidence>;
  /** @param platform the one whose lines are asked for; all where it is left out */
  openDay: (day: string | null, platform?: string) => Promise<void>;
  /** Whose lines of the open day are shown; '' for all platforms. */
  onlyOf: Signal<string>;
  /** Asks the worker and reads all anew; whether it was done. */
  command: <T extends MessageType>(
    type: T,
    payload: Parameters<MessageSignatures[T]>[0],
  ) => Promise<boolean>;
  /** After the records were changed from here. */
  reread: () => Promise<void>;
}

export interface DashboardDeps {
  source: Source;
  ask: Ask;
  today: string;
  section: Section;
  keeper?: Keeper;
  tour?: TourModel;
  example?: boolean;
}

export function dashboardModel(deps: DashboardDeps): DashboardModel {
  const { source, ask, today } = deps;
  const section = signal(deps.section);
  const period = signal(periodAround('week', today));
  const evidence = signal<Evidence | null>(null);
  const day = signal<OpenDay | null>(null);
  const trouble = signal<Trouble | null>(null);
  const refused = signal(false);
  const read = async (next: Period) => {
    period.value = next;
    let got: Evidence | null = null;
    let failed: Trouble | null = null;
    try {
      got = await source.evidence(next);
      failed = (await source.trouble?.()) ?? null;
    } catch (error) {
      failed = troubleOf(error);
    }
    // What a range left since came to must not stand under the one now chosen; nor may old figures.
    if (period.value !== next) return;
    evidence.value = got;
    trouble.value = failed;
  };
  let wanted: string | null = null;
  const onlyOf = signal('');
  const openDay = async (next: string | null, platform?: string) => {
    wanted = next;
    if (platform !== undefined || next === null) onlyOf.value = platform ?? '';
    try {
      const lines = next === null ? [] : timeline(await source.traces(next));
      if (wanted === next) day.value = next === null ? null : { day: next, lines };
    } catch (error) {
      if (wanted === next) trouble.value = troubleOf(error);
    }
  };
  /** A range of one day is about what happened in it; a day outside the range is not shown with it. */
  const show = async (next: Period) => {
    await read(next);
    if (period.value !== next) return;
    const inside = wanted !== null && next.from <= wanted && wanted <= next.to;
    if (next.kind === 'day') await openDay(next.from);
    else if (!inside) await openDay(null);
  };
  const reread = async () => {
    await read(period.value);
    await openDay(wanted);
  };
  return {
    example: deps.example ?? false,
    keeper: deps.keeper ?? null,
    tour: deps.tour ?? null,
    // A page that stays open over midnight goes on in the new day.
    get today() {
      return evidence.value?.today ?? today;
    },
    section,
    period,
    evidence,
    names: computed(() => nameTable(evidence.value?.platforms ?? [])),
    day,
    leftOut: signal<ReadonlySet<string>>(new Set()),
    trouble,
    refused,
    open: (next) => {
      section.value = next;
    },
    show,
    evidenceFor: source.evidence,
    openDay,
    onlyOf,
    reread,
    async command(type, payload) {
      refused.value = await ask(type, payload).then(
        () => false,
        () => true,
      );
      await reread();
      return !refused.value;
    },
  };
}
