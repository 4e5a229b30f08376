/** P-256 public keys as a definition writes them, and as people compare them. */
import { hexOf } from '../core/hex';
import { fromBase64url, toBase64url } from './base64url';

export const CURVE = { namedCurve: 'P-256' } as const;

/** Raw uncompressed point, base64url. */
export async function publicText(key: CryptoKey): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

/** @throws where it is no point of the curve */
export function publicKey(text: string, use: 'ECDH' | 'ECDSA'): Promise<CryptoKey> {
  const uses: KeyUsage[] = use === 'ECDSA' ? ['verify'] : [];
  return crypto.subtle.importKey('raw', fromBase64url(text), { name: use, ...CURVE }, true, uses);
}

const FINGERPRINT_BYTES = 16;

/**
 * What a participant compares with the published notice: the first 16 bytes of the SHA-256 of the
 * raw key, as eight groups of four hexadecimal digits.
 */
export async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', fromBase64url(text));
  return (hexOf(new Uint8Array(digest, 0, FINGERPRINT_BYTES)).match(/.{4}/g) ?? []).join(' ');
}
