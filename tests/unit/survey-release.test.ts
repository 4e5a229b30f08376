// @vitest-environment node
/** What may follow a table or a sum that went out: the attacks that take one less another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversOwn, tagOf } from '../../src/core/survey/agreed-list';
import { noCounts } from '../../src/core/survey/counts';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Release } from '../../src/core/survey/release';
import { mayRelease } from '../../src/core/survey/release';
import { toBase64url } from '../../src/seal/base64url';
import { digestOf, listDigest, tableDigest } from '../../src/seal/definition-digest';
import { boundSum, commitmentTo, SALT_BYTES, withSalt } from '../../src/split/commitment';
import { definitionOf } from './definition-sample';

const definition = definitionOf();
const people = (from: number, to: number, edition = 1) =>
  Array.from({ length: to - from }, (_, i) =>
    tagOf({ nonce: (from + i).toString(16).padStart(32, '0'), edition }),
  );
const releaseOf = async (tags: readonly string[]): Promise<Release> => ({
  definition: await digestOf(definition),
  list: toBase64url(await listDigest(definition, [...tags].sort())),
  noise: false,
});
/** What may still go out once the first has. */
async function follow(first: readonly string[], ...rest: string[][]): Promise<boolean[]> {
  const before = await releaseOf(first);
  return Promise.all(rest.map(async (tags) => mayRelease(before, await releaseOf(tags))));
}

describe('after a sum that went out', () => {
  it('none of the others of the four goes out whose sums leave one person', async () => {
    const [a, b, r, v] = [people(0, 20), people(20, 40), people(40, 60), people(60, 61)];
    const four = [[...a, ...b, ...r, ...v], [...a, ...r], [...b, ...r], [...r]] as const;
    for (const first of four) {
      const others = four.filter((one) => one !== first).map((one) => [...one]);
      expect(await follow(first, ...others)).toEqual([false, false, false]);
    }
  });

  it('accomplices who hand in a newer edition hide nobody among them', async () => {
    const honest = people(0, 80);
    const first = [...honest, ...people(80, 81), ...people(81, 101)];
    const second = [...honest, ...people(81, 101, 2)];
    expect(await follow(first, second)).toEqual([false]);
    // Nor does one person’s own newer edition: the two would tell what was changed in it.
    expect(await follow(honest, [...people(0, 79), ...people(79, 80, 2)])).toEqual([false]);
  });

  it('the same goes out again, and nothing else, whatever it is', async () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 20, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(list, list, async (one, other) => {
        const [a, b] = [one, other].map((n) => n.flatMap((k) => people(k, k + 1)).sort());
        const same = a?.join() === b?.join();
        expect(await follow(a ?? [], b ?? [], a ?? [])).toEqual([same, true]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table that was made', () => {
  const counts = noCounts(
    definition.id,
    fieldsOf(definition).map(({ bands }) => bands),
  );

  it('is known by its packets in any order, by what they come to, and by its definition', async () => {
    const list = await tableDigest(definition, ['b', 'a'], counts);
    expect(await tableDigest(definition, ['a', 'b'], counts)).toBe(list);
    // A newer edition of a packet has the mark of the older one.
    const newer = { ...counts, packets: 1 };
    expect(await tableDigest(definition, ['a', 'b'], newer)).not.toBe(list);
    expect(await tableDigest(definition, ['a', 'c'], counts)).not.toBe(list);
    expect(await tableDigest({ ...definition, noise: true }, ['a', 'b'], counts)).not.toBe(list);
  });

  it('with noise is not followed by one without', () => {
    const release = { definition: 'd', list: 'l', noise: true };
    expect(mayRelease(release, { ...release })).toBe(true);
    expect(mayRelease(release, { ...release, noise: false })).toBe(false);
    expect(mayRelease(undefined, release)).toBe(true);
  });
});

describe('nine tenths of the own packets', () => {
  it('must be on the list: nineteen invented and one of two hundred are not', () => {
    expect(coversOwn(20, 200)).toBe(false);
    expect(coversOwn(180, 200)).toBe(true);
    expect(coversOwn(179, 200)).toBe(false);
    expect(coversOwn(20, 22)).toBe(true);
    expect(coversOwn(20, 23)).toBe(false);
  });
});

describe('a sum to which the second has bound himself', () => {
  const salt = new Uint8Array(SALT_BYTES).fill(7);
  const sum = Uint8Array.of(1, 2, 3, 4);

  it('is known by its hash, and none other is', async () => {
    const bound = await commitmentTo(salt, sum);
    expect(await boundSum(withSalt(salt, sum), bound)).toEqual(sum);
    const fitted = Uint8Array.of(1, 2, 3, 5);
    expect(await boundSum(withSalt(salt, fitted), bound)).toBeNull();
    expect(
      await boundSum(
        withSalt(
          salt.map((n) => n + 1),
          sum,
        ),
        bound,
      ),
    ).toBeNull();
    expect(await boundSum(sum, bound)).toBeNull();
    expect(await boundSum(withSalt(salt, sum), new Uint8Array())).toBeNull();
  });

  it('is hidden by its salt: the same sum has another hash under another', async () => {
    const other = await commitmentTo(
      salt.map((n) => n + 1),
      sum,
    );
    expect(other).not.toEqual(await commitmentTo(salt, sum));
    await expect(commitmentTo(salt.slice(1), sum)).rejects.toThrow(RangeError);
  });
});
