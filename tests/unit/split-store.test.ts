// @vitest-environment node
/** What is kept of a survey of two, and that each step keeps all of it or nothing. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { tagOf } from '../../src/core/survey/agreed-list';
import type { Release } from '../../src/core/survey/release';
import type { Crossed, Half } from '../../src/core/survey/split-work';
import { noWork } from '../../src/core/survey/split-work';
import type { Tally } from '../../src/core/survey/tally';
import { newTally } from '../../src/core/survey/tally';
import type { Store } from '../../src/store/db';
import { DB_NAME, withStore } from '../../src/store/db';
import {
  addHalves,
  keepCrossed,
  keepStated,
  keepSum,
  readHalves,
  readWork,
  startOver,
} from '../../src/store/split';
import { dropSurvey, readTallies, restoreSurvey } from '../../src/store/workbench';
import { definitionOf } from './definition-sample';

const definition = definitionOf();
const { id } = definition;
const tally = newTally({ definition, signer: '', signature: '' });

const halfOf = (n: number, edition = 1): Half => ({
  ...{ nonce: String(n).padStart(32, '0'), edition },
  ...{ check: Uint8Array.of(n), output: Uint8Array.of(n, edition) },
});
const HALVES = [halfOf(1), halfOf(2)];
const LIST = HALVES.map(tagOf);
const CROSSED: Crossed = { good: LIST, invalid: [], onlyOwn: 0, onlyOther: 0, bound: null };
const SUM = Uint8Array.of(1, 2, 3);
const SECRET = '00'.repeat(32);
const RELEASE: Release = { definition: 'digest', list: 'list', noise: false };
const counted = (now: Tally): Tally => ({ ...now, counts: { ...now.counts, packets: 2 } });

const add = (...halves: Half[]) => withStore((store) => addHalves(store, id, halves, tally));
const inStore = <R>(step: (store: Store, id: string) => Promise<R>) =>
  withStore((store) => step(store, id));
const releaseOf = async () => RELEASE;
const dropped = () => withStore((store) => dropSurvey(store, id, releaseOf));
const started = () => withStore((store) => startOver(store, id, releaseOf));
const released = () => withStore((store) => store.getAll('releases'));
const everything = async () => ({
  work: await inStore(readWork),
  halves: await inStore(readHalves),
  tallies: await withStore(readTallies),
});

beforeEach(async () => {
  await deleteDB(DB_NAME);
  await add(...HALVES);
  await withStore((store) => keepCrossed(store, id, CROSSED));
});

describe('a sum', () => {
  const sum = (over: readonly string[], made: Uint8Array, ends = false, release = RELEASE) =>
    withStore((store) =>
      keepSum(store, id, { sum: made, over, release, tally: ends ? counted : null }),
    );

  it('is kept with the halves, until the counts are there too', async () => {
    expect(await sum(LIST, SUM)).toBe(true);
    expect(await everything()).toMatchObject({ work: { sum: SUM }, tallies: [tally] });
    expect(await inStore(readHalves)).toHaveLength(2);
    expect(await sum(LIST, SUM, true)).toBe(true);
    expect(await everything()).toMatchObject({
      ...{ work: { sum: SUM, crossed: CROSSED }, halves: [] },
      tallies: [{ counts: { packets: 2 } }],
    });
  });

  it.each<[string, () => Promise<unknown>, readonly string[], Uint8Array]>([
    ['is over another list than is kept', async () => undefined, LIST.slice(1), SUM],
    ['is another than the one that was made', () => sum(LIST, Uint8Array.of(9)), LIST, SUM],
    ['comes after packets were taken in', () => add(halfOf(3)), LIST, SUM],
    ['comes after the survey was deleted', () => dropped(), LIST, SUM],
  ])('that %s changes nothing', async (_, before, over, made) => {
    await before();
    const there = await everything();
    expect(await sum(over, made, true)).toBe(false);
    expect(await everything()).toEqual(there);
  });

  it('is kept in mind when it is started over or deleted: no other list is summed after it', async () => {
    const other = { ...RELEASE, list: 'another' };
    await sum(LIST, SUM);
    for (const leave of [() => started(), () => dropped()]) {
      await leave();
      await add(...HALVES);
      await withStore((store) => keepCrossed(store, id, CROSSED));
      const there = await everything();
      expect(await sum(LIST, Uint8Array.of(9), false, other)).toBe(false);
      expect(await everything()).toEqual(there);
      expect(await sum(LIST, SUM)).toBe(true);
    }
    expect(await released()).toEqual([RELEASE]);
  });

  it('is the end of taking in, and of checking', async () => {
    await sum(LIST, SUM);
    const there = await everything();
    expect(await add(halfOf(3))).toBe(false);
    expect(await withStore((store) => keepCrossed(store, id, null))).toBe(false);
    expect(await everything()).toEqual(there);
  });
});

describe('halves that two windows take in at once', () => {
  const newer = halfOf(1, 2);

  it('are kept in the newest edition, whichever window is done last', async () => {
    expect(await add(newer)).toBe(true);
    const there = await everything();
    for (const late of [HALVES, [halfOf(1, 2)], [halfOf(3), halfOf(1)]]) {
      expect(await add(...late)).toBe(false);
      expect(await everything()).toEqual(there);
    }
    expect(there.halves).toContainEqual(expect.objectContaining(newer));
  });

  it('are of one definition: those of another of its number stay out', async () => {
    const other = newTally({
      ...tally.signed,
      definition: { ...definition, title: '另一份' },
    });
    const there = await everything();
    expect(await withStore((store) => addHalves(store, id, [halfOf(3)], other))).toBe(false);
    expect(await everything()).toEqual(there);
  });
});

describe('a list that was handed out', () => {
  const state = (list: readonly string[]) =>
    withStore((store) => keepStated(store, id, list, SECRET));

  it('keeps the editions that it names: a newer one stays out', async () => {
    expect(await state(LIST)).toBe(true);
    const there = await everything();
    expect(await add(halfOf(1, 2))).toBe(false);
    expect(await everything()).toEqual(there);
    expect(there.work.stated).toBe(true);
  });

  it('has one secret: a file that went out before stays of the same sum', async () => {
    expect(await state(LIST)).toBe(true);
    const other = withStore((store) => keepStated(store, id, LIST, '11'.repeat(32)));
    expect(await other).toBe(false);
    expect((await inStore(readWork)).secret).toBe(SECRET);
  });

  it('is the one that is kept, or none', async () => {
    expect(await state(LIST.slice(1))).toBe(false);
    expect((await inStore(readWork)).stated).toBe(false);
  });
});

describe('starting over', () => {
  it('lets go of halves and result, and keeps in mind what a sum was over', async () => {
    await withStore((store) => keepStated(store, id, LIST, SECRET));
    expect(await started()).toBe(true);
    const fresh = noWork(id);
    expect(await everything()).toEqual({ work: fresh, halves: [], tallies: [tally] });
    expect(await released()).toEqual([]);
    await add(...HALVES);
    await withStore((store) => keepCrossed(store, id, CROSSED));
    await withStore((store) =>
      keepSum(store, id, { sum: SUM, over: LIST, release: RELEASE, tally: null }),
    );
    await started();
    expect(await inStore(readWork)).toEqual(fresh);
    expect(await released()).toEqual([RELEASE]);
  });

  it('leaves what is finished as it is', async () => {
    await withStore((store) =>
      keepSum(store, id, { sum: SUM, over: LIST, release: RELEASE, tally: counted }),
    );
    const there = await everything();
    expect(await started()).toBe(false);
    expect(await everything()).toEqual(there);
  });
});

describe('a survey that is deleted', () => {
  it('is gone whole at once, and back whole', async () => {
    const there = await everything();
    const kept = await dropped();
    expect(await withStore((store) => store.count('halves'))).toBe(0);
    expect(await withStore((store) => store.count('exchanges'))).toBe(0);
    expect(await withStore(readTallies)).toEqual([]);
    if (!kept) throw new Error('nothing was deleted');
    expect(await withStore((store) => restoreSurvey(store, kept))).toBe(true);
    expect(await everything()).toEqual(there);
  });

  it('does not come back over one that was begun anew', async () => {
    const kept = await dropped();
    await add(halfOf(7));
    const there = await everything();
    if (!kept) throw new Error('nothing was deleted');
    expect(await withStore((store) => restoreSurvey(store, kept))).toBe(false);
    expect(await everything()).toEqual(there);
  });
});
