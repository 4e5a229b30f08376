import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Intake } from '../../src/core/survey/intake';
import { arrive, beginIntake } from '../../src/core/survey/intake';
import type { Release } from '../../src/core/survey/release';
import type { Tally } from '../../src/core/survey/tally';
import { canPublish, newTally, publish, tableOf, withImport } from '../../src/core/survey/tally';
import { makeKeys } from '../../src/seal/key-pair';
import { releaseOf, tableRelease } from '../../src/seal/table-release';
import { DB_NAME, withStore } from '../../src/store/db';
import { publishTally } from '../../src/store/released';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { changeTally, dropSurvey, readTallies, restoreSurvey } from '../../src/store/workbench';
import { definitionOf } from './definition-sample';

const definition = definitionOf();
const signed = { definition, signer: '', signature: '' };
const bands = fieldsOf(definition).map((field) => field.bands);

function intakeOf(from: number, to: number, edition = 1): Intake {
  const intake = beginIntake();
  for (let n = from; n < to; n += 1) {
    const values = bands.map((k) => (n + edition) % k);
    arrive(intake, { file: `${n}`, mark: `m${n}`, edition, values });
  }
  return intake;
}

const imported = (tally: Tally, from: number, to: number) =>
  withImport(tally, intakeOf(from, to)).tally;

describe('a tally', () => {
  it('has no table before it is made, and one alone, from the minimum on', () => {
    const few = imported(newTally(signed), 0, 19);
    expect(canPublish(few)).toBe(false);
    expect(() => publish(few, null)).toThrow(RangeError);
    const enough = imported(few, 19, 21);
    expect(tableOf(enough)).toBeNull();
    const table = publish(enough, null);
    expect(tableOf(table)?.packets).toBe(20);
    expect(canPublish(table)).toBe(false);
    expect(() => publish(table, null)).toThrow(RangeError);
  });

  it('counts nothing after its table: what comes is late, who was counted is known', () => {
    const table = publish(imported(newTally(signed), 0, 120), null);
    const { tally, counted, refused } = withImport(table, intakeOf(118, 142));
    expect(tally).toEqual(table);
    expect(counted).toBe(0);
    expect(refused.map(({ reason }) => reason)).toEqual([
      ...Array(2).fill('counted-before'),
      ...Array(22).fill('late'),
    ]);
  });

  it('gives no table of a township by one table less another', () => {
    // 120 packets, then a township of 22 of which all but two are in the last band.
    const township = beginIntake();
    for (let n = 0; n < 22; n += 1) {
      const values = bands.map((k) => (n < 2 ? 0 : k - 1));
      arrive(township, { file: `t${n}`, mark: `t${n}`, edition: 1, values });
    }
    const before = publish(imported(newTally(signed), 0, 120), null);
    const after = withImport(before, township).tally;
    expect(tableOf(after)).toEqual(tableOf(before));
    expect(after.counts).toEqual(before.counts);
  });

  it('is not told apart from another by one packet among invented ones', () => {
    // Nineteen invented packets and one person’s, as many as a table took to be renewed.
    const before = publish(imported(newTally(signed), 0, 40), null);
    const after = imported(before, 40, 60);
    expect(after).toEqual(before);
  });

  it('is left as it was by packets that were counted', () => {
    const once = imported(newTally(signed), 0, 21);
    const { tally, counted, refused } = withImport(once, intakeOf(0, 21));
    expect(tally).toEqual(once);
    expect(counted).toBe(0);
    expect(refused).toHaveLength(21);
  });
});

