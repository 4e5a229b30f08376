import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { itemSchema } from '../../src/core/schema';
import type { ItemDraft, WorkItem } from '../../src/core/work-list';
import { draftOf, ITEM_NAME_MAX, inOrder, readItem } from '../../src/core/work-list';
import { DB_NAME, openStore } from '../../src/store/db';
import { mergeRecords } from '../../src/store/merged';
import { dropItem, putItem, readItems } from '../../src/store/work-list';

const KNOWN = new Set(['oa', 'grid']);
const written: ItemDraft = {
  name: ' 防汛  值守 ',
  from: '2026-05-01',
  until: '',
  platforms: ['oa'],
};
const read = (change: Partial<ItemDraft>) => readItem({ ...written, ...change }, 'id-1', KNOWN);

describe('an item as it is written', () => {
  it('is read with its name tidied and its open dates open', () => {
    expect(read({})).toEqual({
      item: { id: 'id-1', name: '防汛 值守', from: '2026-05-01', until: null, platforms: ['oa'] },
      issues: [],
    });
    expect(read({ from: '', platforms: [] }).item).toMatchObject({ from: null, platforms: [] });
  });

  it('may last one day, and names a platform once', () => {
    expect(read({ until: '2026-05-01', platforms: ['oa', 'grid', 'oa'] }).item).toMatchObject({
      until: '2026-05-01',
      platforms: ['oa', 'grid'],
    });
  });

  it('is refused with all that is wrong with it', () => {
    expect(read({ name: '  ' }).issues).toEqual(['name']);
    expect(read({ name: '值'.repeat(ITEM_NAME_MAX) }).issues).toEqual([]);
    expect(read({ name: '值'.repeat(ITEM_NAME_MAX + 1) }).issues).toEqual(['name']);
    expect(read({ until: '2026-04-30' }).issues).toEqual(['order']);
    expect(read({ platforms: ['oa', 'nobody'] }).issues).toEqual(['platforms']);
    expect(read({ name: '', from: '2026-06-01', until: '2026-05-01' }).issues).toEqual([
      'name',
      'order',
    ]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '20260501', 'tomorrow', '2026-5-1'])(
    'has no day %s',
    (from) => expect(read({ from }).issues).toEqual(['dates']),
  );

  it('comes back as it was written, and is what the store takes', () => {
    const day = fc.constantFrom('', '2024-02-29', '2026-05-01', '2026-12-31', '2026-02-30', 'x');
    const draft = fc.record({
      name: fc.string({ maxLength: 120 }),
      from: day,
      until: day,
      platforms: fc.array(fc.constantFrom('oa', 'grid', 'nobody'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(draft, (one) => {
        const { item, issues } = readItem(one, 'id-1', KNOWN);
        expect(item === null).toBe(issues.length > 0);
        if (!item) return;
        expect(itemSchema.parse(item)).toEqual(item);
        expect(readItem(draftOf(item), 'id-1', KNOWN).item).toEqual(item);
      }),
    );
  });

  it('with its dates turned round is refused by the store as well', () => {
    const item = { id: 'a', name: '值守', platforms: [], from: '2026-05-02', until: '2026-05-01' };
    expect(itemSchema.safeParse(item).success).toBe(false);
    expect(itemSchema.safeParse({ ...item, until: '2026-05-02' }).success).toBe(true);
  });

  it('is written anew from nothing', () => {
    expect(draftOf(null)).toEqual({ name: '', from: '', until: '', platforms: [] });
  });
});

it('lists what stands before what has ended, the latest ended first', () => {
  const item = (name: string, from: string | null, until: string | null): WorkItem => {
    return { id: name, name, from, until, platforms: [] };
  };
  const items = [
    item('ended long ago', null, '2025-01-01'),
    item('to come', '2027-01-01', null),
    item('ended', '2020-01-01', '2026-11-22'),
    item('last day', '2026-01-01', '2026-11-23'),
    item('always', null, null),
  ];
  expect(inOrder(items, '2026-11-23').map(({ name }) => name)).toEqual([
    'always',
    'last day',
    'to come',
    'ended',
    'ended long ago',
  ]);
});

describe('the stored items', () => {
  const oa: WorkItem = { id: 'a', name: '办文', from: null, until: null, platforms: ['own-oa'] };
  it('are written, replaced and dropped by their id', async () => {
    await deleteDB(DB_NAME);
    const store = await openStore();
    await putItem(store, oa);
    await putItem(store, { ...oa, id: 'b', name: '网格' });
    await putItem(store, { ...oa, name: '办文办会' });
    expect((await readItems(store)).map(({ name }) => name)).toEqual(['办文办会', '网格']);
    await dropItem(store, 'b');
    await dropItem(store, 'never was');
    expect((await readItems(store)).map(({ id }) => id)).toEqual(['a']);
    store.close();
  });

  it('follow a platform into the one it was merged with', async () => {
    await deleteDB(DB_NAME);
    const store = await openStore();
    await putItem(store, oa);
    await putItem(store, { ...oa, id: 'b', platforms: ['county-oa', 'own-oa'] });
    await putItem(store, { ...oa, id: 'c', platforms: ['grid'] });
    await mergeRecords(store, 'own-oa', 'county-oa');
    expect((await readItems(store)).map(({ platforms }) => platforms)).toEqual([
      ['county-oa'],
      ['county-oa'],
      ['grid'],
    ]);
    store.close();
  });
});
