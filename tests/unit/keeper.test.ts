import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import type { DiaryEntry } from '../../src/core/diary';
import type { Batch } from '../../src/core/sighting';
import { OUTBOX_PREFIX } from '../../src/core/sighting';
import { readRecords } from '../../src/store/copy';
import { DB_NAME, withStore } from '../../src/store/db';
import { readPauses } from '../../src/store/plan';
import { copyOf, platform } from './copy-sample';
import { locksStub } from './locks-stub';

/** The browser as far as the keeper touches it. */
const world = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  failing: false,
  granting: false,
}));
vi.mock('../../src/browser', () => {
  const local = {
    async get(keys: string | string[] | null) {
      const named = keys === null ? Object.keys(world.stored) : [keys].flat();
      return Object.fromEntries(
        named.flatMap((key) => (key in world.stored ? [[key, world.stored[key]]] : [])),
      );
    },
    async set(items: Record<string, unknown>) {
      Object.assign(world.stored, structuredClone(items));
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete world.stored[key];
    },
  };
  const session = { get: async () => ({ run: true }), set: async () => undefined };
  const setBadgeText = async () => {
    if (world.failing) throw new Error('no toolbar');
  };
  const action = { setBadgeText };
  const permissions = { contains: async () => world.granting, remove: async () => true };
  const scripting = {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
  };
  const tabs = { query: async () => [] };
  const alarms = { clear: async () => true };
  return { browser: { storage: { local, session }, action, permissions, alarms, scripting, tabs } };
});
let room = Number.POSITIVE_INFINITY;
vi.stubGlobal('navigator', {
  locks: locksStub(),
  storage: { estimate: async () => ({ quota: room, usage: 0 }) },
});
vi.stubGlobal('localStorage', { clear: () => undefined, setItem: () => undefined });

const { keeper } = await import('../../entrypoints/dashboard/keeper');
const { addPlatforms } = await import('../../src/access/entries');
const { removePlatform } = await import('../../src/access/platforms');
const { drain } = await import('../../src/worker/drain');
const { beginPause, endPause } = await import('../../src/worker/pause');

const silent = () => undefined;
const entryOf = (day: string): DiaryEntry => ({
  ...{ id: 'n0001-made', day, carrier: 'group', kind: 'report', n: 1, minutes: 5 },
});
const S = 1_000;
const pauses = () => withStore(readPauses);
const settled = () => navigator.locks.request('keep', async () => undefined);
const KEY = `${OUTBOX_PREFIX}one`;
const now = Date.now();
const batch: Batch = {
  id: 'batch-one',
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: { pulses: [[now - 9 * S, 'page']], breaks: [], media: [], aliveUntil: now - S },
  sightings: [{ kind: 'checkin', form: 'sign-in', at: now - 5 * S }],
};

beforeEach(async () => {
  world.stored = {};
  world.failing = false;
  world.granting = false;
  room = Number.POSITIVE_INFINITY;
  await deleteDB(DB_NAME);
});

describe('an open pause', () => {
  const from = new Date(2025, 2, 3, 9).getTime();
  const made = dayOf(from);
  const end = new Date(2025, 2, 4).getTime();

  it('of an old copy ends with the day the copy was made, even while paused here', async () => {
    await beginPause('resumed');
    await settled();
    await keeper.restore(copyOf({ made, pauses: [{ from, until: null }] }), silent);
    expect(await pauses()).toEqual([
      { from, until: end },
      { from: expect.any(Number), until: null },
    ]);
  });

  it.each([
    ['goes on after an undo while it holds', false],
    ['has ended where it was resumed before the undo', true],
  ])('%s', async (_, resumed) => {
    await beginPause('resumed');
    await settled();
    const removed = await keeper.remove({ what: 'everything' }, silent);
    if (resumed) await endPause();
    await settled();
    await removed.undo(silent);
    expect((await pauses()).some(({ until }) => until === null)).toBe(!resumed);
  });

  it('is noted anew where its day is deleted while it holds', async () => {
    await beginPause('resumed');
    await settled();
    await keeper.remove({ what: 'day', day: dayOf(Date.now()) }, silent);
    expect((await pauses()).filter(({ until }) => until === null).length).toBe(1);
  });
});

