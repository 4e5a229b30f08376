/** Runs inside a page of the extension: databases that this version did not leave as it would. */
import { openDB } from 'idb';
import type { Schema } from '../../../src/store/db';
import { DB_NAME, STEPS } from '../../../src/store/db';

/** The version before the rows of days were made anew: the upgrade has work to do. */
const OLD = 2;
let held: { close(): void } | null = null;

type Row = Record<string, unknown>;
const STORES = ['traces', 'days', 'batches', 'presence'] as const;

/** What is kept, put into a database as an older version made it; with `bad`, a trace beside that no step can read. */
export async function age(bad: boolean): Promise<void> {
  const old = await remade(OLD);
  if (bad) await old.add('traces', BAD as never);
  old.close();
}

/** The same, held open by a page that hears nothing, as one of an older version that hangs. */
export async function ageAndHold(): Promise<void> {
  held = await remade(OLD);
}

async function remade(version: number) {
  const { rows } = await whole();
  await new Promise((done, fail) => {
    const asked = indexedDB.deleteDatabase(DB_NAME);
    asked.onsuccess = done;
    asked.onerror = fail;
  });
  const made = await openDB<Schema>(DB_NAME, version, {
    async upgrade(db, _from, _to, tx) {
      for (const step of STEPS.slice(0, version)) await step(db, tx);
    },
  });
  for (const [i, name] of STORES.entries()) {
    for (const row of rows[i] ?? []) await made.put(name, row as never);
  }
  return made;
}

/** A login that names no means, as damage may leave one; the last in order. */
const BAD = {
  kind: 'login',
  outcome: 'success',
  platform: 'zz',
  day: '9999-01-01',
  at: 1,
  visit: '',
};

export function letGo(): void {
  held?.close();
}

/** As a later version leaves it. */
export async function renew(): Promise<void> {
  (await openDB(DB_NAME, STEPS.length + 1)).close();
}

/** The same records in a database of this version, as its next version would take them over. */
export async function older(): Promise<void> {
  (await remade(STEPS.length)).close();
}

/** Every row of the stores that an old version knew, and the version, without changing it. */
export async function whole(): Promise<{ version: number; rows: Row[][] }> {
  const db = await openDB<Schema>(DB_NAME);
  const rows = await Promise.all(STORES.map(async (name) => (await db.getAll(name)) as Row[]));
  const { version } = db;
  db.close();
  return { version, rows };
}

/** The bad trace is gone, as a later version that can read it would have it. */
export async function cure(): Promise<void> {
  const db = await openDB<Schema>(DB_NAME);
  const tx = db.transaction('traces', 'readwrite');
  for (let at = await tx.store.openCursor(); at; at = await at.continue()) {
    if (at.value.platform === BAD.platform) await at.delete();
  }
  await tx.done;
  db.close();
}
