/** What a survey leaves on this machine: kept, read, left out of copies, gone with everything. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import type { TakenPart } from '../../src/core/survey/taken-part';
import { editionFor, standingOf } from '../../src/core/survey/taken-part';
import { readRecords } from '../../src/store/copy';
import { DB_NAME, withStore } from '../../src/store/db';
import { takeAway } from '../../src/store/removal';
import { putBack } from '../../src/store/removal-undo';
import { readSurveyWindow } from '../../src/store/survey-window';
import { dropTakenPart, putTakenPart, readTakenPart } from '../../src/store/surveys';
import { rowOf } from './evidence-rig';
import { FROM, surveyOf, TO } from './survey-sample';

const quiet = () => undefined;
beforeEach(() => deleteDB(DB_NAME));

function takenPart(change: Partial<TakenPart> = {}, definition = surveyOf()): TakenPart {
  return {
    id: definition.id,
    signed: { definition, signer: '', signature: '' },
    nonce: 'ab'.repeat(16),
    edition: 3,
    values: [1, null, 0],
    splitSeed: null,
    deleted: [],
    given: [1, null, 0],
    answers: {},
    savedOn: '2026-11-30',
    ...change,
  };
}

describe('the record of a survey', () => {
  it('is kept, replaced and dropped by the id of its survey', async () => {
    await withStore((store) => putTakenPart(store, takenPart(), null));
    await withStore((store) => putTakenPart(store, takenPart({ edition: 4 }), takenPart()));
    expect(await withStore(readTakenPart)).toEqual([takenPart({ edition: 4 })]);
    await withStore((store) => dropTakenPart(store, surveyOf().id));
    expect(await withStore(readTakenPart)).toEqual([]);
  });

  it.each<[string, Partial<TakenPart> | null]>([
    ['none', null],
    ['another edition', { edition: 2 }],
    ['other values of this edition', { values: [2, null, 0] }],
    ['another number', { nonce: 'cd'.repeat(16) }],
  ])('is not replaced by a window that knows of %s as the last', async (_, known) => {
    await withStore((store) => putTakenPart(store, takenPart(), null));
    const before = known && takenPart(known);
    const next = takenPart({ edition: 4, values: [0, 0, 0] });
    expect(await withStore((store) => putTakenPart(store, next, before))).toBe(false);
    expect(await withStore(readTakenPart)).toEqual([takenPart()]);
  });

  it('is replaced by one of two windows that save at the same time, and not by both', async () => {
    await withStore((store) => putTakenPart(store, takenPart(), null));
    const save = (value: number) =>
      withStore((store) =>
        putTakenPart(store, takenPart({ edition: 4, values: [value] }), takenPart()),
      );
    expect((await Promise.all([save(0), save(1)])).sort()).toEqual([false, true]);
  });

  it('enters no personal copy: its number would say whose packet is whose', async () => {
    await withStore((store) => putTakenPart(store, takenPart(), null));
    const copied = JSON.stringify(await withStore((store) => readRecords(store, quiet)));
    expect(copied).not.toContain(takenPart().nonce);
    expect(copied).not.toContain(takenPart().id);
  });

  it('goes with everything, comes back with the undo, and stays where a day is deleted', async () => {
    await withStore((store) => putTakenPart(store, takenPart(), null));
    await withStore((store) => takeAway(store, { what: 'day', day: FROM }, quiet));
    expect(await withStore(readTakenPart)).toHaveLength(1);
    const taken = await withStore((store) => takeAway(store, { what: 'everything' }, quiet));
    expect(await withStore(readTakenPart)).toEqual([]);
    await withStore((store) => putBack(store, taken, { openUntil: null, progress: quiet }));
    expect(await withStore(readTakenPart)).toEqual([takenPart()]);
  });
});

describe('the records of a window', () => {
  it('are its days, whether each was observed, and the rows of thirty days before', async () => {
    await withStore(async (store) => {
      for (const day of ['2026-10-02', '2026-10-03', '2026-11-01', FROM, TO, '2026-11-30']) {
        await store.put('days', rowOf(day, 'oa', 10));
      }
      await store.put('presence', { day: '2026-11-05', ownMs: 0 });
      // The whole of a workday.
      const at = (hour: number) => new Date(2026, 10, 6, hour).getTime();
      await store.put('presence', { day: '2026-11-06', ownMs: 0 });
      await store.put('pauses', { from: at(7), until: at(19) });
    });
    const read = await withStore((store) => readSurveyWindow(store, { from: FROM, to: TO }));
    expect(read.rows.map(({ day }) => day)).toEqual([FROM, TO]);
    expect(read.earlier.map(({ day }) => day)).toEqual(['2026-10-03', '2026-11-01']);
    expect(read.days).toHaveLength(28);
    const observed = read.days.filter((day) => day.observed).map(({ day }) => day);
    expect(observed).toEqual([FROM, '2026-11-05', TO]);
  });
});

describe('where a survey stands', () => {
  const after = '2026-11-30';
  const other = (window: SurveyDefinition['window']) =>
    surveyOf({ id: 'f'.repeat(32), title: '另一份', window });

  it('is open once its last day is over, and runs till then', () => {
    expect(standingOf(surveyOf(), [], after)).toEqual({ kind: 'open', before: null });
    expect(standingOf(surveyOf(), [], TO)).toEqual({ kind: 'running' });
  });

  it('is that of the packet made before', () => {
    const before = takenPart();
    expect(standingOf(surveyOf(), [before], after)).toEqual({ kind: 'open', before });
  });

  it.each([
    ['2026-10-01', FROM],
    [TO, '2026-12-31'],
    ['2026-11-10', '2026-11-20'],
    ['2026-01-01', '2026-12-31'],
  ])('is refused over days %s to %s, part of which were given already', (from, to) => {
    const standing = standingOf(other({ from, to }), [takenPart()], '2027-01-01');
    expect(standing).toEqual({ kind: 'overlaps', other: surveyOf() });
  });

  it('is open for the days right before and after', () => {
    for (const window of [
      { from: '2026-10-01', to: '2026-11-01' },
      { from: '2026-11-30', to: '2026-12-31' },
    ]) {
      expect(standingOf(other(window), [takenPart()], '2027-01-01').kind).toBe('open');
    }
  });

  it('is refused where its id is that of another text', () => {
    const changed = surveyOf({ title: '改过的调研' });
    expect(standingOf(changed, [takenPart()], after)).toEqual({ kind: 'changed' });
    const reordered = Object.fromEntries(Object.entries(surveyOf()).reverse());
    const same = reordered as unknown as SurveyDefinition;
    expect(standingOf(same, [takenPart()], after).kind).toBe('open');
  });
});

describe('the edition', () => {
  it('stays where the packet says the same, and rises where it does not, up to a limit', () => {
    expect(editionFor(null, [1])).toBe(1);
    expect(editionFor(takenPart(), [1, null, 0])).toBe(3);
    expect(editionFor(takenPart(), [1, 0, 0])).toBe(4);
    expect(editionFor(takenPart({ edition: 99 }), [1, null, 0])).toBe(99);
    expect(editionFor(takenPart({ edition: 99 }), [0, 0, 0])).toBe(null);
  });

  it('tells a value from a gap', () => {
    expect(editionFor(takenPart({ values: [null, 0] }), [0, null])).toBe(4);
    expect(editionFor(takenPart({ values: [null] }), [0])).toBe(4);
  });
});
