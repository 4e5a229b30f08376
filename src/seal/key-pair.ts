/** The two kinds of keys of a survey, made where they are used and nowhere else. */
import { CURVE, publicText } from './key';

/** `sign`: the organiser's, for definitions. `open`: an aggregator's, for packets. */
export type KeyUse = 'sign' | 'open';

export interface KeyHalves {
  use: KeyUse;
  /** Raw uncompressed point, base64url. */
  public: string;
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

export const ALGORITHM = {
  sign: { name: 'ECDSA', ...CURVE },
  open: { name: 'ECDH', ...CURVE },
} as const satisfies Record<KeyUse, EcKeyImportParams>;

/** What the private half may do, and the public one. */
export const USES = {
  sign: { private: ['sign'], public: ['verify'] },
  open: { private: ['deriveBits'], public: [] },
} as const satisfies Record<KeyUse, { private: KeyUsage[]; public: KeyUsage[] }>;

/** Extractable, so that a backup can be written; what is worked with is the backup, opened. */
export async function makeKeys(use: KeyUse): Promise<KeyHalves> {
  const uses: KeyUsage[] = [...USES[use].private, ...USES[use].public];
  const pair = (await crypto.subtle.generateKey(ALGORITHM[use], true, uses)) as CryptoKeyPair;
  const { publicKey, privateKey } = pair;
  return { use, public: await publicText(publicKey), publicKey, privateKey };
}
