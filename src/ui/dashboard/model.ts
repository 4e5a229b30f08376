/** The dashboard's state: the range chosen, and what was read for it. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Trouble } from '../trouble';
import { troubleOf } from '../trouble';
import type { Overview } from './overview';
import type { Line } from './timeline';

export const SPANS = [7, 30] as const;
export type Span = (typeof SPANS)[number];

export interface DashboardData {
  overview: Overview;
  today: Line[];
}

export interface DashboardModel {
  span: ReadonlySignal<Span>;
  /** Null until the first read, which is waited for before anything is shown. */
  data: ReadonlySignal<DashboardData | null>;
  trouble: ReadonlySignal<Trouble | null>;
  names: Record<string, string>;
  measuredN: number;
  show: (span: Span) => Promise<void>;
  /** The last correction was not taken. */
  refused: ReadonlySignal<boolean>;
  /** A trace of today is not what it says (`wrong`), or is after all. */
  correct: (key: number, wrong: boolean) => Promise<void>;
}

interface Deps {
  read: (span: Span) => Promise<DashboardData>;
  correct: (key: number, wrong: boolean) => Promise<unknown>;
  names: Record<string, string>;
  measuredN: number;
}

export function dashboardModel({ read, correct, names, measuredN }: Deps): DashboardModel {
  const span = signal<Span>(7);
  const data = signal<DashboardData | null>(null);
  const trouble = signal<Trouble | null>(null);
  const refused = signal(false);
  const show = async (next: Span) => {
    span.value = next;
    try {
      const got = await read(next);
      // A slower read of a range left since must not overwrite the one now chosen.
      if (span.value !== next) return;
      data.value = got;
      trouble.value = null;
    } catch (error) {
      trouble.value = troubleOf(error);
    }
  };
  return {
    span,
    data,
    trouble,
    names,
    measuredN,
    show,
    refused,
    async correct(key, wrong) {
      refused.value = await correct(key, wrong).then(
        () => false,
        () => true,
      );
      await show(span.value);
    },
  };
}
