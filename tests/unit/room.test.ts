/** A full disk: nothing is written to the records, nor half of anything. */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_ROOM } from '../../src/core/sighting';
import { dispatch } from '../../src/dispatch';
import type { Handlers } from '../../src/messages';
import { record } from '../../src/recorder';
import { DB_NAME, StoreError, withStore } from '../../src/store/db';
import { ROOM_BYTES, withRoom } from '../../src/store/room';
import { readTraces } from '../../src/store/traces';

const AT = new Date(2026, 10, 23, 9).getTime();
const DAY = '2026-11-23';
const batch = {
  id: 'batch-one',
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: { pulses: [], breaks: [], media: [], aliveUntil: AT },
  sightings: [{ kind: 'click' as const, purpose: 'other' as const, at: AT }],
};
const from = { tab: 1, frame: 0, openerTab: null, now: AT, newVisit: () => 'v' };
const disk = { free: Number.POSITIVE_INFINITY };

beforeEach(async () => {
  await deleteDB(DB_NAME);
  const estimate = async () => ({ quota: 5_000 + disk.free, usage: 5_000 });
  vi.stubGlobal('navigator', { storage: { estimate } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const traces = () => withStore((store) => readTraces(store, DAY));

it('writes nothing where little room is left, and reads on', async () => {
  disk.free = ROOM_BYTES;
  await withRoom((store) => record(store, batch, from));
  disk.free = ROOM_BYTES - 1;
  const next = { ...batch, id: 'batch-two' };
  const work = vi.fn();
  await expect(withRoom((store) => record(store, next, from))).rejects.toEqual(
    new StoreError('full'),
  );
  await expect(withRoom(work)).rejects.toThrow();
  expect(work).not.toHaveBeenCalled();
  expect((await traces()).length).toBe(1);
});

it('tells the frame that there is no room', async () => {
  const batchHandler = () => Promise.reject(new StoreError('full'));
  const handlers = { batch: batchHandler } as unknown as Handlers;
  const sender = { tab: 1, frame: 0, openerTab: null };
  expect(await dispatch(handlers, { type: 'batch', payload: batch }, sender)).toEqual({
    refused: NO_ROOM,
  });
});

it('keeps nothing of a batch of which one write was refused', async () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'batches') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  await expect(withStore((store) => record(store, batch, from))).rejects.toMatchObject({
    reason: 'full',
  });
  vi.restoreAllMocks();
  expect(await traces()).toEqual([]);
  await withStore((store) => record(store, batch, from));
  expect((await traces()).length).toBe(1);
});
