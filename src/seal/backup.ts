/**
 * The backup of private keys: each wrapped by AES-256-GCM under a key from a passphrase
 * (passphrase.ts). Unwrapping gives keys that no page can read out again.
 */
import { fromBase64url, toBase64url } from './base64url';
import { publicKey } from './key';
import type { KeyHalves, KeyUse } from './key-pair';
import { ALGORITHM, USES } from './key-pair';
import { ITERATIONS, IV_BYTES, isRounds, KDF, passphraseKey, SALT_BYTES } from './passphrase';

export const BACKUP_FORMAT = 'fingertip-burden-key-backup';
export const BACKUP_FILE_NAME = '指尖负担计-密钥备份.json';
/** Keys of one backup are two at the most: one to sign, one to open. */
export const BACKUP_MAX_CHARS = 20_000;
const VERSION = 1;
const NOTE =
  '密钥备份：没有它和口令，调研数据包谁也打不开。不要交给别人。 Key backup: without it and its passphrase nobody can open the packets. Hand it to nobody.';

interface Head {
  format: typeof BACKUP_FORMAT;
  version: number;
  kdf: string;
  iterations: number;
  salt: string;
}
interface Wrapped {
  use: KeyUse;
  public: string;
  iv: string;
  /** PKCS #8, encrypted. */
  wrapped: string;
}
/** `digest` is of the wrapped keys: what is damaged is told from a wrong passphrase. */
interface Backup extends Head {
  note: string;
  keys: Wrapped[];
  digest: string;
}

export type BackupRefusal = 'not-a-backup' | 'newer' | 'damaged' | 'passphrase';

export class BackupError extends Error {
  override name = 'BackupError';
  constructor(readonly reason: BackupRefusal) {
    super(reason);
  }
}

/** @param keys extractable, as `makeKeys` gives them */
export async function backupFile(keys: readonly KeyHalves[], passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const head: Head = {
    format: BACKUP_FORMAT,
    version: VERSION,
    kdf: KDF,
    iterations: ITERATIONS,
    salt: toBase64url(salt),
  };
  const under = await passphraseKey(passphrase, salt, ITERATIONS, ['wrapKey']);
  const wrapped = await Promise.all(keys.map((key) => wrap(key, head, under)));
  const backup: Backup = { note: NOTE, ...head, keys: wrapped, digest: await digestOf(wrapped) };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** The keys of a backup, not extractable. @throws BackupError */
export async function openBackup(text: string, passphrase: string): Promise<KeyHalves[]> {
  const { head, keys, digest } = read(text);
  if ((await digestOf(keys)) !== digest) throw new BackupError('damaged');
  const salt = bytes(head.salt);
  if (salt.length !== SALT_BYTES) throw new BackupError('damaged');
  const under = await passphraseKey(passphrase, salt, head.iterations, ['unwrapKey']);
  return Promise.all(keys.map((key) => unwrap(key, head, under)));
}

async function wrap(key: KeyHalves, head: Head, under: CryptoKey): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = cipher(head, key, iv);
  const wrapped = await crypto.subtle.wrapKey('pkcs8', key.privateKey, under, how);
  return {
    use: key.use,
    public: key.public,
    iv: toBase64url(iv),
    wrapped: toBase64url(new Uint8Array(wrapped)),
  };
}

async function unwrap(key: Wrapped, head: Head, under: CryptoKey): Promise<KeyHalves> {
  const { use, public: text } = key;
  const how = cipher(head, key, bytes(key.iv));
  const content = bytes(key.wrapped);
  const half = await publicKey(text, ALGORITHM[use].name).catch(() => {
    throw new BackupError('damaged');
  });
  const uses = [...USES[use].private];
  const privateKey = await crypto.subtle
    .unwrapKey('pkcs8', content, under, how, ALGORITHM[use], false, uses)
    .catch(() => {
      throw new BackupError('passphrase');
    });
  return { use, public: text, publicKey: half, privateKey };
}

/** What stands around a key is bound to it: another public half would not open with it. */
function cipher(head: Head, key: Pick<Wrapped, 'use' | 'public'>, iv: Uint8Array<ArrayBuffer>) {
  const { format, version, kdf, iterations, salt } = head;
  const bound = JSON.stringify([format, version, kdf, iterations, salt, key.use, key.public]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}

function read(text: string): { head: Head; keys: Wrapped[]; digest: unknown } {
  const json = text.length > BACKUP_MAX_CHARS ? null : parsed(text);
  const { format, version, kdf, iterations, salt, keys, digest } = json ?? {};
  if (format !== BACKUP_FORMAT) throw new BackupError('not-a-backup');
  if (version !== VERSION || kdf !== KDF) throw new BackupError('newer');
  const list = Array.isArray(keys) ? keys : [];
  const known = list.length >= 1 && list.length <= MOST_KEYS && list.every(isWrapped);
  if (!isRounds(iterations) || typeof salt !== 'string' || !known) throw new BackupError('damaged');
  return { head: { format, version, kdf, iterations, salt }, keys: list, digest };
}
const MOST_KEYS = 2;

function parsed(text: string): Partial<Record<keyof Backup, unknown>> | null {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<Record<keyof Backup, unknown>> | null;
  } catch {
    return null;
  }
}

function isWrapped(one: unknown): one is Wrapped {
  const { use, ...rest } = (one ?? {}) as Partial<Record<keyof Wrapped, unknown>>;
  const texts = [rest.public, rest.iv, rest.wrapped];
  return (use === 'sign' || use === 'open') && texts.every((text) => typeof text === 'string');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64url(text);
  } catch {
    throw new BackupError('damaged');
  }
}

async function digestOf(keys: readonly Wrapped[]): Promise<string> {
  const text = JSON.stringify(keys.map((key) => [key.use, key.public, key.iv, key.wrapped]));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64url(new Uint8Array(digest));
}
