/** `npm run bench:fuzz` with few files: every importer refuses with a reason, or takes what it may. */
import { expect, it } from 'vitest';
import { importers } from '../bench/fuzz/importers';
import { judge } from '../bench/fuzz/judge';
import { play } from '../bench/fuzz/play';

const all = await importers();

it.each(all.map((one) => [one.name, one] as const))('%s', async (_, importer) => {
  for (const text of importer.corpus) expect(await importer.read(text)).toHaveProperty('taken');
  // Some edits leave a file good, and those are taken; of a dozen there may be none.
  const { cases, taken, refused } = await play(importer, importer.slow ? 12 : 400, 7);
  expect([...refused.values()].reduce((sum, n) => sum + n, taken)).toBe(cases);
  expect(refused.size).toBeGreaterThan(0);
});

it('is a judge that finds fault', () => {
  expect(() => judge({ refused: 'Error: boom' })).toThrow('without a reason');
  expect(() => judge({ taken: JSON.parse('{"a":{"__proto__":1}}') })).toThrow('__proto__');
  expect(() => judge({ taken: new Date(0) })).toThrow('prototype of its own');
  Reflect.set(Object.prototype, 'polluted', true);
  try {
    expect(() => judge({ refused: 'json' })).toThrow('prototype was changed');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
});
