// @vitest-environment node
/** Tables and sums of before releases were kept in mind: another of one packet more is none. */
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { fieldsOf } from '../../src/core/survey/fields';
import { arrive, beginIntake } from '../../src/core/survey/intake';
import type { Release } from '../../src/core/survey/release';
import type { Tally } from '../../src/core/survey/tally';
import { newTally, withImport } from '../../src/core/survey/tally';
import { makeKeys } from '../../src/seal/key-pair';
import { releaseOf, tableRelease } from '../../src/seal/table-release';
import { DB_NAME, openStore, STEPS } from '../../src/store/db';
import { publishTally } from '../../src/store/released';
import { startOver } from '../../src/store/split';
import { changeTally, dropSurvey } from '../../src/store/workbench';
import { definitionOf } from './definition-sample';

const definition = definitionOf();
const { id } = definition;
const signed = { definition, signer: '', signature: '' };

const counting = (now: Tally | undefined, packets: number) => {
  const intake = beginIntake();
  for (let n = 0; n < packets; n += 1) {
    const values = fieldsOf(definition).map(({ bands }) => n % bands);
    arrive(intake, { file: `${n}`, mark: `m${n}`, edition: 1, values });
  }
  return withImport(now ?? newTally(signed), intake);
};

/** A database as it was before the step that made `releases`. */
async function before(put: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const db = await openDB(DB_NAME, 7, {
    async upgrade(made, _from, _to, tx) {
      for (const step of STEPS.slice(0, 7)) await step(made as never, tx as never);
    },
  });
  await put(db);
  db.close();
  return openStore();
}

beforeEach(() => deleteDB(DB_NAME));

it('a table: deleted and imported again with one packet more it makes no second one', async () => {
  const { tally } = counting(undefined, 40);
  const { published: _, ...rest } = tally;
  const store = await before((db) => db.put('workbench', { ...rest, shown: tally.counts }));
  const key = await makeKeys('open');
  const again = async (packets: number) => {
    await dropSurvey(store, id, releaseOf);
    const { tally: now } = await changeTally(store, id, (kept) => counting(kept, packets));
    const { release } = await tableRelease(definition, now.marks, now.counts, key);
    return publishTally(store, now, null, release);
  };
  expect(await again(41)).toBe('other-list');
  expect(await again(40)).toBe('published');
  store.close();
});

it('a sum: started over or deleted, it stays known which packets it was of', async () => {
  const good = Array.from({ length: 30 }, (_, n) => String(n).padStart(34, '0'));
  const work = { id, crossed: { good }, stated: true, sum: new Uint8Array(8) };
  const tally = newTally(signed);
  const release: Release = await releaseOf(tally, good);
  expect(release).not.toEqual(await releaseOf(tally, good.slice(1)));
  for (const leave of [startOver, dropSurvey]) {
    await deleteDB(DB_NAME);
    const store = await before(async (db) => {
      await db.put('workbench', { ...tally, shown: null });
      await db.put('exchanges', work);
    });
    expect(await leave(store, id, releaseOf)).toBeTruthy();
    expect(await store.getAll('releases')).toEqual([release]);
    store.close();
  }
});

it('what was never published leaves nothing behind', async () => {
  const { published: _, ...rest } = counting(undefined, 40).tally;
  const store = await before((db) => db.put('workbench', { ...rest, shown: null }));
  expect(await dropSurvey(store, id, releaseOf)).not.toBeNull();
  expect(await store.count('releases')).toBe(0);
  store.close();
});
