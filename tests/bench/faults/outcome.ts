/** What a kind of fault did to the records, and whether the promises were kept. */
import type { Account } from './ledger';
import { doubledSeconds } from './ledger';
import type { Office } from './office';

/**
 * Work that nobody acknowledged is what a page holds: a batch goes at most 15 s after its first
 * fact. More than that, and the time until the fault is over, may not be lost.
 */
const HELD_S = 16;

export interface Outcome {
  times: number;
  account: Account;
  /** Seconds that two dwells both count. */
  twiceS: number;
  /** Batches that stayed in the outbox. */
  stuck: number;
  differing: string[];
  /** What was seen beside the counts. */
  notes: string[];
  /** Promises of this kind of fault that were not kept. */
  misses: string[];
}

export interface Fault {
  name: string;
  /** At full scale. */
  times: number;
  /** Work without a home while the fault lasts, beside what a page holds. */
  besideS?: number;
  /** The same time of day is lived twice, and counts twice. */
  relives?: boolean;
  run(times: number): Promise<Outcome>;
}

/** Holds the records of an office at rest against what its clients were told. */
export async function conclude(
  office: Office,
  times: number,
  { notes = [] as string[], misses = [] as string[] } = {},
): Promise<Outcome> {
  const { traces, stuck } = await office.atRest();
  const differing = await office.differing();
  const account = office.ledger.account(traces);
  return { times, account, twiceS: doubledSeconds(traces), stuck, differing, notes, misses };
}

/** Outcomes of several browsers as one. */
export function together(all: readonly Outcome[]): Outcome {
  const sum = (of: (one: Outcome) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    times: all[0]?.times ?? 0,
    account: {
      made: sum(({ account }) => account.made),
      acknowledged: sum(({ account }) => account.acknowledged),
      found: sum(({ account }) => account.found),
      doubled: sum(({ account }) => account.doubled),
      gone: {
        stored: sum(({ account }) => account.gone.stored),
        kept: sum(({ account }) => account.gone.kept),
      },
      lostS: all.flatMap(({ account }) => account.lostS),
    },
    twiceS: sum(({ twiceS }) => twiceS),
    stuck: sum(({ stuck }) => stuck),
    differing: all.flatMap(({ differing }) => differing),
    notes: all.flatMap(({ notes }) => notes),
    misses: all.flatMap(({ misses }) => misses),
  };
}

/** Why an outcome is no success; empty where it is one. */
export function missesOf({ besideS = 0, relives = false }: Fault, outcome: Outcome): string[] {
  const { account, twiceS, stuck, differing, misses } = outcome;
  const worst = Math.max(0, ...account.lostS);
  return [
    ...misses,
    account.made === 0 && 'nothing was made',
    account.acknowledged === 0 && 'nothing was acknowledged',
    account.found < account.acknowledged &&
      `gone although acknowledged: ${account.gone.stored} of the worker, ${account.gone.kept} of the outbox`,
    account.doubled > 0 && `${account.doubled} are there twice`,
    twiceS > 0 && !relives && `${twiceS} s of dwell counted twice`,
    stuck > 0 && `${stuck} batches stay in the outbox`,
    differing.length > 0 && `day rows differ from a rebuild: ${differing.join(', ')}`,
    worst > HELD_S + besideS && `${worst.toFixed(1)} s lost, at most ${HELD_S + besideS} may be`,
  ].filter((miss) => miss !== false);
}
