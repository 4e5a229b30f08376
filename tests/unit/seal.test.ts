import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import type { PacketFile } from '../../src/core/survey/packet-schema';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { paddedLength } from '../../src/core/survey/padding';
import { Refused } from '../../src/core/survey/refusal';
import { parseAggregatorKey } from '../../src/core/survey/schema';
import { aggregatorKeyFile } from '../../src/seal/aggregator-key';
import { BackupError, backupFile, openBackup } from '../../src/seal/backup';
import { fromBase64url, toBase64url } from '../../src/seal/base64url';
import { digestOf } from '../../src/seal/definition-digest';
import { fingerprintOf, publicKey } from '../../src/seal/key';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { openPart, placeOf, sealPacket } from '../../src/seal/packet-seal';
import { isSignedBy, signSurvey } from '../../src/seal/signature';
import { importSurvey, surveyFile } from '../../src/seal/signed-survey';
import { surveyCode } from '../../src/seal/survey-code';
import { definitionOf, POINTS } from './definition-sample';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);
const PASSPHRASE = '春江花月夜2026';

let organiser: KeyHalves;
let school: KeyHalves;
let office: KeyHalves;
let one: SurveyDefinition;
let two: SurveyDefinition;
beforeAll(async () => {
  [organiser, school, office] = await Promise.all([
    makeKeys('sign'),
    makeKeys('open'),
    makeKeys('open'),
  ]);
  one = definitionOf({ aggregators: [{ name: '党校', key: school.public }] });
  two = { ...one, aggregators: [...one.aggregators, { name: '纪委', key: office.public }] };
});

describe('base64url', () => {
  it('gives back what was written, in one way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (content) => {
        const written = toBase64url(content);
        expect(written).toBe(Buffer.from(content).toString('base64url'));
        expect([...fromBase64url(written)]).toEqual([...content]);
      }),
    );
    const long = new Uint8Array(100_001).fill(251);
    expect(toBase64url(long)).toBe(Buffer.from(long).toString('base64url'));
  });

  it.each(['A', 'AB', 'AA==', 'A+', 'A A', '照'])('does not read %s', (written) => {
    expect(() => fromBase64url(written)).toThrow();
  });
});

/** RFC 9180, A.3.1, and the same suite with AES-256-GCM of the working group's test vectors. */
const VECTORS = [
  {
    name: 'AES-128-GCM',
    aead: new Aes128Gcm(),
    recipient: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
    enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
  },
  {
    name: 'AES-256-GCM',
    aead: new Aes256Gcm(),
    recipient: '317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2',
    enc: '04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0',
    ct: '58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f',
  },
];

describe('the library', () => {
  it.each(VECTORS)('opens the published vector of $name', async ({ aead, recipient, enc, ct }) => {
    const kem = new DhkemP256HkdfSha256();
    const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead });
    const recipientKey = await suite.kem.deserializePrivateKey(hex(recipient));
    const info = bytes('Ode on a Grecian Urn');
    const context = await suite.createRecipientContext({ recipientKey, enc: hex(enc), info });
    const plain = await context.open(hex(ct), bytes('Count-0'));
    expect(text(new Uint8Array(plain))).toBe('Beauty is truth, truth beauty');
  });
});

const sealed = async (part = 'in the clear nowhere', definition = one) =>
  parsePacketFile(await sealPacket([bytes(part)], definition));
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return 'taken';
  expect(error).toBeInstanceOf(Refused);
  return (error as Refused).reason;
}
const altered = (file: PacketFile, change: (part: Uint8Array<ArrayBuffer>) => Uint8Array) => ({
  ...file,
  sealed: file.sealed.map((part) => toBase64url(change(fromBase64url(part)))),
});

