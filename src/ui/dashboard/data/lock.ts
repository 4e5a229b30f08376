/**
 * The lock of a personal copy: a key from the passphrase (seal/passphrase.ts), the copy under
 * AES-256-GCM with it, salt and nonce drawn anew for every file. What is around the data is bound
 * to it, so that none of it can be changed.
 */
import { COPY_NOTE } from '../../../core/personal-copy';
import {
  ITERATIONS,
  IV_BYTES,
  isRounds,
  KDF,
  passphraseKey,
  SALT_BYTES,
} from '../../../seal/passphrase';
import { base64Pieces, bytePieces, toBase64 } from './base64';
import { atPace } from './pace';

export const LOCKED_FORMAT = 'fingertip-burden-locked';
const VERSION = 1;
const NEVER = new AbortController().signal;

interface Head {
  format: typeof LOCKED_FORMAT;
  version: number;
  kdf: string;
  iterations: number;
  salt: string;
  iv: string;
}
/** `digest` is of the locked data: what is damaged is told from a wrong passphrase. */
interface Locked extends Head {
  note: string;
  digest: string;
  data: string;
}

/** `newer`: written by a later version, in a way this one does not know. */
export type LockRefusal = 'passphrase' | 'damaged' | 'newer';

export class LockError extends Error {
  constructor(readonly reason: LockRefusal) {
    super(reason);
  }
}

/** Parts of a JSON file whose first line says that it is personal. @throws once it is stopped */
export async function lock(
  content: Blob,
  passphrase: string,
  stop: AbortSignal = NEVER,
): Promise<string[]> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const head: Head = {
    format: LOCKED_FORMAT,
    version: VERSION,
    kdf: KDF,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
  };
  const key = await passphraseKey(passphrase, salt, ITERATIONS, ['encrypt']);
  const sealed = await crypto.subtle.encrypt(cipher(head, iv), key, await content.arrayBuffer());
  const about = { note: COPY_NOTE, ...head, digest: await digestOf(sealed) };
  const lines = Object.entries(about).map((entry) =>
    entry.map((one) => JSON.stringify(one)).join(':'),
  );
  const parts = [`{${lines.join(',\n')},\n"data":"`];
  await atPace(base64Pieces(new Uint8Array(sealed)), (piece) => parts.push(piece), stop);
  return [...parts, '"}\n'];
}

/** @param json a file's content, parsed */
export function isLocked(json: unknown): boolean {
  return (json as Partial<Locked> | null)?.format === LOCKED_FORMAT;
}

/**
 * The text that was locked.
 * @param json a file's content, parsed, of which `isLocked` holds
 * @throws LockError
 */
export async function unlock(json: unknown, passphrase: string): Promise<string> {
  const { head, data, digest } = read(json as Partial<Record<keyof Locked, unknown>>);
  const [salt, iv, sealed] = await Promise.all([head.salt, head.iv, data].map(bytesOf));
  if (!salt || !sealed || salt.length !== SALT_BYTES || iv?.length !== IV_BYTES) {
    throw new LockError('damaged');
  }
  if ((await digestOf(sealed)) !== digest) throw new LockError('damaged');
  const key = await passphraseKey(passphrase, salt, head.iterations, ['decrypt']);
  try {
    const content = await crypto.subtle.decrypt(cipher(head, iv), key, sealed);
    return new TextDecoder().decode(content);
  } catch {
    throw new LockError('passphrase');
  }
}

function read(json: Partial<Record<keyof Locked, unknown>>) {
  const { format, version, kdf, iterations, salt, iv, digest, data } = json;
  if (version !== VERSION || kdf !== KDF) throw new LockError('newer');
  const texts = typeof salt === 'string' && typeof iv === 'string' && typeof data === 'string';
  if (format !== LOCKED_FORMAT || !isRounds(iterations) || !texts) {
    throw new LockError('damaged');
  }
  const head: Head = { format, version, kdf, iterations, salt, iv };
  return { head, data, digest };
}

/** Null for what is no base64. */
async function bytesOf(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    await atPace(bytePieces(text), (piece) => pieces.push(piece), NEVER);
  } catch {
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function cipher(head: Head, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  const { format, version, kdf, iterations, salt } = head;
  const bound = JSON.stringify([format, version, kdf, iterations, salt]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}

async function digestOf(bytes: BufferSource): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
