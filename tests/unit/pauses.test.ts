import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pause } from '../../src/core/pauses';
import { DB_NAME, openStore, withStore } from '../../src/store/db';
import { notePause, readPauses } from '../../src/store/plan';
import { beginPause, endPause, noteStillPaused } from '../../src/worker/pause';

const HOUR = 3_600_000;
const T0 = new Date(2026, 10, 23, 9, 0).getTime();

const alarms: [name: string, when: number][] = [];
const local = new Map<string, unknown>();
vi.mock('../../src/browser', () => ({
  browser: {
    alarms: {
      clear: async (name: string) => {
        const at = alarms.findIndex(([one]) => one === name);
        if (at >= 0) alarms.splice(at, 1);
      },
      create: async (name: string, { when }: { when: number }) => void alarms.push([name, when]),
    },
    storage: { local: { get: async () => ({ measured: Object.fromEntries(local) }) } },
  },
}));
vi.mock('../../src/access/platforms', () => ({
  setPause: async (pausedUntil: unknown) => {
    local.set('pausedUntil', pausedUntil);
    return { platforms: [], pausedUntil, shapeKey: [0, 0], hiddenMedia: false };
  },
}));

beforeEach(async () => {
  await deleteDB(DB_NAME);
  alarms.length = 0;
  local.clear();
});

describe('a note of a pause', () => {
  const noted = async (...notes: [now: number, until: number | null | 'over'][]) => {
    const store = await openStore();
    for (const [now, until] of notes) await notePause(store, now, until);
    const pauses = await readPauses(store);
    store.close();
    return pauses;
  };

  it('stands with its end, and ends there by itself', async () => {
    expect(await noted([T0, T0 + HOUR])).toEqual([{ from: T0, until: T0 + HOUR }]);
  });

  it('ends where measuring went on before its time', async () => {
    const early = T0 + HOUR / 2;
    expect(await noted([T0, T0 + HOUR], [early, 'over'])).toEqual([{ from: T0, until: early }]);
  });

  it('is left as it was by a resume after its end', async () => {
    const pause = { from: T0, until: T0 + HOUR };
    expect(await noted([T0, T0 + HOUR], [T0 + 2 * HOUR, 'over'])).toEqual([pause]);
    expect(await noted([T0 + 3 * HOUR, 'over'])).toEqual([pause]);
  });

  it('ends where the next begins: paused anew while paused is no time paused twice', async () => {
    expect(await noted([T0, T0 + HOUR], [T0 + HOUR / 2, null], [T0 + 5 * HOUR, 'over'])).toEqual([
      { from: T0, until: T0 + HOUR / 2 },
      { from: T0 + HOUR / 2, until: T0 + 5 * HOUR },
    ]);
  });

  it('gives way to one of the same instant', async () => {
    expect(await noted([T0, null], [T0, T0 + HOUR])).toEqual([{ from: T0, until: T0 + HOUR }]);
  });

  it('is open until it is resumed', async () => {
    expect(await noted([T0, null])).toEqual([{ from: T0, until: null }]);
  });

  it('is never left open by a clock that was put back', async () => {
    const back = T0 - 24 * HOUR;
    const pauses = await noted([T0, null], [back, null], [back + HOUR, 'over']);
    expect(pauses).toEqual([
      { from: back, until: back + HOUR },
      { from: T0, until: T0 },
    ]);
    // Once more, on the days that were still to come: what has ended is not touched.
    expect(await noted([T0 + HOUR, 'over'])).toEqual(pauses);
  });
});

describe('pausing', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: T0 });
    // One after the other, as the browser's own.
    let last: Promise<unknown> = Promise.resolve();
    const request = (_: string, work: () => Promise<unknown>) => {
      last = last.then(work, work);
      return last;
    };
    vi.stubGlobal('navigator', { locks: { request } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const settled = (pauses: Pause[]) =>
    vi.waitFor(async () => expect(await withStore(readPauses)).toEqual(pauses));

  it('for an hour is noted with its end, which an alarm brings', async () => {
    await beginPause(T0 + HOUR);
    expect(alarms).toEqual([['pause-over', T0 + HOUR]]);
    expect(local.get('pausedUntil')).toBe(T0 + HOUR);
    await settled([{ from: T0, until: T0 + HOUR }]);
    // The alarm changes what is measured, not the note: it said when it would end.
    vi.setSystemTime(T0 + 3 * HOUR);
    await beginPause('resumed');
    await settled([
      { from: T0, until: T0 + HOUR },
      { from: T0 + 3 * HOUR, until: null },
    ]);
  });

  it('ends early where its user goes on, and no alarm comes after', async () => {
    await beginPause(T0 + HOUR);
    vi.setSystemTime(T0 + HOUR / 4);
    await endPause();
    expect(alarms).toEqual([]);
    expect(local.get('pausedUntil')).toBeNull();
    await settled([{ from: T0, until: T0 + HOUR / 4 }]);
  });

  it('anew while paused takes the place of the pause before, and of its alarm', async () => {
    await beginPause(T0 + HOUR);
    vi.setSystemTime(T0 + HOUR / 2);
    const midnight = new Date(2026, 10, 24).getTime();
    await beginPause(midnight);
    expect(alarms).toEqual([['pause-over', midnight]]);
    await settled([
      { from: T0, until: T0 + HOUR / 2 },
      { from: T0 + HOUR / 2, until: midnight },
    ]);
  });

  it('outlasts the records it was noted in', async () => {
    await beginPause('resumed');
    await settled([{ from: T0, until: null }]);
    await deleteDB(DB_NAME);
    vi.setSystemTime(T0 + HOUR);
    await noteStillPaused();
    await settled([{ from: T0 + HOUR, until: null }]);
    await endPause();
    await deleteDB(DB_NAME);
    await noteStillPaused();
    await settled([]);
  });

  it('that is over leaves no note behind', async () => {
    await beginPause(T0 + HOUR);
    await settled([{ from: T0, until: T0 + HOUR }]);
    await deleteDB(DB_NAME);
    vi.setSystemTime(T0 + 2 * HOUR);
    await noteStillPaused();
    await settled([]);
  });

  it('works where the records cannot be opened', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no disk', 'UnknownError');
    });
    expect((await beginPause('resumed')).pausedUntil).toBe('resumed');
    expect((await endPause()).pausedUntil).toBeNull();
    open.mockRestore();
    expect(await withStore(readPauses)).toEqual([]);
  });
});
