import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Intake } from '../../src/core/survey/intake';
import { arrive, beginIntake } from '../../src/core/survey/intake';
import type { Tally } from '../../src/core/survey/tally';
import { newTally, tableOf, withImport } from '../../src/core/survey/tally';
import { DB_NAME, withStore } from '../../src/store/db';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { changeTally, dropSurvey, readTallies, restoreSurvey } from '../../src/store/workbench';
import { definitionOf } from './definition-sample';
import { seeded } from './survey-chance';

const definition = definitionOf();
const signed = { definition, signer: '', signature: '' };
const bytes = seeded(1);
const bands = fieldsOf(definition).map((field) => field.bands);

function intakeOf(from: number, to: number): Intake {
  const intake = beginIntake();
  for (let n = from; n < to; n += 1) {
    arrive(intake, { file: `${n}`, mark: `m${n}`, edition: 1, values: bands.map((k) => n % k) });
  }
  return intake;
}

const imported = (tally: Tally, from: number, to: number) =>
  withImport(tally, intakeOf(from, to), bytes).tally;

describe('a tally', () => {
  it('has a table from the minimum on, and then one that waits for as many more', () => {
    const few = imported(newTally(signed), 0, 19);
    expect(tableOf(few)).toBe(null);
    const enough = imported(few, 19, 21);
    expect(tableOf(enough)?.packets).toBe(20);
    const more = imported(enough, 21, 40);
    expect(more.counts.packets).toBe(40);
    expect(tableOf(more)).toEqual(tableOf(enough));
    expect(tableOf(imported(more, 40, 41))?.packets).toBe(40);
    expect(imported(more, 40, 41).shown?.packets).toBe(41);
  });

  it('is left as it was by packets that were counted', () => {
    const once = imported(newTally(signed), 0, 21);
    const { tally, counted, refused } = withImport(once, intakeOf(0, 21), bytes);
    expect(tally).toEqual(once);
    expect(counted).toBe(0);
    expect(refused).toHaveLength(21);
  });
});

describe('the store of tallies', () => {
  beforeEach(() => deleteDB(DB_NAME));
  const all = () => withStore(readTallies);
  const take = (from: number, to: number) =>
    withStore((store) =>
      changeTally(store, definition.id, (now) =>
        withImport(now ?? newTally(signed), intakeOf(from, to), bytes),
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
    const kept = await withStore((store) => dropSurvey(store, definition.id));
    expect(await all()).toEqual([]);
    if (!kept) throw new Error('nothing was deleted');
    expect(await withStore((store) => restoreSurvey(store, kept))).toBe(true);
    expect(await all()).toEqual(before);
    expect(await withStore((store) => dropSurvey(store, 'none'))).toBeNull();
  });
});
