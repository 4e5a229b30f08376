/** Two stores that live through the same history; in one of them old traces are folded away. */
import { IDBFactory } from 'fake-indexeddb';
import { firstTime } from '../../src/core/batch';
import { dayAfter } from '../../src/core/calendar';
import { dayTable } from '../../src/core/copy/day-table';
import type { DayRow } from '../../src/core/day-row';
import { evidenceOf } from '../../src/core/evidence';
import { findingsOf } from '../../src/core/findings/all';
import { overlapOf } from '../../src/core/overlap';
import { overview } from '../../src/core/overview';
import { DEFAULT_PLAN } from '../../src/core/plan';
import { reportOf } from '../../src/core/report';
import { savingsOf } from '../../src/core/savings';
import type { Batch, Sighting } from '../../src/core/sighting';
import { weekMap } from '../../src/core/week-map';
import { leave, record } from '../../src/recorder';
import { readDays } from '../../src/store/days';
import type { Store } from '../../src/store/db';
import { openStore } from '../../src/store/db';
import { foldOldest } from '../../src/store/retention';
import { platformOf } from './evidence-rig';

const S = 1_000;
/** A Monday. */
export const FIRST = '2026-03-02';
export const dayOfIndex = (n: number) => dayAfter(FIRST, n);
export const timeOf = (n: number, s: number) =>
  new Date(`${dayOfIndex(n)}T09:00:00`).getTime() + s * S;

/** A store of its own, as every browser has. */
export async function newStore(): Promise<Store> {
  globalThis.indexedDB = new IDBFactory();
  return openStore();
}

export interface Said {
  platform: string;
  tab: number;
  day: number;
  /** Seconds since nine. */
  inputs: readonly number[];
  seen?: readonly (readonly [s: number, sighting: object])[];
}

let ids = 0;
/** Both stores are told the same, with the same names. */
export async function tell(stores: readonly Store[], said: Said, now: number): Promise<void> {
  const { platform, tab, day, inputs, seen = [] } = said;
  ids += 1;
  const id = `batch-${ids}`;
  const pulses = [...inputs]
    .sort((a, b) => a - b)
    .map((s): [number, 'page'] => [timeOf(day, s), 'page']);
  const sightings = seen.map(([s, one]) => ({ ...one, at: timeOf(day, s) }) as Sighting);
  const attention = { pulses, breaks: [], media: [], aliveUntil: pulses.at(-1)?.[0] ?? 0 };
  const batch: Batch = { id, root: true, platform, relatedTo: [], attention, sightings };
  const at = Math.max(now, firstTime(batch));
  for (const store of stores) {
    let visits = 0;
    const newVisit = () => `visit-${id}-${++visits}`;
    await record(store, batch, { tab, frame: 0, openerTab: null, now: at, newVisit });
  }
}

export async function rest(stores: readonly Store[]): Promise<void> {
  for (const store of stores) await leave(store, null);
}

/** Folds every day before the n-th; a worker that is killed between two days leaves the others. */
export async function foldBefore(store: Store, n: number, most = Number.POSITIVE_INFINITY) {
  for (let i = 0; i < most; i += 1) if ((await foldOldest(store, dayOfIndex(n))) === null) return;
}

/** Rows as figures know them: forms of one half hour have no order, what was folded no name. */
export async function sumsIn(store: Store): Promise<DayRow[]> {
  return (await rowsIn(store)).map(({ folded: _, ...row }) => row);
}

async function rowsIn(store: Store): Promise<DayRow[]> {
  const rows = await readDays(store, '2000-01-01', '2100-01-01');
  return rows.map((row) => ({
    ...row,
    forms: [...row.forms].sort((a, b) => a.slot - b.slot || a.ms - b.ms || a.fields - b.fields),
  }));
}

/** Every figure of every section of the dashboard for a range, as it makes them of what it reads. */
export async function figuresIn(store: Store, from: number, to: number) {
  const rows = await rowsIn(store);
  const names = [...new Set(rows.map(({ platform }) => platform))].sort();
  const period = { kind: 'own', from: dayOfIndex(from), to: dayOfIndex(to) } as const;
  const platforms = names.map((id) =>
    platformOf(id, { category: 'data-reporting', workList: 'off' }),
  );
  const evidence = evidenceOf(
    { period, today: dayOfIndex(60), rows, present: new Set(), pauses: [] },
    { plan: DEFAULT_PLAN, platforms, measured: names, since: {}, items: [], diary: [] },
  );
  return {
    overview: overview(evidence.days, evidence.rows),
    before: overview(evidence.daysBefore, evidence.rowsBefore),
    hours: weekMap(evidence.days, evidence.rows),
    findings: findingsOf(evidence),
    savings: savingsOf(evidence),
    overlap: overlapOf(evidence),
    report: reportOf(evidence, new Set()),
    table: [...dayTable(evidence.rows, {}, DEFAULT_PLAN).rows],
  };
}
