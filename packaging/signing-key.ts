/** The key that a CRX is signed with: it names the extension, and with it the place of its records. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Unmade } from './unmade';

const BITS = 2_048;
/** Of the hash of a public key that make the id; each hex digit becomes a letter from a on. */
const ID_DIGITS = 32;

export interface SigningKey {
  file: string;
  /** It was not there before. */
  made: boolean;
  /** Public half, DER in base64: the manifest's `key`. */
  public: string;
  /** Id of every extension that is signed with it. */
  id: string;
}

/** Reads the key of `file`, or makes one there. Throws Unmade where the file is something else. */
export function signingKey(file: string): SigningKey {
  const made = !existsSync(file);
  if (made) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
    mkdirSync(dirname(file), { recursive: true });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  }
  const der = publicOf(file);
  return { file, made, public: der.toString('base64'), id: idOf(der) };
}

function publicOf(file: string): Buffer {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'rsa') throw new Error('no RSA key');
    return createPublicKey(key).export({ type: 'spki', format: 'der' });
  } catch {
    throw new Unmade(
      `${file} 不是能用的 RSA 私钥（PEM），没有动它。请换一个文件，或删掉这个参数另做一把。`,
      `${file} is no RSA private key in PEM, and was left alone. Name another file, or leave the option out to make a key.`,
    );
  }
}

export function idOf(publicKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, ID_DIGITS);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