describe('a sealed packet', () => {
  it('opens with its key to what was sealed, and shows none of it', async () => {
    const file = await sealPacket([bytes('in the clear nowhere')], one);
    expect(file).not.toContain('clear');
    expect(Object.keys(JSON.parse(file) as object)).toEqual([
      'format',
      'version',
      'survey',
      'definition',
      'sealed',
    ]);
    expect(text(await openPart(parsePacketFile(file), 0, school, one))).toBe(
      'in the clear nowhere',
    );
  });

  it('is of one length whatever is in it, and never twice the same', async () => {
    const parts = ['', 'a', 'b'.repeat(paddedLength(one) - 4)];
    const files = await Promise.all(parts.map((part) => sealPacket([bytes(part)], one)));
    expect(new Set(files.map(({ length }) => length)).size).toBe(1);
    for (const [i, file] of files.entries()) {
      expect(text(await openPart(parsePacketFile(file), 0, school, one))).toBe(parts[i]);
    }
    const [again, other] = [await sealed(), await sealed()];
    expect(again.sealed[0]?.slice(0, 86)).not.toBe(other.sealed[0]?.slice(0, 86));
  });

  it('takes no part that is too long, and one for each aggregator', async () => {
    const long = new Uint8Array(paddedLength(one) - 3);
    await expect(sealPacket([long], one)).rejects.toThrow(RangeError);
    await expect(sealPacket([], one)).rejects.toThrow(RangeError);
    await expect(sealPacket([new Uint8Array()], two)).rejects.toThrow(RangeError);
  });

  it('has room for the longest packet of its survey', () => {
    const values = fieldsOf(one).map(() => null);
    const packet = { schema: 1, survey: one.id, nonce: one.id, edition: 99, values };
    expect(JSON.stringify(packet).length).toBeLessThanOrEqual(paddedLength(one) - 4);
  });

  it('gives each of two aggregators his own part alone', async () => {
    const file = parsePacketFile(await sealPacket([bytes('first'), bytes('second')], two));
    expect(text(await openPart(file, 0, school, two))).toBe('first');
    expect(text(await openPart(file, 1, office, two))).toBe('second');
    await expect(openPart(file, 1, school, two)).rejects.toThrow(RangeError);
    await expect(openPart(file, 0, office, two)).rejects.toThrow(RangeError);
    const turned = { ...file, sealed: [...file.sealed].reverse() };
    expect(await refusal(openPart(turned, 0, school, two))).toBe('damaged');
    expect(placeOf(school, two)).toBe(0);
    expect(placeOf(office, two)).toBe(1);
    expect(placeOf(office, one)).toBeNull();
    expect(placeOf({ ...office, use: 'sign' }, two)).toBeNull();
  });

  it('opens in no other place of the same aggregator', async () => {
    const self = { ...one, aggregators: [...one.aggregators, ...one.aggregators] };
    const file = parsePacketFile(await sealPacket([bytes('first'), bytes('second')], self));
    const turned = { ...file, sealed: [...file.sealed].reverse() };
    expect(await refusal(openPart(turned, 0, school, self))).toBe('damaged');
  });

  it('is refused for another survey, also where its header was changed to it', async () => {
    const other = { ...one, id: 'e'.repeat(32) };
    const file = await sealed();
    expect(await refusal(openPart(file, 0, school, other))).toBe('other-survey');
    const renamed = { ...file, survey: other.id };
    expect(await refusal(openPart(renamed, 0, school, other))).toBe('other-definition');
    const relabelled = { ...renamed, definition: await digestOf(other) };
    expect(await refusal(openPart(relabelled, 0, school, other))).toBe('damaged');
  });

  it.each<[string, (survey: SurveyDefinition) => Partial<SurveyDefinition>]>([
    ['a smaller minimum', () => ({ minimumPackets: 30 })],
    [
      'options in another order',
      ({ questions }) => ({
        questions: questions.map((one) => ({ ...one, options: [...one.options].reverse() })),
      }),
    ],
    [
      'other edges',
      ({ person }) => ({
        person: person.map((one) => ({ ...one, edges: one.edges.map((n) => n + 1) })),
      }),
    ],
  ])('is refused under a definition of the same id with %s', async (_, change) => {
    const other = { ...one, ...change(one) };
    expect(paddedLength(other)).toBe(paddedLength(one));
    const file = await sealed();
    expect(await refusal(openPart(file, 0, school, other))).toBe('other-definition');
    const relabelled = { ...file, definition: await digestOf(other) };
    expect(await refusal(openPart(relabelled, 0, school, other))).toBe('damaged');
  });

  it('is refused where it was sealed again to somebody else', async () => {
    const theirs = { ...one, aggregators: [{ name: 'x', key: office.public }] };
    const file = await sealed('again', theirs);
    expect(await refusal(openPart(file, 0, school, one))).toBe('other-definition');
    const relabelled = { ...file, definition: await digestOf(one) };
    expect(await refusal(openPart(relabelled, 0, school, one))).toBe('damaged');
    await expect(openPart(file, 0, office, one)).rejects.toThrow(RangeError);
  });

  it('is refused once any of its bits was turned', async () => {
    const file = await sealed();
    const length = fromBase64url(file.sealed[0] ?? '').length;
    const places = [0, 1, 33, 64, 65, 66, length - 17, length - 16, length - 1];
    for (const at of places) {
      const turned = altered(file, (part) => {
        part[at] = (part[at] ?? 0) ^ 1;
        return part;
      });
      expect(await refusal(openPart(turned, 0, school, one))).toBe('damaged');
    }
  });

  it.each([
    ['empty', () => new Uint8Array(1)],
    ['without its tag', (part: Uint8Array) => part.slice(0, -16)],
    ['cut in the key', (part: Uint8Array) => part.slice(0, 40)],
    ['longer by a byte', (part: Uint8Array) => Uint8Array.from([...part, 0])],
    ['all zeros', (part: Uint8Array) => new Uint8Array(part.length)],
  ])('is refused where it is %s', async (_, change) => {
    const file = altered(await sealed(), change);
    expect(await refusal(openPart(file, 0, school, one))).toBe('damaged');
  });

  it('carries nothing where it is only filled up', async () => {
    const suite = new CipherSuite({
      kem: new DhkemP256HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes256Gcm(),
    });
    const info = bytes(`fingertip-burden-packet/2${await digestOf(one)}0`);
    for (const [at, length] of [
      [200, 10],
      [0, 2 ** 31],
    ] as const) {
      const plain = new Uint8Array(paddedLength(one));
      new DataView(plain.buffer).setUint32(0, length);
      if (at > 0) plain[at] = 1;
      const recipientPublicKey = await publicKey(school.public, 'ECDH');
      const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plain);
      const part = toBase64url(Uint8Array.from([...new Uint8Array(enc), ...new Uint8Array(ct)]));
      const file = { ...(await sealed()), sealed: [part] };
      expect(await refusal(openPart(file, 0, school, one))).toBe('malformed');
    }
  });

  it('has as many parts as there are aggregators', async () => {
    const file = await sealed();
    const doubled = { ...file, sealed: [...file.sealed, ...file.sealed] };
    expect(await refusal(openPart(doubled, 0, school, one))).toBe('malformed');
    const relabelled = { ...file, definition: await digestOf(two) };
    expect(await refusal(openPart(relabelled, 1, office, two))).toBe('malformed');
  });
});

