import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { locksStub } from './locks-stub';

const world = vi.hoisted(() => ({
  stored: { settings: { badge: true } } as Record<string, unknown>,
  /** As the toolbar has it: drawn yesterday, and the browser was not closed. */
  badge: '83',
}));
const alarms: [name: string, when: number][] = [];
vi.mock('../../src/browser', () => {
  const get = async (keys: string | string[] | null) => {
    const named = keys === null ? Object.keys(world.stored) : [keys].flat();
    return Object.fromEntries(
      named.flatMap((key) => (key in world.stored ? [[key, world.stored[key]]] : [])),
    );
  };
  const local = { get, set: async (items: object) => void Object.assign(world.stored, items) };
  const session = { get: async () => ({ run: true, injected: true }), set: async () => undefined };
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      world.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  };
  return {
    browser: {
      storage: { local, session },
      action,
      alarms: {
        create: async (name: string, { when }: { when: number }) => void alarms.push([name, when]),
      },
      permissions: { contains: async () => true, remove: async () => true },
      scripting: { getRegisteredContentScripts: async () => [] },
      tabs: { query: async () => [] },
    },
  };
});
vi.stubGlobal('navigator', {
  locks: locksStub(),
  storage: { estimate: async () => ({ quota: Number.POSITIVE_INFINITY, usage: 0 }) },
});
const { begin } = await import('../../src/worker/start');

it('shows today’s minutes once the worker wakes on a new day', async () => {
  await begin();
  expect(world.badge).toBe('0');
  // And is woken as that day ends.
  const midnight = new Date().setHours(24, 0, 0, 0);
  expect(alarms).toEqual([['new-day', midnight]]);
});
