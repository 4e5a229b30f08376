// @vitest-environment node
import { Prio3Histogram } from '@divviup/prio3';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tagOf } from '../../src/core/survey/agreed-list';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import type { Packet } from '../../src/core/survey/packet';
import { paddedLength } from '../../src/core/survey/padding';
import { Refused } from '../../src/core/survey/refusal';
import {
  bucketsOf,
  chunkLength,
  PART_HEAD_BYTES as HEAD,
  HELPER_BYTES,
  leaderBytes,
  PUBLIC_BYTES,
  proofElements,
  verifierElements,
} from '../../src/core/survey/split-size';
import type { Half } from '../../src/core/survey/split-work';
import { digestBytes } from '../../src/seal/definition-digest';
import { readChecks, writeChecks } from '../../src/split/check-list';
import { combine } from '../../src/split/combine';
import { crossCheck } from '../../src/split/cross-check';
import { partLength } from '../../src/split/part';
import { elementsOf, given, schemeOf } from '../../src/split/scheme';
import { sumOver } from '../../src/split/sum';
import type { Two } from './split-rig';
import {
  bytesFor,
  hexFor,
  packetOf,
  packetsOf,
  plainCounts,
  prepared,
  preparedOf,
  split,
  splitWith,
  two,
  valuesOf,
} from './split-rig';

let rig: Two;
let definition: SurveyDefinition;
beforeAll(async () => {
  rig = await two();
  definition = rig.definition;
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const reasonOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refused ? error.reason : error;
};

/** From the parts of both, the nonces that either finds good; they must agree. */
async function goodOf(parts: readonly (readonly [Uint8Array, Uint8Array])[]): Promise<string[]> {
  return goodIn(await prepared(rig, parts));
}

async function goodIn([first, second]: [Half[], Half[]]): Promise<string[]> {
  const results = await Promise.all([
    crossCheck(definition, 0, first, readChecks(writeChecks(second, null), definition, 0).checks),
    crossCheck(definition, 1, second, readChecks(writeChecks(first, null), definition, 0).checks),
  ]);
  expect(results[0]).toEqual(results[1]);
  return results[0].good.map((tag) => tag.slice(0, -2));
}

describe('the sum of both', () => {
  const anyPackets = (of: SurveyDefinition) =>
    fc.array(
      fc.tuple(...fieldsOf(of).map(({ bands }) => fc.option(fc.nat(bands - 1), { nil: null }))),
      { minLength: 20, maxLength: 26 },
    );

  it('is the histogram of the values, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyPackets(definition), async (values) => {
        const packets = values.map((one, who) => packetOf(definition, who, one));
        const parts = await Promise.all(packets.map((one) => split(definition, one)));
        const [first, second] = await prepared(rig, parts);
        const good = packets.map(tagOf).sort();
        const sums = [first, second].map((own) => sumOver(definition, own, good)) as [never, never];
        expect(combine(definition, ...sums)).toEqual(plainCounts(definition, packets));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('is the same with questions of eight options and bands of every number', async () => {
    const many = await two({
      person: [
        ...definition.person,
        { metric: 'forms', edges: [1, 5], protection: { how: 'clear' } },
      ],
      questions: [2, 3, 4, 5, 6, 7, 8].map((n) => ({
        ...{ id: `q${n}`, text: '问', protection: { how: 'clear' } as const },
        options: Array.from({ length: n }, (_, i) => `${i}`),
      })),
    });
    const packets = packetsOf(many.definition, 20);
    const parts = await Promise.all(packets.map((one) => split(many.definition, one)));
    const [first, second] = await prepared(many, parts);
    const good = packets.map(tagOf);
    const a = sumOver(many.definition, first, good);
    const b = sumOver(many.definition, second, [...good].reverse());
    expect(combine(many.definition, b, a)).toEqual(plainCounts(many.definition, packets));
  }, 30_000);
});

describe('the sizes that a definition has its length from', () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])('are those of the scheme for %i buckets', async (buckets) => {
    const { flp, randSize } = schemeOf(buckets);
    expect(proofElements(buckets)).toBe(flp.proofLen);
    expect(verifierElements(buckets)).toBe(flp.verifierLen);
    const rand = given(new Uint8Array(randSize));
    const made = await schemeOf(buckets).shardEncoded(0, given(bytesFor('n')), rand);
    expect(made.inputShares.map(({ length }) => length)).toEqual([
      leaderBytes(buckets),
      HELPER_BYTES,
    ]);
    expect(made.publicShare.length).toBe(PUBLIC_BYTES);
  });

  it('take the chunk that makes the shortest proof', () => {
    for (let buckets = 2; buckets <= 9; buckets += 1) {
      const lengths = Array.from({ length: buckets }, (_, i) => {
        const scheme = new Prio3Histogram({ shares: 2, length: buckets, chunkLength: i + 1 });
        return scheme.flp.proofLen;
      });
      expect(lengths[chunkLength(buckets) - 1]).toBe(Math.min(...lengths));
    }
  });

  it('are the same whatever is answered, and fit into the packet', async () => {
    const lengths = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const packet = packetOf(definition, turn, valuesOf(definition, turn));
      const parts = await split(definition, packet);
      lengths.add(parts.map(({ length }) => length).join());
      expect(parts.map(({ length }) => length)).toEqual(
        [0, 1].map((place) => partLength(definition, place as 0 | 1)),
      );
    }
    const nothing = packetOf(
      definition,
      'none',
      fieldsOf(definition).map(() => null),
    );
    lengths.add((await split(definition, nothing)).map(({ length }) => length).join());
    expect(lengths.size).toBe(1);
    expect(partLength(definition, 0)).toBeLessThanOrEqual(paddedLength(definition) - 4);
  });
});

