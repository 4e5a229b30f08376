/** When traces are due, and how the worker comes to fold them. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import { dueBefore, KEEP_CHOICES } from '../../src/core/retention';
import type { Store } from '../../src/store/db';
import { foldDue } from '../../src/worker/retention';
import { newStore, timeOf } from './retention-rig';

const held: Record<string, unknown> = {};
vi.mock('../../src/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (key in held ? { [key]: held[key] } : {}),
        set: async (change: object) => void Object.assign(held, change),
      },
    },
  },
}));
let store: Store;
vi.mock('../../src/worker/keep', () => ({
  keeping: (work: (one: Store) => unknown) => work(store),
}));

const keys = async () => (await store.getAll('traces')).map(({ day }) => day);
/** A trace on each of so many days since the first. */
async function days(n: number) {
  for (let i = 0; i < n; i += 1) {
    const day = dayAfter('2026-03-02', i);
    const about = { day, platform: 'oa', visit: `v${i}`, at: timeOf(i, 0) };
    await store.add('traces', { ...about, kind: 'rank' });
  }
}
const look = (n: number) => foldDue(timeOf(n, 0));

beforeEach(async () => {
  store = await newStore();
  for (const key of Object.keys(held)) delete held[key];
});

describe('traces', () => {
  it('are due by the choice, and never where all are kept', () => {
    expect(dueBefore(90, '2026-06-01', '2026-06-01')).toBe('2026-03-03');
    expect(dueBefore(30, '2026-06-01', '2026-05-31')).toBe('2026-05-01');
    expect(dueBefore(null, '2026-06-01', '2026-05-31')).toBeNull();
    expect(KEEP_CHOICES.filter((keep) => dueBefore(keep, '2026-06-01', null) !== null)).toEqual([]);
  });

  it('are due by the earlier clock, where it was put on and back', () => {
    expect(dueBefore(90, '2030-01-01', '2026-06-01')).toBe('2026-03-03');
    expect(dueBefore(90, '2026-06-01', '2030-01-01')).toBe('2026-03-03');
  });
});

describe('the worker', () => {
  it('folds nothing on its first look, and from the next day what is older than 90 days', async () => {
    await days(10);
    await look(95);
    expect(await keys()).toHaveLength(10);
    await look(95);
    await look(96);
    expect(await keys()).toEqual([
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
    ]);
    expect(await store.count('days')).toBe(5);
  });

  it('does so once a day', async () => {
    await look(40);
    held.settings = { keepDays: 30 };
    await days(3);
    await look(40);
    expect(await keys()).toHaveLength(3);
    await look(41);
    expect(await keys()).toHaveLength(0);
  });

  it('uses a new choice from the next day, so that it can be taken back', async () => {
    await days(3);
    await look(60);
    held.settings = { keepDays: 30 };
    await look(60);
    held.settings = { keepDays: 180 };
    await look(61);
    expect(await keys()).toHaveLength(3);
  });

  it('folds nothing by a clock that was years ahead for an hour', async () => {
    await days(3);
    await look(3);
    await look(2_000);
    expect(await keys()).toHaveLength(3);
    await look(4);
    await look(5);
    expect(await keys()).toHaveLength(3);
  });

  it('goes on the next time where it died half way', async () => {
    await days(5);
    held.looked = dayAfter('2026-03-02', 99);
    const done = store.transaction.bind(store);
    let left = 4;
    vi.spyOn(store, 'transaction').mockImplementation(((...args: Parameters<typeof done>) => {
      left -= 1;
      if (left === 0) throw new Error('the worker died');
      return done(...args);
    }) as never);
    await expect(look(100)).rejects.toThrow('died');
    const some = await keys();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(5);
    await look(100);
    expect(await keys()).toEqual([]);
    expect(await store.count('days')).toBe(5);
  });
});
