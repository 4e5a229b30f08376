import { beforeEach, expect, it, vi } from 'vitest';
import type { Batch, OutboxItem, Sighting } from '../../src/core/sighting';
import { drainNew, keepInTurn } from '../../src/worker/drain';
import { locksStub } from './locks-stub';

const stored: string[] = [];
const waiting: OutboxItem[] = [];
let reads = 0;
vi.stubGlobal('navigator', { locks: locksStub() });
vi.mock('../../src/browser', () => ({ browser: {} }));
vi.mock('../../src/worker/keep', () => ({
  keep: async ({ id }: Batch) => void stored.push(id),
}));
vi.mock('../../src/access/outbox', () => ({
  newItems: (changes: Record<string, { newValue: OutboxItem }>) =>
    Object.values(changes).map(({ newValue }) => newValue),
  async drainOutbox(store: (item: OutboxItem) => Promise<void>) {
    reads += 1;
    await new Promise((done) => setTimeout(done, 1));
    for (const item of waiting.splice(0)) await store(item);
  },
}));

const batch = (id: string, sightings: Sighting[] = [], opened?: number): Batch => ({
  id,
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: {
    pulses: [],
    breaks: [],
    aliveUntil: 0,
    media: [],
    ...(opened === undefined ? {} : { opened }),
  },
  sightings,
});
const place = { tab: 1, frame: 0 };

beforeEach(() => {
  stored.length = 0;
  reads = 0;
  waiting.splice(0, waiting.length, { batch: batch('left'), place });
});

it('hears what a document wrote down as it was left before the next one', async () => {
  await keepInTurn(batch('next', [], 1_000), place, null);
  expect(stored).toEqual(['left', 'next']);
});

it('hears it before a page that stands without a panel', async () => {
  await keepInTurn(batch('clear', [{ kind: 'clear', signedIn: true, at: 1 }]), place, null);
  expect(stored).toEqual(['left', 'clear']);
});

it('reads the outbox for no other batch', async () => {
  await keepInTurn(batch('clicks', [{ kind: 'click', purpose: 'other', at: 1 }]), place, null);
  expect(stored).toEqual(['clicks']);
});

it('reads the outbox no more often than it has to, however many are put into it at once', async () => {
  const items = Array.from({ length: 200 }, (_, i) => ({ batch: batch(`n${i}`), place }));
  for (const item of items) {
    waiting.push(item);
    drainNew({ item: { newValue: item } });
    await Promise.resolve();
  }
  await vi.waitFor(() => expect(stored).toHaveLength(201));
  await vi.waitFor(() => expect(reads).toBeGreaterThan(0));
  expect(reads).toBeLessThanOrEqual(3);
});