describe('a part alone', () => {
  const rand = (of: Prio3Histogram, n: number) =>
    given(
      Buffer.concat([0, 1, 2, 3, 4].map((i) => bytesFor('rand', n, i))).subarray(0, of.randSize),
    );

  it('is, for the second, the same under the same chance whatever the value', async () => {
    const scheme = schemeOf(5);
    const nonce = given(bytesFor('nonce'));
    const all = await Promise.all(
      [0, 1, 2, 3, 4].map((value) => scheme.shardEncoded(value, nonce, rand(scheme, 1))),
    );
    expect(
      new Set(all.map(({ inputShares }) => hex(inputShares[1] ?? new Uint8Array()))).size,
    ).toBe(1);
    expect(new Set(all.map(({ publicShare }) => hex(publicShare.subarray(16)))).size).toBe(1);
    // The first's differs, by exactly what the second's leaves out.
    expect(
      new Set(all.map(({ inputShares }) => hex(inputShares[0] ?? new Uint8Array()))).size,
    ).toBe(5);
  });

  it('is, for the first, spread evenly whatever the value (χ²)', async () => {
    const scheme = schemeOf(3);
    const DRAWS = 640;
    const BINS = 16;
    for (const value of [0, 1, 2]) {
      const bins = [0, 1, 2].map(() => new Array<number>(BINS).fill(0));
      for (let n = 0; n < DRAWS; n += 1) {
        const nonce = given(bytesFor('nonce', n));
        const { inputShares } = await scheme.shard(value, nonce, rand(scheme, value * DRAWS + n));
        inputShares[0]?.measurementShare.forEach((element, bucket) => {
          const bin = Number((element * BigInt(BINS)) / scheme.flp.field.modulus);
          const row = bins[bucket];
          if (row) row[bin] = (row[bin] ?? 0) + 1;
        });
      }
      const expected = DRAWS / BINS;
      for (const row of bins) {
        const chi = row.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
        // 15 degrees of freedom: 37.7 is passed by chance once in a thousand.
        expect(chi).toBeLessThan(37.7);
        expect(chi).toBeGreaterThan(3.5);
      }
    }
  }, 60_000);

  it('says as little once it is prepared: what leaves of it is spread as evenly (χ²)', async () => {
    const of = { ...definition, platforms: [], questions: [] };
    const BINS = 16;
    const bins = [0, 1].map(() => new Array<number>(BINS).fill(0));
    const DRAWS = 320;
    for (let n = 0; n < DRAWS; n += 1) {
      const packet = packetOf(of, n, [n % 2 === 0 ? 0 : 3, 1, 2]);
      const [part] = await split(of, packet);
      const { check } = await preparedOf(part, of, 0, rig.pairs[0].verifyKey);
      const scheme = schemeOf(5);
      const [verifier = 0n] = elementsOf(scheme, check.subarray(0, 16));
      const bin = Number((verifier * BigInt(BINS)) / scheme.flp.field.modulus);
      const row = bins[n % 2];
      if (row) row[bin] = (row[bin] ?? 0) + 1;
    }
    const expected = DRAWS / 2 / BINS;
    for (const row of bins) {
      const chi = row.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      expect(chi).toBeLessThan(37.7);
    }
  }, 60_000);
});

