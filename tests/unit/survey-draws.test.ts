import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const memory = new Map<string, unknown>();
vi.mock('../../src/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => (memory.has(key) ? { [key]: memory.get(key) } : {}),
        set: async (all: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(structuredClone(all))) memory.set(key, value);
        },
        remove: async (key: string) => void memory.delete(key),
      },
    },
  },
}));

import { drawnOnce, returnDraws, takeDraws } from '../../src/access/survey-draws';
import { fieldsOf } from '../../src/core/survey/fields';
import { drawsOf, packetValues } from '../../src/core/survey/make-packet';
import { definitionOf, noisy } from './definition-sample';

const definition = definitionOf({
  questions: Array.from({ length: 8 }, (_, n) => ({
    ...{ id: `q${n}`, text: `第${n}题`, options: ['有', '没有', '不清楚'], protection: noisy(2) },
  })),
});
const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const look = (digest = 'digest') => drawnOnce(digest, () => drawsOf(definition, randomBytes));

beforeEach(() => {
  memory.clear();
  let last: Promise<unknown> = Promise.resolve();
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, work: () => Promise<unknown>) => {
        last = last.then(work);
        return last;
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('fifty-one looks give one packet: nobody rolls until it suits', async () => {
  const truth = new Map(fieldsOf(definition).map(({ id }) => [id, 0]));
  const packets = new Set<string>();
  for (let n = 0; n < 51; n += 1) {
    packets.add(packetValues(definition, truth, { deleted: [], answers: {} }, await look()).join());
  }
  expect(packets.size).toBe(1);
});

it('is drawn once by two windows, and apart for another definition', async () => {
  const [one, two] = await Promise.all([look(), look()]);
  expect(one).toEqual(two);
  expect(await look('another')).not.toEqual(one);
  expect(await look()).toEqual(one);
});

it('is forgotten with everything, and nothing is kept where nothing is by lot', async () => {
  const before = await look();
  await takeDraws();
  expect(memory.size).toBe(0);
  expect(await look()).not.toEqual(before);
  await takeDraws();
  expect(await drawnOnce('clear', () => [])).toEqual([]);
  expect(memory.size).toBe(0);
});

it('comes back with everything: deleting and undoing rolls nothing', async () => {
  const before = await look();
  const taken = await takeDraws();
  const between = await look();
  await returnDraws(taken);
  expect(between).not.toEqual(before);
  expect(await look()).toEqual(before);
});
