/**
 * The database. Upgrade steps are append-only: a step that has been released is never changed,
 * and a database of a newer version is never opened.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import type { DayRow } from '../core/day-row';
import type { DiaryEntry } from '../core/diary';
import { rowOf } from '../core/folded';
import type { SessionState } from '../core/login';
import type { Pause } from '../core/pauses';
import type { Plan } from '../core/plan';
import type { Release } from '../core/survey/release';
import type { Half, SplitWork } from '../core/survey/split-work';
import type { TakenPart } from '../core/survey/taken-part';
import type { Tally } from '../core/survey/tally';
import type { StoredTrace, Trace } from '../core/trace';
import type { VisitState } from '../core/visit';
import type { WorkItem } from '../core/work-list';
import type { CoveredRow } from './covered';
import { publishedOnce } from './published-once';

export const DB_NAME = 'fingertip-burden';

export interface Schema extends DBSchema {
  traces: {
    key: number;
    value: Trace | StoredTrace;
    indexes: { 'by-day': string; 'by-platform-day': [string, string] };
  };
  days: { key: [string, string]; value: DayRow };
  /** Ids of received batches, so that one received twice counts once. */
  batches: { key: string; value: { id: string; at: number }; indexes: { 'by-at': number } };
  /** The open visit of each tab. */
  visits: { key: number; value: VisitState & { tab: number } };
  sessions: { key: string; value: SessionState & { platform: string } };
  covered: { key: string; value: CoveredRow };
  /** Days on which the extension was present, and what its own pages took. */
  presence: { key: string; value: { day: string; ownMs: number } };
  /** Platforms that the user merged into another; what arrives late under the old id is its. */
  merged: { key: string; value: { id: string; into: string } };
  diary: { key: string; value: DiaryEntry; indexes: { 'by-day': string } };
  items: { key: string; value: WorkItem };
  pauses: { key: number; value: Pause };
  /** The user's own schedule: one row. */
  plan: { key: string; value: Plan & { id: 'own' } };
  surveys: { key: string; value: TakenPart };
  workbench: { key: string; value: Tally };
  /** Of surveys that two aggregators share: the own halves of packets, until they are summed. */
  halves: { key: [string, string]; value: Half & { survey: string } };
  exchanges: { key: string; value: SplitWork };
  /** Of tables that were made and sums that went out: it stays when their survey is deleted. */
  releases: { key: string; value: Release };
}

export type Store = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Step n takes a database of version n to n + 1. Append only. */
export const STEPS: readonly ((db: Store, tx: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    const traces = db.createObjectStore('traces', { keyPath: 'key', autoIncrement: true });
    traces.createIndex('by-day', 'day');
    traces.createIndex('by-platform-day', ['platform', 'day']);
    db.createObjectStore('days', { keyPath: ['day', 'platform'] });
    db.createObjectStore('batches', { keyPath: 'id' }).createIndex('by-at', 'at');
    db.createObjectStore('visits', { keyPath: 'tab' });
    db.createObjectStore('sessions', { keyPath: 'platform' });
    db.createObjectStore('covered', { keyPath: 'id' });
    db.createObjectStore('presence', { keyPath: 'day' });
  },
  (db) => {
    db.createObjectStore('merged', { keyPath: 'id' });
  },
  // Day rows learned the half hours, the steps and the forms of their day.
  async (db, tx) => {
    db.createObjectStore('diary', { keyPath: 'id' }).createIndex('by-day', 'day');
    db.createObjectStore('items', { keyPath: 'id' });
    db.createObjectStore('pauses', { keyPath: 'from' });
    db.createObjectStore('plan', { keyPath: 'id' });
    await rollUpAll(tx);
  },
  (db) => {
    db.createObjectStore('surveys', { keyPath: 'id' });
  },
  (db) => {
    db.createObjectStore('workbench', { keyPath: 'id' });
  },
  (db) => {
    db.createObjectStore('halves', { keyPath: ['survey', 'nonce'] });
    db.createObjectStore('exchanges', { keyPath: 'id' });
  },
  // Day rows may hold what was folded into them: a version that does not know must not open them,
  // for it would make them anew from the traces that are left.
  () => undefined,
  // A table is made once, by a press. One that had come up by itself stays, and is the one.
  async (db, tx) => {
    db.createObjectStore('releases', { keyPath: 'definition' });
    const tallies = tx.objectStore('workbench');
    for (const row of await tallies.getAll()) await tallies.put(publishedOnce(row));
  },
];

