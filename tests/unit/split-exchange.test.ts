// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { tagOf } from '../../src/core/survey/agreed-list';
import type { ExchangeRefusal } from '../../src/core/survey/exchange';
import { EXCHANGE_REFUSALS, ExchangeRefused } from '../../src/core/survey/exchange';
import { EXCHANGE_MAX_CHARS, parseExchangeFile } from '../../src/core/survey/exchange-schema';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { PART_HEAD_BYTES } from '../../src/core/survey/split-size';
import type { Half } from '../../src/core/survey/split-work';
import { aggregatorPair } from '../../src/seal/aggregator-pair';
import { digestOf, listCode, listDigest } from '../../src/seal/definition-digest';
import { makeKeys } from '../../src/seal/key-pair';
import { openPart, sealPacket } from '../../src/seal/packet-seal';
import { readChecks, writeChecks } from '../../src/split/check-list';
import { combine } from '../../src/split/combine';
import type { Sum } from '../../src/split/sum';
import { readSum, sumOver, writeSum } from '../../src/split/sum';
import type { Two } from './split-rig';
import {
  bytesFor,
  checkFile,
  crossed,
  hexFor,
  otherSum,
  ownSum,
  packetOf,
  packetsOf,
  plainCounts,
  prepared,
  preparedOf,
  split,
  sumFile,
  two,
  valuesOf,
} from './split-rig';

const COUNT = 24;
let rig: Two;
let all: [Half[], Half[]];
beforeAll(async () => {
  rig = await two();
  const packets = packetsOf(rig.definition, COUNT);
  all = await prepared(rig, await Promise.all(packets.map((one) => split(rig.definition, one))));
}, 30_000);

const reasonOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof ExchangeRefused ? error.reason : error;
  }
};

/** The whole way of two that hold these packets; the counts at which either arrives. */
async function wayOf(first: Half[], second: Half[]) {
  const atSecond = await crossed(rig, 1, second, await checkFile(rig, 0, first));
  const answer = await checkFile(rig, 1, second, atSecond.good);
  const results = [await crossed(rig, 0, first, answer), atSecond] as const;
  expect(results[0].stated).toEqual(await listDigest(rig.definition, results[0].good));
  const sums = [ownSum(rig, first, results[0].good), ownSum(rig, second, results[1].good)] as const;
  const sumFiles = await Promise.all([sumFile(rig, 0, sums[0]), sumFile(rig, 1, sums[1])]);
  const counts = [
    combine(rig.definition, sums[0], await otherSum(rig, 0, sumFiles[1])),
    combine(rig.definition, sums[1], await otherSum(rig, 1, sumFiles[0])),
  ] as const;
  expect(counts[0]).toEqual(counts[1]);
  return { counts: counts[0], results };
}

