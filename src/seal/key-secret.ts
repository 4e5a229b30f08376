/**
 * The Diffie–Hellman secret of a private key and a public one (P-256, static on both sides), and
 * what is expanded of it by HKDF-SHA256 (RFC 5869), each for one purpose.
 */
import { publicKey } from './key';
import type { KeyHalves } from './key-pair';

const SECRET_BITS = 256;

/** @param other with the own public key: a secret that its holder has alone */
export async function secretOf({ privateKey }: KeyHalves, other: string): Promise<CryptoKey> {
  const from = { name: 'ECDH', public: await publicKey(other, 'ECDH') };
  const bits = await crypto.subtle.deriveBits(from, privateKey, SECRET_BITS);
  return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
}

export function expand(purpose: string): HkdfParams {
  const info = new TextEncoder().encode(purpose);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
}