/** Makes every day row anew from the traces of its day, and what was folded into it before. */
export async function rollUpAll(
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite' | 'versionchange'>,
): Promise<void> {
  const index = tx.objectStore('traces').index('by-platform-day');
  const touched: [string, string][] = [];
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
    touched.push(at.key);
  }
  const days = tx.objectStore('days');
  const folded = new Map<string, DayRow>();
  for (const row of await days.getAll()) {
    if (row.folded) folded.set(`${row.day} ${row.platform}`, row);
  }
  await days.clear();
  for (const row of folded.values()) await days.put(rowOf(row.day, row.platform, [], row));
  for (const [platform, day] of touched) {
    const traces = (await index.getAll([platform, day])) as StoredTrace[];
    await days.put(rowOf(day, platform, traces, folded.get(`${day} ${platform}`)));
  }
}

export type StoreTrouble = 'blocked' | 'newer' | 'full' | 'upgrade' | 'failed';

export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly reason: StoreTrouble,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** How long another window may hold an older version open before it is said. */
export const BLOCKED_AFTER_MS = 3_000;

/**
 * Who opens behind one that another window holds up hears nothing at all, not even that. Nor does
 * who opens while another upgrades, and he waits: the upgrade holds this lock.
 */
export const SILENT_AFTER_MS = 5_000;
const UPGRADING = 'upgrading';

async function isUpgrading(): Promise<boolean> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held.some(({ name }) => name === UPGRADING);
}

/** Opens the database, upgrading it where needed. Rejects with a StoreError. */
export async function openStore(): Promise<Store> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => undefined;
  let broken: unknown;
  const blocked = new Promise<never>((_, reject) => {
    giveUp = () => reject(new StoreError('blocked'));
  });
  let upgrading = false;
  const watch = () => {
    timer = setTimeout(async () => {
      const waits = await isUpgrading();
      if (upgrading) return;
      if (waits) watch();
      else giveUp();
    }, SILENT_AFTER_MS);
  };
  watch();
  const opening = openDB<Schema>(DB_NAME, STEPS.length, {
    async upgrade(db, from, _to, tx) {
      upgrading = true;
      clearTimeout(timer);
      void globalThis.navigator?.locks?.request(UPGRADING, () => opening.catch(() => undefined));
      try {
        for (const step of STEPS.slice(from)) await step(db, tx);
      } catch (error) {
        // All of it or nothing: else what came before the error would stand as if it were done.
        broken = error;
        tx.done.catch(() => undefined);
        tx.abort();
      }
    },
    // Only what another window holds up is given up: years of records take longer to upgrade.
    blocked: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, BLOCKED_AFTER_MS);
    },
    // A newer version of the extension wants in: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // Opened after all, too late for the caller: do not hold it.
    void opening.then((db) => db.close()).catch(() => undefined);
    throw broken === undefined ? asStoreError(error) : asUpgradeError(broken);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens, works, closes. Errors of the database come out as StoreErrors. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    return await work(store);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    store.close();
  }
}

/** Steps fail by what they find, or because there is no room for what they make. */
function asUpgradeError(cause: unknown): StoreError {
  const full = (cause as { name?: unknown } | null)?.name === 'QuotaExceededError';
  return new StoreError(full ? 'full' : 'upgrade', { cause });
}

function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  if (error.name === 'VersionError') return new StoreError('newer', { cause: error });
  if (error.name === 'QuotaExceededError') return new StoreError('full', { cause: error });
  const storage =
    /^(AbortError|InvalidStateError|UnknownError|DataError|TransactionInactiveError)$/;
  return storage.test(error.name) ? new StoreError('failed', { cause: error }) : error;
}
