/** What a frame noticed leaves it once, and is not lost where nothing takes it for a while. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Batch } from '../../src/core/sighting';
import type { Channel } from '../../src/detect/sender';
import { FLUSH_MS, NoRoom, sender } from '../../src/detect/sender';

const world = {
  full: false,
  noRoom: false,
  stored: [] as number[],
  kept: [] as number[],
  asked: 0,
};
const marks = ({ sightings }: Batch) => sightings.map(({ at }) => at);
const channel: Channel = {
  async send(batch) {
    world.asked += 1;
    if (world.noRoom) throw new NoRoom();
    if (world.full) throw new Error('not stored');
    world.stored.push(...marks(batch));
  },
  async keep(batch) {
    if (world.full) throw new Error('disk full');
    world.kept.push(...marks(batch));
  },
};
let run: AbortController;
const start = () =>
  sender(
    channel,
    () => ({ root: true, platform: 'oa', relatedTo: [] }),
    () => null,
    run.signal,
  );

beforeEach(() => {
  Object.assign(world, { full: false, noRoom: false, stored: [], kept: [], asked: 0 });
  delete channel.refused;
  run = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

it('tries again what neither the worker nor the outbox took, in its order, once they do', async () => {
  const out = start();
  world.full = true;
  for (const at of [1, 2, 3]) {
    out.push({ kind: 'click', purpose: 'other', at });
    await vi.advanceTimersByTimeAsync(FLUSH_MS);
  }
  expect(world.stored).toEqual([]);
  world.full = false;
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(world.stored).toEqual([1, 2, 3]);
  expect(vi.getTimerCount()).toBe(0);
});

it('holds what the disk has no room for, and writes it nowhere else on it', async () => {
  const out = start();
  world.noRoom = true;
  out.push({ kind: 'click', purpose: 'other', at: 1 });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(world.kept).toEqual([]);
  world.noRoom = false;
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(world).toMatchObject({ stored: [1], kept: [] });
});

it('asks once in a while, however much was refused', async () => {
  const out = start();
  world.full = true;
  for (let at = 1; at <= 20; at += 1) {
    out.push({ kind: 'click', purpose: 'other', at });
    out.flush();
  }
  await vi.advanceTimersByTimeAsync(0);
  world.asked = 0;
  await vi.advanceTimersByTimeAsync(10 * FLUSH_MS);
  expect(world.asked).toBeLessThanOrEqual(10);
});

it('writes what was refused down on leaving', async () => {
  const out = start();
  world.full = true;
  out.push({ kind: 'click', purpose: 'other', at: 1 });
  out.flush();
  await vi.advanceTimersByTimeAsync(0);
  world.full = false;
  out.leave(true);
  expect(world.kept).toEqual([1]);
});

it('lets go of it where the extension was updated under the page', async () => {
  const out = start();
  world.full = true;
  out.push({ kind: 'click', purpose: 'other', at: 1 });
  run.abort();
  out.flush();
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells what the disk had no room for though the measuring started over meanwhile', async () => {
  const out = start();
  world.noRoom = true;
  out.push({ kind: 'click', purpose: 'other', at: 1 });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  // A pause, another path of the app, or its platform edited.
  run.abort();
  run = new AbortController();
  start();
  world.noRoom = false;
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(world.stored).toEqual([1]);
});

it('writes down what came from before the measuring started over, where its page is left', async () => {
  const out = start();
  world.full = true;
  out.push({ kind: 'click', purpose: 'other', at: 1 });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  run.abort();
  run = new AbortController();
  const next = start();
  world.full = false;
  next.leave(true);
  expect(world.kept).toEqual([1]);
});