describe('on a full disk', () => {
  it('the records can be saved elsewhere and be deleted whole, but not in part', async () => {
    await withStore((store) => store.put('diary', entryOf('2026-11-20')));
    room = 0;
    const copy = await keeper.read(silent);
    expect(copy.diary).toHaveLength(1);
    await keeper.foresee(copy, silent);
    const part = keeper.remove({ what: 'day', day: '2026-11-20' }, silent);
    await expect(part).rejects.toMatchObject({ reason: 'full' });
    expect((await keeper.read(silent)).diary).toHaveLength(1);
    await keeper.remove({ what: 'everything' }, silent);
    expect((await keeper.read(silent)).diary).toEqual([]);
  });
});

describe('what waits in the outbox', () => {
  const place = { tab: 1, frame: 0 };
  const read = () => withStore((store) => readRecords(store, silent));

  it('is not stored once it was deleted, although it was read before', async () => {
    world.stored[KEY] = { batch, place };
    let go: () => void = silent;
    const busy = navigator.locks.request('keep', () => new Promise<void>((done) => (go = done)));
    const removing = keeper.remove({ what: 'everything' }, silent);
    const draining = drain();
    await new Promise((done) => setTimeout(done));
    go();
    const [, removed] = await Promise.all([busy, removing, draining]);
    expect(await read()).toMatchObject({ traces: [], days: [], presence: [] });
    await removed.undo(silent);
    await drain();
    expect((await read()).traces.map(({ kind }) => kind)).toContain('checkin');
    expect(world.stored[KEY]).toBe(undefined);
  });

  it('is back where the records could not be deleted', async () => {
    world.stored[KEY] = { batch, place };
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(keeper.remove({ what: 'everything' }, stop)).rejects.toThrow('stopped');
    expect(world.stored[KEY]).toEqual({ batch, place });
  });
});

describe('the day since which a platform is measured', () => {
  const BEFORE = new Date(2026, 2, 2, 9).getTime();
  const [today, before] = [dayOf(Date.now()), dayOf(BEFORE)];
  const since = () => world.stored.since;
  beforeEach(async () => {
    world.granting = true;
    await addPlatforms([platform('oa', '办公'), platform('study', '学习')], [], BEFORE);
  });

  it.each([
    ['today for the one whose records are deleted', 'platform', { oa: today, study: before }],
    ['today for all where all is deleted', 'everything', { oa: today, study: today }],
    ['what it was where a day is deleted', 'day', { oa: before, study: before }],
  ] as const)('is %s, and after an undo what it was', async (_, what, then) => {
    const removed = await keeper.remove({ what, platform: 'oa', day: '2026-11-23' }, silent);
    expect(since()).toEqual(then);
    await removed.undo(silent);
    expect(since()).toEqual({ oa: before, study: before });
  });

  it('is not brought back by an undo where it was stopped or begun meanwhile', async () => {
    const removed = await keeper.remove({ what: 'everything' }, silent);
    await removePlatform('oa', Date.now());
    const tomorrow = Date.now() + 86_400 * S;
    await removePlatform('study', tomorrow);
    await addPlatforms([platform('study', '学习')], [], tomorrow);
    await removed.undo(silent);
    expect(since()).toEqual({ study: dayOf(tomorrow) });
  });
});

it('a deletion can be undone although the toolbar could not be drawn', async () => {
  await keeper.restore(copyOf(), silent);
  world.failing = true;
  const removed = await keeper.remove({ what: 'everything' }, silent);
  await removed.undo(silent);
  expect((await withStore((store) => readRecords(store, silent))).traces.length).toBe(4);
});