describe('two aggregators', () => {
  it('come from sealed packets to the plain counts, and both to the same', async () => {
    const packets = packetsOf(rig.definition, 20);
    const files = await Promise.all(
      packets.map(async (one) => sealPacket(await split(rig.definition, one), rig.definition)),
    );
    expect(new Set(files.map(({ length }) => length)).size).toBe(1);
    const opened = ([0, 1] as const).map((place) =>
      Promise.all(
        files.map(async (text) => {
          const { definition, keys, pairs } = rig;
          const part = await openPart(parsePacketFile(text), place, keys[place], definition);
          return preparedOf(part, definition, place, pairs[place].verifyKey);
        }),
      ),
    );
    const [first = [], second = []] = await Promise.all(opened);
    const { counts } = await wayOf(first, second);
    expect(counts).toEqual(plainCounts(rig.definition, packets));
  }, 30_000);

  it('may have opened their packets in any order', async () => {
    const { counts } = await wayOf([...all[0]].reverse(), [
      ...all[1].slice(7),
      ...all[1].slice(0, 7),
    ]);
    expect(counts).toEqual(plainCounts(rig.definition, packetsOf(rig.definition, COUNT)));
  });

  it('count what both have, and say of how many only one has', async () => {
    const { counts, results } = await wayOf(all[0].slice(0, 22), all[1].slice(1));
    expect(results.map(({ onlyOwn, onlyOther }) => [onlyOwn, onlyOther])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const both = packetsOf(rig.definition, COUNT).slice(1, 22);
    expect(counts).toEqual(plainCounts(rig.definition, both));
  });

  it('count a packet only in an edition that both have', async () => {
    const { definition } = rig;
    const newer = packetOf(definition, 0, valuesOf(definition, 9), 2);
    const [part] = await split(definition, newer);
    const again = await preparedOf(part, definition, 0, rig.pairs[0].verifyKey);
    const { counts, results } = await wayOf([again, ...all[0].slice(1)], all[1]);
    expect(results[0]).toMatchObject({ invalid: [], onlyOwn: 1, onlyOther: 1 });
    expect(counts.packets).toBe(COUNT - 1);
  });

  it('leave out the same packets where one was changed on its way to one of them', async () => {
    const { definition, pairs } = rig;
    const [part] = await split(definition, packetOf(definition, 3, valuesOf(definition, 3)));
    part[PART_HEAD_BYTES] = (part[PART_HEAD_BYTES] ?? 0) ^ 1;
    const changed = await preparedOf(part, definition, 0, pairs[0].verifyKey);
    const own = all[0].map((one) => (one.nonce === changed.nonce ? changed : one));
    const { counts, results } = await wayOf(own, all[1]);
    expect(results.map(({ invalid }) => invalid)).toEqual([[changed.nonce], [changed.nonce]]);
    const rest = packetsOf(definition, COUNT).filter(({ nonce }) => nonce !== changed.nonce);
    expect(counts).toEqual(plainCounts(definition, rest));
  });

  it('say the same of the same packets again: nothing more is told by a second file', async () => {
    const { definition, pairs } = rig;
    const [part] = await split(definition, packetOf(definition, 5, valuesOf(definition, 5)));
    const again = await preparedOf(part, definition, 0, pairs[0].verifyKey);
    expect(again).toEqual(all[0].find(({ nonce }) => nonce === again.nonce));
  });

  it('release no sum of fewer packets than the survey’s minimum', async () => {
    const [first, second] = all.map((list) => list.slice(0, 19));
    const file = await checkFile(rig, 1, second ?? []);
    const { good } = await crossed(rig, 0, first ?? [], file);
    expect(good).toHaveLength(19);
    expect(await reasonOf(() => ownSum(rig, first ?? [], good))).toBe('too-few');
    const more = { ...rig.definition, minimumPackets: COUNT + 1 };
    const nonces = all[0].map(tagOf);
    expect(await reasonOf(() => sumOver(more, all[0], nonces))).toBe('too-few');
  });

  it('sum over exactly the packets that both found good, in their editions, or not at all', async () => {
    const { definition } = rig;
    const list = all[0].map(tagOf).sort();
    const whole = sumOver(definition, all[0], list);
    const part = sumOver(definition, all[1], list.slice(1));
    expect(await reasonOf(() => combine(definition, whole, part))).toBe('other-packets');
    const newer = [`${list[0]?.slice(0, -2)}02`, ...list.slice(1)];
    expect(await reasonOf(() => sumOver(definition, all[0], newer))).toBe('elsewhere');
  });

  it('read one code of one list, and another of any other', async () => {
    const { definition } = rig;
    const list = all[0].map(tagOf).sort();
    const code = await listCode(definition, list);
    expect(code).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    expect(await listCode({ ...definition }, [...list])).toBe(code);
    for (const other of [list.slice(1), [`${list[0]?.slice(0, -2)}02`, ...list.slice(1)]]) {
      expect(await listCode(definition, other)).not.toBe(code);
    }
    expect(await listCode({ ...definition, title: 'x' }, list)).not.toBe(code);
  });

  it('release no sum that lacks more than a tenth of the own packets, and say how many', async () => {
    const { definition } = rig;
    const list = all[0].map(tagOf).sort();
    // A check file that leaves out all but twenty, of which nineteen may be invented.
    const few = await crossed(rig, 1, all[1], await checkFile(rig, 0, all[0].slice(0, 20)));
    expect(few).toMatchObject({ onlyOwn: 4, onlyOther: 0 });
    const refusal = await Promise.resolve()
      .then(() => ownSum(rig, all[1], few.good))
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: 'many-missing', values: [COUNT, 20] });
    expect(sumOver(definition, all[0], list.slice(2)).over).toHaveLength(22);
    expect(await reasonOf(() => sumOver(definition, all[0], list.slice(3)))).toBe('many-missing');
  });

  it('count what the other calls invalid among those that are missing', async () => {
    const spoiled = all[0].map((half, n) => {
      if (n >= 4) return half;
      const check = half.check.slice();
      check[0] = (check[0] ?? 0) ^ 1;
      return { ...half, check };
    });
    const found = await crossed(rig, 1, all[1], await checkFile(rig, 0, spoiled));
    expect(found.invalid).toHaveLength(4);
    expect(await reasonOf(() => ownSum(rig, all[1], found.good))).toBe('many-missing');
  });
});

