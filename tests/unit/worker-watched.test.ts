/** What a frame cannot tell of itself is judged by whether its tab is before its user. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Batch } from '../../src/core/sighting';
import { withWatched } from '../../src/worker/watched';

const world = { active: true, focused: true, closed: false };
vi.mock('../../src/browser', () => ({
  browser: {
    tabs: {
      get: async () => {
        if (world.closed) throw new Error('No tab with id: 1');
        return { active: world.active, windowId: 7 };
      },
    },
    windows: { get: async () => ({ focused: world.focused }) },
  },
}));

const attention = { pulses: [], breaks: [], aliveUntil: 5, media: [[1, 2]] as [number, number][] };
const batch: Batch = {
  ...{ id: 'b', root: false, platform: 'oa', relatedTo: [], sightings: [] },
  attention: { ...attention, beside: [[10, 20]], leavings: [15] },
};
beforeEach(() => void Object.assign(world, { active: true, focused: true, closed: false }));

it('was watched in the tab on view of the window in use, which was alive as long', async () => {
  const { attention: got } = await withWatched(batch, 1);
  expect(got).toEqual({
    ...attention,
    media: [
      [1, 2],
      [10, 20],
    ],
    aliveUntil: 20,
  });
});

it.each([{ active: false }, { focused: false }, { closed: true }])(
  'was not where %o, and attention ended as the focus left',
  async (is) => {
    Object.assign(world, is);
    expect((await withWatched(batch, 1)).attention).toEqual({ ...attention, breaks: [15] });
  },
);

it('leaves all else as it is, and asks for nothing', async () => {
  world.closed = true;
  const plain = { ...batch, attention };
  expect(await withWatched(plain, 1)).toBe(plain);
});