describe('a signature', () => {
  it('is over what the definition says, however it is laid out', async () => {
    const survey = await signSurvey(one, organiser);
    expect(await isSignedBy(survey)).toBe(true);
    const back = JSON.parse(surveyFile(survey)) as typeof survey;
    const turned = Object.fromEntries(Object.entries(back.definition).reverse());
    expect(await isSignedBy({ ...back, definition: turned as unknown as SurveyDefinition })).toBe(
      true,
    );
  });

  it('is gone with any change, and with any other key', async () => {
    const survey = await signSurvey(one, organiser);
    const changes: Partial<SurveyDefinition>[] = [
      { title: `${one.title}。` },
      { minimumPackets: 21 },
      { aggregators: [{ name: '党校', key: office.public }] },
      { person: [...one.person].reverse() },
    ];
    for (const change of changes) {
      const definition = { ...one, ...change };
      expect(await isSignedBy({ ...survey, definition })).toBe(false);
    }
    const other = await makeKeys('sign');
    expect(await isSignedBy({ ...survey, signer: other.public })).toBe(false);
    expect(await isSignedBy({ ...survey, signer: `B${'A'.repeat(86)}` })).toBe(false);
    expect(await isSignedBy({ ...survey, signature: 'A'.repeat(86) })).toBe(false);
    expect(await isSignedBy({ ...survey, signature: '' })).toBe(false);
  });

  it('is read by any other program that knows ECDSA', async () => {
    const { verify } = await import('node:crypto');
    const survey = await signSurvey(one, organiser);
    const { canonicalJson } = await import('../../src/core/survey/canonical');
    const point = fromBase64url(survey.signer);
    const coordinate = (from: number) => toBase64url(point.slice(from, from + 32));
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
    const right = verify(
      'sha256',
      bytes(canonicalJson(survey.definition)),
      { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' },
      fromBase64url(survey.signature),
    );
    expect(right).toBe(true);
  });
});

describe('the code of a survey', () => {
  it('is eight groups of five digits, the same however the file is laid out', async () => {
    const code = await surveyCode(one);
    expect(code).toMatch(/^(\d{5} ){7}\d{5}$/);
    const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one;
    expect(await surveyCode(turned)).toBe(code);
  });

  it('is another one for every change, though the same key signs it under the same id', async () => {
    const [first] = one.aggregators;
    if (!first) throw new Error('unreachable');
    const changed = [
      one,
      { ...one, id: 'f'.repeat(32) },
      { ...one, minimumPackets: one.minimumPackets + 1 },
      { ...one, title: `${one.title}。` },
      { ...one, platforms: [] },
      { ...one, aggregators: [{ ...first, name: `${first.name}2` }] },
    ];
    const codes = await Promise.all(changed.map(surveyCode));
    expect(new Set(codes).size).toBe(changed.length);
  });
});

describe('importing a definition', () => {
  const file = async (definition = one) => surveyFile(await signSurvey(definition, organiser));

  it('gives the fingerprints to compare', async () => {
    const read = await importSurvey(await file(two));
    expect(read).toMatchObject({
      kind: 'survey',
      survey: { definition: two },
      code: await surveyCode(two),
      signer: await fingerprintOf(organiser.public),
      aggregators: [await fingerprintOf(school.public), await fingerprintOf(office.public)],
    });
  });

  it('refuses what is no definition, what was changed, what asks too much, what is no key', async () => {
    expect(await importSurvey('{}')).toMatchObject({ kind: 'issues' });
    const forged = (await file()).replace('"minimumPackets": 20', '"minimumPackets": 25');
    expect(await importSurvey(forged)).toEqual({ kind: 'forged' });
    expect(await importSurvey(await file({ ...one, minimumPackets: 5 }))).toMatchObject({
      kind: 'faults',
      faults: [{ reason: 'few-packets', detail: '5' }],
    });
    const nobody = { ...one, aggregators: [{ name: 'x', key: `BA${'A'.repeat(85)}` }] };
    expect(await importSurvey(await file(nobody))).toEqual({ kind: 'key' });
  });
});

describe('a fingerprint', () => {
  it('is half of the SHA-256 of the key, in groups that can be read out', async () => {
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(fromBase64url(POINTS.first)).digest('hex');
    const shown = await fingerprintOf(POINTS.first);
    expect(shown).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(digest.startsWith(shown.replaceAll(' ', ''))).toBe(true);
  });
});

it("hands over an aggregator's public half alone", async () => {
  const written = aggregatorKeyFile({ name: '党校', key: school.public });
  expect(parseAggregatorKey(written).aggregator).toEqual({ name: '党校', key: school.public });
});

describe('a backup', () => {
  let written: string;
  beforeAll(async () => {
    written = await backupFile([organiser, school], PASSPHRASE);
  });
  const change = (more: object) => JSON.stringify({ ...(JSON.parse(written) as object), ...more });
  const keysIn = () =>
    (JSON.parse(written) as { keys: { public: string; wrapped: string }[] }).keys;
  const refused = async (content: string, passphrase = PASSPHRASE) => {
    const error = await openBackup(content, passphrase).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(BackupError);
    return (error as BackupError).reason;
  };

  it('gives keys that work and that nobody can read out again', async () => {
    const keys = await openBackup(written, PASSPHRASE);
    expect(keys.map(({ use }) => use)).toEqual(['sign', 'open']);
    expect(keys.map((key) => key.public)).toEqual([organiser.public, school.public]);
    const [sign, open] = keys as [KeyHalves, KeyHalves];
    for (const { privateKey } of keys) {
      expect(privateKey.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
      await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
    }
    expect(await isSignedBy(await signSurvey(one, sign))).toBe(true);
    expect(text(await openPart(await sealed('it works'), 0, open, one))).toBe('it works');
  });

  it('holds no private half in the clear', async () => {
    const jwk = await crypto.subtle.exportKey('jwk', school.privateKey);
    expect(written).not.toContain(jwk.d);
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      'note',
      'format',
      'version',
      'kdf',
      'iterations',
      'salt',
      'keys',
      'digest',
    ]);
  });

  it('tells a wrong passphrase from a damaged file', async () => {
    expect(await refused(written, `${PASSPHRASE}!`)).toBe('passphrase');
    const [first, second] = keysIn();
    const half = { ...first, wrapped: first?.wrapped.slice(0, 40) };
    expect(await refused(change({ keys: [half, second] }))).toBe('damaged');
    expect(await refused(change({ keys: [first] }))).toBe('damaged');
    expect(await refused(change({ keys: [] }))).toBe('damaged');
    expect(await refused(change({ digest: 'A' }))).toBe('damaged');
    expect(await refused(change({ salt: 'AAAA' }))).toBe('damaged');
    expect(await refused(change({ iterations: 1 }))).toBe('passphrase');
    expect(await refused(change({ iterations: 1e9 }))).toBe('damaged');
    expect(await refused(change({ version: 2 }))).toBe('newer');
    expect(await refused(change({ kdf: 'argon2id' }))).toBe('newer');
  });

  it.each(['', '{', 'null', '[]', '7', '{"format":"fingertip-burden-aggregator-key"}'])(
    'is not %j',
    async (content) => {
      expect(await refused(content)).toBe('not-a-backup');
    },
  );
});
