/**
 * Deleting a day, a platform, or everything: gone at once, with what is remembered of it between
 * two reports. What was taken is handed to the caller, who may put it back for as long as he has it.
 */
import type { StoreNames } from 'idb';
import type { Removal } from '../core/removal';
import { isRemoved, spanOfDay } from '../core/removal';
import type { StoredTrace } from '../core/trace';
import type { Progress, Records } from './copy';
import { planOf, readTracesIn } from './copy';
import type { Schema, Store } from './db';
import type { TakenPauses } from './removal-pauses';
import { takePauses } from './removal-pauses';
import type { WholeTx } from './whole';
import { inOne } from './whole';

type Value<N extends StoreNames<Schema>> = Schema[N]['value'];

export interface Taken {
  /** Its pauses are apart: they go back as they were, whatever was observed since. */
  records: Omit<Records, 'pauses'>;
  pauses: TakenPauses;
  /** What is remembered of open pages, so that their next report goes on from there. */
  state: { [N in 'batches' | 'visits' | 'sessions' | 'covered']: Value<N>[] };
  /** Surveys that were taken part in, and those that were added up; of everything alone. */
  surveys: Value<'surveys'>[];
  tallies: Value<'workbench'>[];
  halves: Value<'halves'>[];
  exchanges: Value<'exchanges'>[];
  /** What stays of a survey that is deleted by itself goes with everything. */
  releases: Value<'releases'>[];
}

/** Takes it out in one transaction. */
export function takeAway(store: Store, removal: Removal, progress: Progress): Promise<Taken> {
  return inOne(store, async (tx) => {
    const traces = await takeTraces(tx, removal, progress);
    const records = { traces, ...(await takeRest(tx, removal)) };
    const all = removal.what === 'everything';
    const taken = {
      records,
      pauses: await takePauses(tx, removal),
      state: await takeState(tx, removal),
      ...(await takeSurveys(tx, all)),
    };
    if (all) {
      await Promise.all([...store.objectStoreNames].map((name) => tx.objectStore(name).clear()));
    }
    return taken;
  });
}

type Surveys = Pick<Taken, 'surveys' | 'tallies' | 'halves' | 'exchanges' | 'releases'>;

async function takeSurveys(tx: WholeTx, all: boolean): Promise<Surveys> {
  if (!all) return { surveys: [], tallies: [], halves: [], exchanges: [], releases: [] };
  return {
    surveys: await tx.objectStore('surveys').getAll(),
    tallies: await tx.objectStore('workbench').getAll(),
    halves: await tx.objectStore('halves').getAll(),
    exchanges: await tx.objectStore('exchanges').getAll(),
    releases: await tx.objectStore('releases').getAll(),
  };
}

async function takeRest(tx: WholeTx, removal: Removal): Promise<Omit<Taken['records'], 'traces'>> {
  const { what } = removal;
  const all = what === 'everything';
  const ofDay = (day: string) => all || (what === 'day' && removal.day === day);
  const noted = async <N extends 'items' | 'merged'>(name: N): Promise<Value<N>[]> =>
    all ? tx.objectStore(name).getAll() : [];
  return {
    days: await takeSome(tx, 'days', ({ day, platform }) =>
      what === 'platform' ? removal.platform === platform : ofDay(day),
    ),
    presence: await takeSome(tx, 'presence', ({ day }) => ofDay(day)),
    diary: await takeSome(tx, 'diary', ({ day }) => ofDay(day)),
    items: await noted('items'),
    merged: await noted('merged'),
    plan: all ? planOf(await tx.objectStore('plan').get('own')) : null,
  };
}

async function takeTraces(
  tx: WholeTx,
  removal: Removal,
  progress: Progress,
): Promise<StoredTrace[]> {
  const traces = tx.objectStore('traces');
  if (removal.what === 'everything') {
    return readTracesIn(traces, await traces.count(), progress);
  }
  const taken =
    removal.what === 'day'
      ? await traces.index('by-day').getAll(removal.day)
      : await traces
          .index('by-platform-day')
          .getAll(IDBKeyRange.bound([removal.platform], [removal.platform, []]));
  await Promise.all((taken as StoredTrace[]).map(({ key }) => traces.delete(key)));
  return taken as StoredTrace[];
}

async function takeState(tx: WholeTx, removal: Removal): Promise<Taken['state']> {
  const covered = await tx.objectStore('covered').getAll();
  const left = (platform: string, [from, until]: readonly [number, number]) =>
    !isRemoved(removal, { platform, from, until });
  for (const row of covered) {
    const spans = row.spans.filter(({ platform, span }) => left(platform, span));
    await tx.objectStore('covered').put({ ...row, spans });
  }
  return {
    batches: await takeBatches(tx, removal),
    visits: await takeSome(tx, 'visits', ({ platform, from, lastInput }) =>
      isRemoved(removal, { platform, from, until: lastInput }),
    ),
    sessions: await takeSome(tx, 'sessions', ({ platform, activeAt }) =>
      isRemoved(removal, { platform, from: activeAt, until: activeAt }),
    ),
    covered: covered.map((row) => ({
      ...row,
      spans: row.spans.filter(({ platform, span }) => !left(platform, span)),
    })),
  };
}

/** Ids of received batches say when a page was in use, and not of which platform. */
async function takeBatches(tx: WholeTx, removal: Removal): Promise<Value<'batches'>[]> {
  const batches = tx.objectStore('batches');
  if (removal.what === 'everything') return batches.getAll();
  if (removal.what === 'platform') return [];
  const { from, until } = spanOfDay(removal.day);
  const taken = await batches.index('by-at').getAll(IDBKeyRange.bound(from, until, false, true));
  await Promise.all(taken.map(({ id }) => batches.delete(id)));
  return taken;
}

/** Rows of a store that `gone` names, taken out. */
async function takeSome<N extends 'days' | 'presence' | 'diary' | 'visits' | 'sessions'>(
  tx: WholeTx,
  name: N,
  gone: (row: Value<N>) => boolean,
): Promise<Value<N>[]> {
  const store = tx.objectStore(name);
  const [rows, keys] = await Promise.all([store.getAll(), store.getAllKeys()]);
  const taken: Value<N>[] = [];
  for (const [i, row] of rows.entries()) {
    const key = keys[i];
    if (key === undefined || !gone(row)) continue;
    taken.push(row);
    await store.delete(key);
  }
  return taken;
}