describe('the seed', () => {
  it('splits the same packet alike, so that two files of it fit together', async () => {
    const packet = packetOf(definition, 1, valuesOf(definition, 1));
    const [a, b] = await Promise.all([split(definition, packet), split(definition, packet)]);
    expect(a.map(hex)).toEqual(b.map(hex));
    expect(await goodOf([[a[0], b[1]]])).toEqual([packet.nonce]);
  });

  it.each<[string, (packet: Packet) => Packet]>([
    ['value', (one) => ({ ...one, values: [3, ...one.values.slice(1)] })],
    ['edition', (one) => ({ ...one, edition: 2 })],
    ['nonce', (one) => ({ ...one, nonce: hexFor('another') })],
  ])(
    'splits anew where the %s differs: no share can be held against another',
    async (_, change) => {
      const packet = packetOf(
        definition,
        1,
        fieldsOf(definition).map(() => 0),
      );
      const seed = bytesFor('seed');
      const [, before] = await splitWith(definition, packet, seed);
      const [, after] = await splitWith(definition, change(packet), seed);
      // Of a field's share in the second's part, 48 bytes of seeds; then 32 that both have.
      for (let at = HEAD; at < before.length; at += 80) {
        expect(hex(before.slice(at, at + 48))).not.toBe(hex(after.slice(at, at + 48)));
      }
    },
  );

  it('splits no two fields with the same chance', async () => {
    const [, part] = await split(definition, packetOf(definition, 1, valuesOf(definition, 1)));
    const seeds = new Set<string>();
    for (let at = HEAD; at < part.length; at += 80) {
      for (const of of [0, 16, 32]) seeds.add(hex(part.slice(at + of, at + of + 16)));
    }
    expect(seeds.size).toBe(fieldsOf(definition).length * 3);
  });

  it('has its length', async () => {
    const packet = packetOf(definition, 1, valuesOf(definition, 1));
    await expect(splitWith(definition, packet, new Uint8Array(8))).rejects.toThrow(RangeError);
  });
});

describe('a participant who does not play by the rules', () => {
  const P = schemeOf(5).flp.field.modulus;
  /** The parts of a packet whose first field was encoded as `encoded`, with the proof he can make. */
  async function forged(encoded: bigint[]): Promise<[Uint8Array, Uint8Array]> {
    const { flp } = schemeOf(bucketsOf({ bands: 4 }));
    const encode = flp.encode.bind(flp);
    let first = true;
    flp.encode = (value) => {
      const own = first ? encoded : encode(value);
      first = false;
      return own;
    };
    try {
      return await split(definition, packetOf(definition, 'forger', valuesOf(definition, 2)));
    } finally {
      flp.encode = encode;
    }
  }

  it('is forged for as the product does where he plays by them', async () => {
    expect(await goodOf([await forged([0n, 1n, 0n, 0n, 0n])])).toHaveLength(1);
  });

  it.each([
    ['two options at once', [1n, 1n, 0n, 0n, 0n]],
    ['nothing at all', [0n, 0n, 0n, 0n, 0n]],
    ['a five', [5n, 0n, 0n, 0n, 0n]],
    ['two of one and one taken away', [2n, P - 1n, 0n, 0n, 0n]],
    ['a five that is made up for', [5n, P - 4n, 0n, 0n, 0n]],
    ['every option', [1n, 1n, 1n, 1n, 1n]],
    ['a half twice', [(P + 1n) / 2n, (P + 1n) / 2n, 0n, 0n, 0n]],
  ])('is refused for %s, and the rest is counted', async (_, encoded) => {
    const honest = packetOf(definition, 'honest', valuesOf(definition, 3));
    const parts = [await split(definition, honest), await forged(encoded)];
    expect(await goodOf(parts)).toEqual([honest.nonce]);
  });

  it('is refused alike by both where he tells each of them another joint randomness', async () => {
    const packet = packetOf(definition, 'two faces', valuesOf(definition, 4));
    const [first, second] = await split(definition, packet);
    for (const place of [0, 1] as const) {
      const changed = [first.slice(), second.slice()] as const;
      // In either part the public share is the last of each field: here that of the last field.
      const part = changed[place];
      // The other's part of it: one's own is computed anew.
      const at = part.length - 32 + (place === 0 ? 16 : 0);
      part[at] = (part[at] ?? 0) ^ 1;
      expect(await goodOf([changed])).toEqual([]);
    }
  });

  it('is refused where one of them used another joint randomness, though the proof comes out', async () => {
    const parts = await split(definition, packetOf(definition, 'seeds', valuesOf(definition, 4)));
    for (const place of [0, 1] as const) {
      const halves = await prepared(rig, [parts]);
      const check = halves[place][0]?.check ?? new Uint8Array();
      // The last of a field's check, here of the last field's.
      check[check.length - 1] = (check[check.length - 1] ?? 0) ^ 1;
      expect(await goodIn(halves)).toEqual([]);
    }
  });

  it('gains nothing by exchanging the shares of two fields', async () => {
    const packet = packetOf(
      definition,
      'swap',
      fieldsOf(definition).map(() => 0),
    );
    const [first, second] = await split(definition, packet);
    const swap = (part: Uint8Array, bytes: number) => {
      const [a, b] = [part.slice(HEAD, HEAD + bytes), part.slice(HEAD + bytes, HEAD + 2 * bytes)];
      const changed = part.slice();
      changed.set(b, HEAD);
      changed.set(a, HEAD + bytes);
      return changed;
    };
    const both = [swap(first, leaderBytes(5) + PUBLIC_BYTES), swap(second, 80)] as const;
    expect(await goodOf([both])).toEqual([]);
  });

  it('gains nothing by another survey’s shares', async () => {
    const elsewhere = { ...definition, id: hexFor('another survey') };
    const packet = packetOf(elsewhere, 'elsewhere', valuesOf(definition, 1));
    const [first, second] = await split(elsewhere, packet);
    expect(await reasonOf(preparedOf(first, definition, 0, bytesFor('key')))).toBe('other-survey');
    for (const part of [first, second]) part.set(Buffer.from(definition.id, 'hex'), 1);
    expect(await reasonOf(preparedOf(first, definition, 0, bytesFor('key')))).toBe(
      'other-definition',
    );
    for (const part of [first, second]) part.set(await digestBytes(definition), 17);
    expect(await goodOf([[first, second]])).toEqual([]);
  });

  it('gains nothing under another definition of the same id and shape', async () => {
    const [question, ...rest] = definition.questions;
    if (!question) throw new Error('a question');
    const options = [...question.options].reverse();
    const turned = { ...definition, questions: [{ ...question, options }, ...rest] };
    const [first, second] = await split(turned, packetOf(turned, 'turned', valuesOf(turned, 1)));
    expect(await reasonOf(preparedOf(first, definition, 0, bytesFor('key')))).toBe(
      'other-definition',
    );
    for (const part of [first, second]) part.set(await digestBytes(definition), 17);
    expect(await goodOf([[first, second]])).toEqual([]);
  });
});

