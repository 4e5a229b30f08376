import { describe, expect, it } from 'vitest';
import { MOST_ITERATIONS, weaknessOf } from '../../src/seal/passphrase';
import { bytePieces, toBase64 } from '../../src/ui/dashboard/data/base64';
import { isLocked, LockError, lock, unlock } from '../../src/ui/dashboard/data/lock';

const PASSPHRASE = '春江花月夜2026';
const TEXT = `{"note":"个人留存","text":"${'内容'.repeat(20_000)}"}`;
const locked = async () => (await lock(new Blob([TEXT]), PASSPHRASE)).join('');
const json = async () => JSON.parse(await locked()) as Record<string, unknown>;

async function refusal(file: unknown, passphrase = PASSPHRASE): Promise<string> {
  const error = await unlock(file, passphrase).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LockError);
  return (error as LockError).reason;
}

describe('a locked copy', () => {
  it('opens to the same text with the passphrase, and holds none of it in the clear', async () => {
    const text = await locked();
    expect(text).not.toContain('内容');
    expect(isLocked(JSON.parse(text))).toBe(true);
    expect(await unlock(JSON.parse(text), PASSPHRASE)).toBe(TEXT);
  });

  it('is labelled as personal on its first line', async () => {
    expect((await locked()).split('\n')[0]).toMatch(/^\{"note":"个人留存.*Personal copy/);
  });

  it('takes full-width letters for what they are', async () => {
    const full = [...PASSPHRASE].map((one) =>
      /\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one,
    );
    expect(await unlock(await json(), full.join(''))).toBe(TEXT);
  });

  it('draws salt and nonce anew', async () => {
    const [one, other] = [await json(), await json()];
    expect(one.salt).not.toBe(other.salt);
    expect(one.iv).not.toBe(other.iv);
    expect(one.data).not.toBe(other.data);
  });

  it('tells a wrong passphrase from a damaged file', async () => {
    const file = await json();
    expect(await refusal(file, `${PASSPHRASE}!`)).toBe('passphrase');
    const data = String(file.data);
    const turned = data[100] === 'A' ? 'B' : 'A';
    const changed = `${data.slice(0, 100)}${turned}${data.slice(101)}`;
    expect(await refusal({ ...file, data: changed })).toBe('damaged');
    expect(await refusal({ ...file, data: data.slice(0, 400) })).toBe('damaged');
    expect(await refusal({ ...file, data: '不是' })).toBe('damaged');
    expect(await refusal({ ...file, data: undefined })).toBe('damaged');
    expect(await refusal({ ...file, iv: 'AAAA' })).toBe('damaged');
  });

  it('does not open once what stands around the data was changed', async () => {
    const file = await json();
    const salt = toBase64(new Uint8Array(16));
    expect(await refusal({ ...file, salt })).toBe('passphrase');
    expect(await refusal({ ...file, iterations: 1 })).toBe('passphrase');
  });

  it.each([0, -1, 1.5, MOST_ITERATIONS + 1, Number.MAX_SAFE_INTEGER, '600000', null])(
    'refuses %s rounds without trying them',
    async (iterations) => {
      expect(await refusal({ ...(await json()), iterations })).toBe('damaged');
    },
  );

  it('says so where a later version wrote it', async () => {
    expect(await refusal({ ...(await json()), version: 2 })).toBe('newer');
    expect(await refusal({ ...(await json()), kdf: 'argon2id' })).toBe('newer');
  });
});

describe('what is locked', () => {
  it.each([null, undefined, 7, 'text', [], {}, { format: 'fingertip-burden-copy' }])(
    'is not %j',
    (file) => {
      expect(isLocked(file)).toBe(false);
    },
  );
});

it('counts the characters of a passphrase as its user does', () => {
  expect(weaknessOf('春江花月夜26')).toBe('short');
  expect(weaknessOf('一二三四五六七八')).toBe(null);
  expect(weaknessOf('👍🏽👍🏽')).toBe('short');
});

it.each([
  '12345678',
  '87654321',
  '１２３４５６７８',
  'abcdefgh',
  '        ',
  '春春春春春春春春',
  '20261129',
  'aaaabbbbcccc',
])('does not take %j, which is tried first', (passphrase) =>
  expect(weaknessOf(passphrase)).toBe('simple'),
);

it.each(['春江花月夜2026', 'correct horse', '31415926535897'])('takes %j', (passphrase) =>
  expect(weaknessOf(passphrase)).toBe(null),
);

it('writes long bytes as text in pieces that are one text', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
  const text = toBase64(bytes);
  expect(text).toBe(Buffer.from(bytes).toString('base64'));
  expect([...bytePieces(text)].flatMap((piece) => [...piece])).toEqual([...bytes]);
  expect(toBase64(new Uint8Array())).toBe('');
});