describe('the secret of the pair', () => {
  it('is the same for both, another for every survey, and nobody else’s', async () => {
    const { definition, keys, pairs } = rig;
    expect(pairs[0].verifyKey).toEqual(pairs[1].verifyKey);
    expect(pairs[0].verifyKey).toHaveLength(16);
    const next = await aggregatorPair(keys[0], { ...definition, id: hexFor('next') });
    expect(next?.verifyKey).not.toEqual(pairs[0].verifyKey);
    const reworded = await aggregatorPair(keys[0], { ...definition, minimumPackets: 21 });
    expect(reworded?.verifyKey).not.toEqual(pairs[0].verifyKey);
    expect(await aggregatorPair(await makeKeys('open'), definition)).toBeNull();
    expect(await aggregatorPair(await makeKeys('sign'), definition)).toBeNull();
    const alone = { ...definition, aggregators: definition.aggregators.slice(0, 1) };
    expect(await aggregatorPair(keys[0], alone)).toBeNull();
  });

  it('comes of the definition and of keys that cannot be taken out', async () => {
    const { definition, keys, pairs } = rig;
    const raw = await crypto.subtle.exportKey('pkcs8', keys[0].privateKey);
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('pkcs8', raw, curve, false, ['deriveBits']);
    const held = await aggregatorPair({ ...keys[0], privateKey }, definition);
    expect(held?.verifyKey).toEqual(pairs[0].verifyKey);
  });
});

