/**
 * A key from a passphrase, for whatever is locked by one: PBKDF2-HMAC-SHA-256 at 600,000 rounds
 * (OWASP Password Storage Cheat Sheet), for AES-256-GCM. A forgotten passphrase cannot be had back.
 */

export const KDF = 'PBKDF2-HMAC-SHA-256';
export const ITERATIONS = 600_000;
/** A file that asks for more would hold its reader up for minutes: it was not written here. */
export const MOST_ITERATIONS = 10_000_000;
export const MIN_PASSPHRASE = 8;
export const SALT_BYTES = 16;
export const IV_BYTES = 12;

/** Characters as the user counts them; one typed in another form of input is the same. */
export function longEnough(passphrase: string): boolean {
  return [...plain(passphrase)].length >= MIN_PASSPHRASE;
}

/** Whether a file may ask for so many rounds. */
export function isRounds(iterations: unknown): iterations is number {
  const rounds = Number.isInteger(iterations) ? Number(iterations) : 0;
  return rounds >= 1 && rounds <= MOST_ITERATIONS;
}

/** Never extractable. @param uses what the key is for, and nothing else */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  uses: KeyUsage[],
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(plain(passphrase));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, uses);
}

/** Full-width and half-width forms of a letter are one letter, whatever was typing it. */
function plain(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
