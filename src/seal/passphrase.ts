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

/** So many different characters, at least: repetition adds length and nothing else. */
const FEWEST_DIFFERENT = 5;
/** Of digits alone there are 10⁸ of eight: hours of guessing, even at 600,000 rounds a guess. */
const FEWEST_DIGITS = 14;

/**
 * What is wrong with a new passphrase: too short, or found by whoever tries the likely ones first.
 * Characters are counted as the user does; one typed in another form of input is the same.
 */
export function weaknessOf(passphrase: string): 'short' | 'simple' | null {
  const all = [...plain(passphrase)];
  if (all.length < MIN_PASSPHRASE) return 'short';
  const few = new Set(all.filter((one) => one.trim() !== '')).size < FEWEST_DIFFERENT;
  const digits = all.length < FEWEST_DIGITS && all.every((one) => /\p{Nd}/u.test(one));
  return few || digits || isRun(all) ? 'simple' : null;
}

/** `abcdefgh`, `87654321`: each character beside the one before. */
function isRun(all: readonly string[]): boolean {
  const codes = all.map((one) => one.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return (
    Math.abs(step) === 1 && codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step)
  );
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
