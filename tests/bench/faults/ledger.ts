/** What clients made, what was acknowledged to them, and what of it the store holds in the end. */
import type { StoredTrace } from '../../../src/core/trace';
import type { Told } from './client';
import { isMark } from './mark';

interface Mark {
  /** Work since the mark before, in ms. */
  since: number;
  acknowledged: boolean;
  /** By the worker or by the outbox. */
  by?: 'stored' | 'kept';
}

/** One client in one document, or in one world of it. */
export class Life {
  readonly marks = new Map<number, Mark>();
  failed = 0;
  constructor(readonly platform: string) {}

  hear(told: Told): void {
    if (told.what === 'made') {
      this.marks.set(told.at, { since: told.since, acknowledged: false });
    } else if (told.what === 'failed') this.failed += 1;
    else for (const at of told.marks) this.acknowledge(at, told.what);
  }

  private acknowledge(at: number, by: 'stored' | 'kept'): void {
    const mark = this.marks.get(at);
    if (!mark) throw new Error(`acknowledged, but never made: ${this.platform} ${at}`);
    mark.acknowledged = true;
    mark.by ??= by;
  }
}

export interface Account {
  made: number;
  acknowledged: number;
  /** Acknowledged and there. */
  found: number;
  doubled: number;
  /** Acknowledged but not there: how many the worker had said it had, and the outbox. */
  gone: { stored: number; kept: number };
  /** Neither acknowledged nor there: seconds of work of each life. */
  lostS: number[];
}

export class Ledger {
  readonly lives: Life[] = [];

  begin(platform: string): Life {
    const life = new Life(platform);
    this.lives.push(life);
    return life;
  }

  /** The time of the last mark made on a platform: the next must have a later one. */
  lastOn(platform: string): number {
    return this.lives
      .filter((life) => life.platform === platform)
      .flatMap(({ marks }) => [...marks.keys()])
      .reduce((most, at) => Math.max(most, at), 0);
  }

  /** Marks of the other that were made here as well, in the same millisecond on the same platform. */
  sharedWith(other: Ledger): number {
    const keys = ({ lives }: Ledger) =>
      lives.flatMap(({ platform, marks }) => [...marks.keys()].map((at) => `${platform} ${at}`));
    const mine = new Set(keys(this));
    return keys(other).filter((key) => mine.has(key)).length;
  }

  account(traces: readonly StoredTrace[]): Account {
    const there = new Map<string, number>();
    for (const { platform, at } of traces.filter(isMark)) {
      const key = `${platform} ${at}`;
      there.set(key, (there.get(key) ?? 0) + 1);
    }
    const account: Account = {
      made: 0,
      acknowledged: 0,
      found: 0,
      doubled: 0,
      gone: { stored: 0, kept: 0 },
      lostS: [],
    };
    for (const { platform, marks } of this.lives) {
      let lostMs = 0;
      for (const [at, { since, acknowledged, by }] of marks) {
        const times = there.get(`${platform} ${at}`) ?? 0;
        account.made += 1;
        if (times > 1) account.doubled += times - 1;
        if (acknowledged) account.acknowledged += 1;
        if (acknowledged && times > 0) account.found += 1;
        if (acknowledged && times === 0) account.gone[by ?? 'kept'] += 1;
        if (!acknowledged && times === 0) lostMs += since;
      }
      if (marks.size > 0) account.lostS.push(lostMs / 1000);
    }
    return account;
  }
}

/** Seconds that two dwells both count: none may. */
export function doubledSeconds(traces: readonly StoredTrace[]): number {
  const spans = traces
    .flatMap((one) => (one.kind === 'dwell' ? [[one.at, one.at + one.ms] as const] : []))
    .sort(([a], [b]) => a - b);
  let end = 0;
  let twice = 0;
  for (const [from, until] of spans) {
    twice += Math.max(0, Math.min(end, until) - from);
    end = Math.max(end, until);
  }
  return twice / 1000;
}
