// @vitest-environment node
/**
 * The first of the two against the hash to which the second binds himself: the second is honest, and
 * works with the steps and the store of the product.
 */
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { expect, it } from 'vitest';
import { splitSide } from '../../entrypoints/workbench/split-side';
import { bytesOfHex } from '../../src/core/hex';
import { tagOf } from '../../src/core/survey/agreed-list';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { parseExchangeFile } from '../../src/core/survey/exchange-schema';
import { fieldsOf } from '../../src/core/survey/fields';
import { bucketsOf, ELEMENT_BYTES } from '../../src/core/survey/split-size';
import type { Half } from '../../src/core/survey/split-work';
import { newTally } from '../../src/core/survey/tally';
import { digestOf, listDigest } from '../../src/seal/definition-digest';
import { sealPacket } from '../../src/seal/packet-seal';
import { equal, Reader } from '../../src/split/bytes';
import { readChecks } from '../../src/split/check-list';
import { commitmentTo, SALT_BYTES, saltOf } from '../../src/split/commitment';
import { added, elementsOf, schemeOf } from '../../src/split/scheme';
import { readSum, writeSum } from '../../src/split/sum';
import { DB_NAME, openStore } from '../../src/store/db';
import { readRelease } from '../../src/store/released';
import * as kept from '../../src/store/split';
import { exchangeOf } from '../../src/ui/workbench/split-exchange';
import { packetsOf, split, two } from './split-rig';

const P = (1n << 128n) - 7n * (1n << 66n) + 1n;
const negative = (share: readonly bigint[]) => share.map((x) => (P - x) % P);

/** @property less the second's sum over all but the one @property mine the first's half of the one */
interface Known {
  less: string[];
  shares: bigint[][];
  mine: Half;
  bound: Uint8Array;
}

/** The one's answers, tried until the sum without them has the hash: null where none has. */
async function triedOut(
  definition: SurveyDefinition,
  salt: Uint8Array,
  { less, shares, mine, bound }: Known,
): Promise<(number | null)[] | null> {
  const fields = fieldsOf(definition);
  const reader = new Reader(mine.output);
  const own = fields.map((field) => {
    const scheme = schemeOf(bucketsOf(field));
    return elementsOf(scheme, reader.take(scheme.length * ELEMENT_BYTES));
  });
  const tryFrom = async (sum: bigint[][], said: number[]): Promise<number[] | null> => {
    const i = sum.length;
    const field = fields[i];
    if (!field) {
      const made = await commitmentTo(salt, writeSum(definition, { over: less, shares: sum }));
      return equal(made, bound) ? said : null;
    }
    const scheme = schemeOf(bucketsOf(field));
    for (let bucket = 0; bucket < bucketsOf(field); bucket += 1) {
      const half = (own[i] ?? []).map((x, j) => ((j === bucket ? 1n : 0n) + P - x) % P);
      const without = added(scheme, shares[i] ?? [], negative(half));
      const found = await tryFrom([...sum, without], [...said, bucket]);
      if (found) return found;
    }
    return null;
  };
  const found = await tryFrom([], []);
  return found?.map((bucket, i) => (bucket === fields[i]?.bands ? null : bucket)) ?? null;
}

it('tells the first nobody’s answers, though two lists that differ by one person were bound', async () => {
  await deleteDB(DB_NAME);
  const { definition, keys, pairs } = await two({ platforms: [], perPlatform: [] });
  const { id } = definition;
  const packets = packetsOf(definition, 24);
  const files = await Promise.all(
    packets.map(async (packet) => sealPacket(await split(definition, packet), definition)),
  );
  const store = await openStore();
  const doors: Parameters<typeof exchangeOf>[2] = {
    work: () => kept.readWork(store, id),
    halves: () => kept.readHalves(store, id),
    keepCrossed: (_, crossed) => kept.keepCrossed(store, id, crossed),
    keepStated: (_, good, secret) => kept.keepStated(store, id, good, secret),
    released: async (asked) => readRelease(store, await digestOf(asked)),
    keepSum: (_, made) => kept.keepSum(store, id, made),
  };
  const side = splitSide(keys[1], definition);
  const second = exchangeOf(definition, 1, doors, side);
  const tally = newTally({ definition, signer: '', signature: '' });
  const halves = await Promise.all(files.map(async (file) => (await side).open(file)));
  await kept.addHalves(store, id, halves, tally);

  // The first leaves one out, and then adds him, as the page says he may.
  const first = await splitSide(keys[0], definition);
  const all = await Promise.all(files.map((file) => first.open(file)));
  const [mine, ...rest] = all;
  const [victim] = packets;
  if (!mine || !victim) throw new Error('nobody');
  const boundOver = async (some: readonly Half[]) => {
    await second.cross(await first.checkFile(some, null), () => undefined);
    const file = parseExchangeFile(await second.checkFile());
    const { bound } = readChecks(await pairs[0].open(file, 'check'), definition, 1);
    if (!bound) throw new Error('bound to nothing');
    return bound;
  };
  const before = await boundOver(rest);
  const bound = await boundOver(all);
  const over = all.map(tagOf).sort();
  await second.keep(await second.both(await first.sumFile(first.sum(all, over), null)));
  const content = await pairs[0].open(parseExchangeFile(await second.sumFile()), 'sum');
  const [salt, sum] = [content.slice(0, SALT_BYTES), content.slice(SALT_BYTES)];
  expect(await commitmentTo(salt, sum)).toEqual(bound);

  const less = rest.map(tagOf).sort();
  const known = { less, shares: readSum(sum, definition).shares, mine, bound: before };
  expect(await triedOut(definition, salt, known)).toBeNull();
  // With the salt of the other list, which does not go out, the same search finds him.
  const { secret } = await kept.readWork(store, id);
  const hidden = await saltOf(bytesOfHex(secret ?? ''), await listDigest(definition, less));
  expect(await triedOut(definition, hidden, known)).toEqual(victim.values);
  store.close();
}, 120_000);
