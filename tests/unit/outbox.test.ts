/** A batch that cannot be judged must not stand in the way of those that can. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { OutboxItem } from '../../src/core/sighting';
import { OUTBOX_PREFIX } from '../../src/core/sighting';

const local = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));
vi.mock('../../src/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...local.stored }),
        remove: async (key: string) => void delete local.stored[key],
      },
    },
  },
}));
const { drainOutbox } = await import('../../src/access/outbox');

const item = (id: string, at: number): OutboxItem => ({
  batch: {
    id,
    root: true,
    platform: 'oa',
    relatedTo: [],
    attention: { pulses: [[at, 'page']], breaks: [], media: [], aliveUntil: at },
    sightings: [],
  },
  place: { tab: 1, frame: 0 },
});

beforeEach(() => {
  local.stored = Object.fromEntries(
    ['batch-one', 'batch-two', 'batch-three'].map((id, at) => [OUTBOX_PREFIX + id, item(id, at)]),
  );
});

/** Stores all but `bad`, which is refused with an error of this name. */
async function drained(bad: string, name: string): Promise<string[]> {
  const stored: string[] = [];
  const store = async ({ batch }: OutboxItem) => {
    if (batch.id === bad) throw Object.assign(new Error('no'), { name });
    stored.push(batch.id);
  };
  await drainOutbox(store, 1_000).catch(() => undefined);
  return stored;
}

it('stores the others where one cannot be judged, and keeps that one', async () => {
  expect(await drained('batch-two', 'TypeError')).toEqual(['batch-one', 'batch-three']);
  expect(Object.keys(local.stored)).toEqual([`${OUTBOX_PREFIX}batch-two`]);
});

it('stops where the records cannot be written, and keeps the order', async () => {
  expect(await drained('batch-two', 'StoreError')).toEqual(['batch-one']);
  expect(Object.keys(local.stored).length).toBe(2);
});