describe('a file of the other', () => {
  const STATED = { stated: new Uint8Array(32), bound: null };
  const changed = async (
    step: 'check' | 'sum',
    change: (file: Record<string, unknown>) => void,
  ) => {
    const content = step === 'check' ? writeChecks(all[1], STATED) : new Uint8Array(8);
    const file = JSON.parse(await rig.pairs[1].seal(step, content)) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };
  const opened = (text: string, step: 'check' | 'sum' = 'check') =>
    rig.pairs[0].open(parseExchangeFile(text), step);
  const sealed = (content: Uint8Array) => rig.pairs[1].seal('check', content.slice());

  const CASES: [ExchangeRefusal, string, () => unknown][] = [
    ['not-an-exchange', 'no JSON', () => opened('PK')],
    ['not-an-exchange', 'null', () => opened('null')],
    ['not-an-exchange', 'a packet', () => opened('{"format":"fingertip-burden-packet"}')],
    ['not-an-exchange', 'deeply nested', () => opened('['.repeat(2_000_000))],
    ['too-large', 'too long', () => opened(' '.repeat(EXCHANGE_MAX_CHARS + 1))],
    ['other-version', 'older', async () => opened(await changed('check', (f) => (f.version = 2)))],
    ['malformed', 'more than it may', async () => opened(await changed('check', (f) => (f.x = 1)))],
    ['malformed', 'of a third', async () => opened(await changed('check', (f) => (f.from = 2)))],
    [
      'other-survey',
      'of another survey',
      async () => opened(await changed('check', (f) => (f.survey = hexFor('another')))),
    ],
    [
      'other-definition',
      'of another definition of this id',
      async () => {
        const other = { ...rig.definition, minimumPackets: 21 };
        const pair = await aggregatorPair(rig.keys[1], other);
        return opened((await pair?.seal('check', writeChecks(all[1], STATED))) ?? '');
      },
    ],
    [
      'damaged',
      'of another definition, and relabelled',
      async () => {
        const other = { ...rig.definition, minimumPackets: 21 };
        const pair = await aggregatorPair(rig.keys[1], other);
        const text = (await pair?.seal('check', writeChecks(all[1], STATED))) ?? '';
        return opened(text.replace(await digestOf(other), await digestOf(rig.definition)));
      },
    ],
    ['malformed', 'of the second, and no list', () => readChecks(STATED.stated, rig.definition, 0)],
    [
      'malformed',
      'of the first, and a list',
      () => readChecks(writeChecks([], null), rig.definition, 1),
    ],
    ['own-file', 'his own', async () => opened(await checkFile(rig, 0, all[0]))],
    ['own-file', 'reflected', async () => opened(await changed('check', (f) => (f.from = 0)))],
    ['other-step', 'a sum for a check', async () => opened(await changed('sum', () => undefined))],
    ['damaged', 'relabelled', async () => opened(await changed('sum', (f) => (f.step = 'check')))],
    ['damaged', 'empty', async () => opened(await changed('check', (f) => (f.sealed = 'AA')))],
    ['damaged', 'no base64', async () => opened(await changed('check', (f) => (f.sealed = '照')))],
    [
      'damaged',
      'one letter off',
      async () =>
        opened(
          await changed('check', (f) => {
            const text = String(f.sealed);
            const letter = text[500] === 'A' ? 'B' : 'A';
            f.sealed = text.slice(0, 500) + letter + text.slice(501);
          }),
        ),
    ],
    [
      'damaged',
      'cut off',
      async () => opened(await changed('check', (f) => (f.sealed = String(f.sealed).slice(0, -4)))),
    ],
    [
      'damaged',
      'of a stranger who knows the definition',
      async () => {
        const stranger = await two();
        const text = await stranger.pairs[1].seal('check', writeChecks(all[1], STATED));
        const [theirs, ours] = [stranger.definition, rig.definition];
        return opened(text.replace(await digestOf(theirs), await digestOf(ours)));
      },
    ],
    ...(
      [
        ['malformed', 'a byte short', (whole) => whole.slice(0, -1)],
        ['malformed', 'a packet twice', (whole, one) => whole.copyWithin(one, 0, one)],
        [
          'malformed',
          'out of order',
          (whole, one) => Buffer.concat([whole.subarray(one), whole.subarray(0, one)]),
        ],
        ['malformed', 'edition 0', (whole) => whole.fill(0, 16, 17)],
        ['malformed', 'edition 100', (whole) => whole.fill(100, 16, 17)],
        ['malformed', 'an element out of the field', (whole) => whole.fill(255, 17, 33)],
      ] as [ExchangeRefusal, string, (whole: Uint8Array, one: number) => Uint8Array][]
    ).map(([reason, name, change]): [ExchangeRefusal, string, () => unknown] => [
      reason,
      `checks with ${name}`,
      async () => {
        const whole = writeChecks(all[1], null);
        const text = await sealed(change(whole, whole.length / COUNT));
        return readChecks(await opened(text), rig.definition, 0);
      },
    ]),
    ...(
      [
        ['malformed', 'nothing in it', () => new Uint8Array()],
        ['malformed', 'a byte more', (whole) => Buffer.concat([whole, Buffer.of(0)])],
        ['malformed', 'an element out of the field', (whole) => whole.fill(255, 0, 16)],
        [
          'malformed',
          'a packet twice',
          (whole) => whole.copyWithin(whole.length - 17, whole.length - 34),
        ],
        ['too-few', 'fewer packets than it may', (whole) => whole.slice(0, -17 * 5)],
      ] as [ExchangeRefusal, string, (whole: Uint8Array) => Uint8Array][]
    ).map(([reason, name, change]): [ExchangeRefusal, string, () => unknown] => [
      reason,
      `a sum with ${name}`,
      () => readSum(change(writeSum(rig.definition, sum(1))), rig.definition),
    ]),
    [
      'other-packets',
      'a sum over other packets',
      () => combine(rig.definition, sum(0), sum(1, COUNT - 1)),
    ],
    [
      'no-histogram',
      'a sum that adds up to nothing',
      () => {
        const wrong = sum(1);
        wrong.shares[2] = wrong.shares[2]?.map((share) => share + 1n) ?? [];
        return combine(rig.definition, sum(0), wrong);
      },
    ],
    ['no-histogram', 'a sum of one place twice', () => combine(rig.definition, sum(0), sum(0))],
    ['too-few', 'too few of them good', () => sum(0, 19)],
  ];
  const sum = (place: 0 | 1, count = COUNT): Sum => {
    const own = all[place];
    const over = own.map(tagOf).sort();
    return sumOver(rig.definition, own, over.slice(0, count));
  };

  it.each(CASES)('is refused as %s: %s', async (reason, _, work) => {
    expect(await reasonOf(work)).toBe(reason);
  });

  it('is held by a case for every reason', () => {
    const reasons = new Set(CASES.map(([reason]) => reason));
    // Of what is kept, and not of a file: the page's tests hold these.
    const kept: ExchangeRefusal[] = [
      ...(['other-list', 'many-missing', 'not-bound', 'other-sum'] as const),
      ...(['second-sum', 'elsewhere'] as const),
    ];
    expect([...reasons, ...kept].sort()).toEqual([...EXCHANGE_REFUSALS].sort());
  });

  it('changes nothing where it is refused: the right one is taken after it', async () => {
    await reasonOf(() => opened('null'));
    const text = await checkFile(rig, 1, all[1]);
    expect((await crossed(rig, 0, all[0], text)).good).toHaveLength(COUNT);
  });

  it('tells a third who reads it nothing but its size and the survey', async () => {
    const text = await sumFile(rig, 1, sum(1));
    const { sealed: content, ...head } = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(head)).toEqual([
      'format',
      'version',
      'survey',
      'definition',
      'step',
      'from',
    ]);
    expect(Buffer.from(String(content), 'base64url').toString('hex')).not.toContain(
      all[1][0]?.nonce ?? 'x',
    );
    // Never sealed twice alike.
    expect(await sumFile(rig, 1, sum(1))).not.toBe(text);
  });

  it('is of no use under another verify key than the pair’s own', async () => {
    const { definition, pairs } = rig;
    const [first] = await split(definition, packetOf(definition, 0, valuesOf(definition, 0)));
    const mine = await preparedOf(first, definition, 0, pairs[0].verifyKey);
    const guessed = await preparedOf(first, definition, 0, bytesFor('guess'));
    expect(guessed.check).not.toEqual(mine.check);
    const own = all[0].map((one) => (one.nonce === guessed.nonce ? guessed : one));
    const { invalid } = await crossed(rig, 0, own, await checkFile(rig, 1, all[1]));
    expect(invalid).toEqual([guessed.nonce]);
  });
});