describe('the store of tallies', () => {
  beforeEach(() => deleteDB(DB_NAME));
  const all = () => withStore(readTallies);
  const take = (from: number, to: number, edition = 1) =>
    withStore((store) =>
      changeTally(store, definition.id, (now) =>
        withImport(now ?? newTally(signed), intakeOf(from, to, edition)),
      ),
    );

  it('counts what two windows take in at the same time, each packet once', async () => {
    await Promise.all([take(0, 15), take(10, 25)]);
    const [tally] = await all();
    expect(tally?.counts.packets).toBe(25);
    expect(new Set(tally?.marks).size).toBe(25);
  });

  it('is left as it was where a change fails', async () => {
    await take(0, 21);
    const before = await all();
    const failing = withStore((store) =>
      changeTally(store, definition.id, () => {
        throw new Error('no');
      }),
    );
    await expect(failing).rejects.toThrow('no');
    expect(await all()).toEqual(before);
  });

  it('loses one where it is deleted, and all where everything is, until that is undone', async () => {
    await take(0, 21);
    const before = await all();
    const taken = await withStore((store) =>
      takeAway(store, { what: 'everything' }, () => undefined),
    );
    expect(await all()).toEqual([]);
    await withStore((store) =>
      putBack(store, taken, { openUntil: null, progress: () => undefined }),
    );
    expect(await all()).toEqual(before);
    const kept = await withStore((store) => dropSurvey(store, definition.id, releaseOf));
    expect(await all()).toEqual([]);
    if (!kept) throw new Error('nothing was deleted');
    expect(await withStore((store) => restoreSurvey(store, kept))).toBe(true);
    expect(await all()).toEqual(before);
    expect(await withStore((store) => dropSurvey(store, 'none', releaseOf))).toBeNull();
  });

  const RELEASE: Release = { definition: 'd', list: 'first', noise: false };
  const make = (tally: Tally, release = RELEASE) =>
    withStore((store) => publishTally(store, tally, null, release));

  it('makes one table, of what was confirmed: a second window makes none, nor one more packet', async () => {
    await take(0, 21);
    const [shown] = (await all()) as [Tally];
    await take(21, 22);
    expect(await make(shown)).toBe('elsewhere');
    const [now] = (await all()) as [Tally];
    expect(await Promise.all([make(now), make(now)])).toEqual(['published', 'elsewhere']);
    await take(22, 30);
    expect((await all())[0]?.counts.packets).toBe(22);
  });

  it('makes none of newer editions of the same packets than were confirmed', async () => {
    await take(0, 21);
    const [shown] = (await all()) as [Tally];
    await withStore((store) => dropSurvey(store, definition.id, releaseOf));
    await take(0, 21, 2);
    const there = await all();
    expect(there[0]?.marks).toEqual(shown.marks);
    expect(await make(shown)).toBe('elsewhere');
    expect(await all()).toEqual(there);
  });

  it('makes no other table by deleting and importing again, and the same one again', async () => {
    await take(0, 21);
    const [first] = (await all()) as [Tally];
    expect(await make(first)).toBe('published');
    await withStore((store) => dropSurvey(store, definition.id, releaseOf));
    await take(0, 22);
    const [more] = (await all()) as [Tally];
    expect(await make(more, { ...RELEASE, list: 'one more' })).toBe('other-list');
    expect(await make(more, { ...RELEASE, noise: true })).toBe('other-list');
    expect(await all()).toEqual([more]);
    await withStore((store) => dropSurvey(store, definition.id, releaseOf));
    await take(0, 21);
    expect(await make((await all())[0] as Tally)).toBe('published');
    expect((await all())[0]?.counts).toEqual(first.counts);
  });

  it('keeps a table that was made before everything came back: what was deleted is not put over it', async () => {
    await take(0, 21);
    await make((await all())[0] as Tally);
    const taken = await withStore((store) =>
      takeAway(store, { what: 'everything' }, () => undefined),
    );
    await take(0, 22);
    const other = { ...RELEASE, list: 'one more' };
    expect(await make((await all())[0] as Tally, other)).toBe('published');
    const there = await all();
    await withStore((store) =>
      putBack(store, taken, { openUntil: null, progress: () => undefined }),
    );
    expect(await all()).toEqual(there);
    expect(await withStore((store) => store.getAll('releases'))).toEqual([other]);
  });

  it('keeps of a deleted survey three words that nobody can be found in, and nothing of everything', async () => {
    await take(0, 21);
    const [tally] = (await all()) as [Tally];
    const { release } = await tableRelease(
      definition,
      tally.marks,
      tally.counts,
      await makeKeys('open'),
    );
    expect(await withStore((store) => publishTally(store, tally, null, release))).toBe('published');
    await withStore((store) => dropSurvey(store, definition.id, releaseOf));
    const kept = await withStore((store) => store.getAll('releases'));
    expect(kept).toEqual([release]);
    expect(Object.keys(release).sort()).toEqual(['definition', 'list', 'noise']);
    expect([release.definition.length, release.list.length]).toEqual([43, 43]);
    const taken = await withStore((store) =>
      takeAway(store, { what: 'everything' }, () => undefined),
    );
    expect(await withStore((store) => store.count('releases'))).toBe(0);
    await withStore((store) =>
      putBack(store, taken, { openUntil: null, progress: () => undefined }),
    );
    expect(await withStore((store) => store.getAll('releases'))).toEqual(kept);
  });
});