describe('a point at which no proof may be asked', () => {
  afterEach(() => vi.restoreAllMocks());

  it('has its packet refused, and the rest goes on', async () => {
    const [first] = await split(definition, packetOf(definition, 'point', valuesOf(definition, 1)));
    const { flp } = schemeOf(5);
    vi.spyOn(flp, 'query').mockImplementationOnce(() => {
      throw new Error('Degenerate point would leak gadget output to the verifier');
    });
    const key = rig.pairs[0].verifyKey;
    expect(await reasonOf(preparedOf(first, definition, 0, key))).toBe('invalid-proof');
    expect((await preparedOf(first, definition, 0, key)).edition).toBe(1);
  });
});

describe('a part that was changed', () => {
  let parts: [Uint8Array, Uint8Array];
  beforeAll(async () => {
    parts = await split(definition, packetOf(definition, 'changed', valuesOf(definition, 5)));
  });
  const key = bytesFor('key');

  it.each<[string, 0 | 1, (part: Uint8Array) => Uint8Array]>([
    ['malformed', 0, () => new Uint8Array()],
    ['malformed', 0, (part) => part.slice(0, -1)],
    ['malformed', 1, (part) => Buffer.concat([part, Buffer.of(0)])],
    ['malformed', 0, () => parts[1]],
    ['malformed', 1, () => parts[0]],
    ['other-version', 0, (part) => part.slice().fill(1, 0, 0 + 1)],
    ['other-survey', 1, (part) => part.slice().fill(1, 1, 1 + 1)],
    ['other-definition', 0, (part) => part.slice().fill(1, 17, 17 + 2)],
    ['malformed', 0, (part) => part.slice().fill(0, HEAD - 1, HEAD)],
    ['malformed', 0, (part) => part.slice().fill(100, HEAD - 1, HEAD)],
    // An element that is not below the modulus.
    ['malformed', 0, (part) => part.slice().fill(255, HEAD, HEAD + 16)],
    ['malformed', 0, (part) => part.slice().fill(255, HEAD + 5 * 16, HEAD + 6 * 16)],
  ])('is %s at place %i', async (reason, place, change) => {
    expect(await reasonOf(preparedOf(change(parts[place]), definition, place, key))).toBe(reason);
  });

  it('fails its proof wherever one bit of a share is another', async () => {
    const heads = { 0: leaderBytes(5) + PUBLIC_BYTES, 1: 80 };
    for (const place of [0, 1] as const) {
      // Buckets, proof and blind, or the three seeds, of the first field.
      const field = heads[place] - PUBLIC_BYTES;
      for (let at = HEAD; at < HEAD + field; at += 8) {
        const changed = [parts[0].slice(), parts[1].slice()] as const;
        changed[place][at] = (changed[place][at] ?? 0) ^ 1;
        expect(await goodOf([changed]), `${place} at ${at}`).toEqual([]);
      }
    }
  }, 60_000);

  it('does not fit to another packet’s', async () => {
    const other = await split(definition, packetOf(definition, 'changed', valuesOf(definition, 6)));
    expect(await goodOf([[parts[0], other[1]]])).toEqual([]);
    expect(await goodOf([[other[0], parts[1]]])).toEqual([]);
  });
});
