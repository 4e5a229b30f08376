/**
 * The noise of a table, out of a secret of its aggregators and of what the table is made of. The
 * same packets have the same noise, on whatever machine and however often the table is made, so that
 * it cannot be averaged out; any others have noise of their own. Nobody else can work it out, and
 * nothing of it needs to be kept.
 *
 * The bytes are the key stream of AES-256-CTR, which is as good as chance to whoever has not the key.
 */
import type { SurveyDefinition } from '../core/survey/definition';
import type { Noise } from '../core/survey/noise';
import { drawNoise, hasNoise, NOISE_EPSILON } from '../core/survey/noise';
import type { RandomBytes } from '../core/survey/randomise';
import { expand } from './key-secret';

const AES = { name: 'AES-CTR', length: 256 } as const;
const FIRST_BYTES = 1 << 16;

/** No more bytes: more are asked for, and the draws begin again with the same ones. */
class Exhausted extends Error {}

/**
 * Null where the definition wants none.
 * @param secret of whoever makes the table (key-secret.ts)
 * @param list digest of what the table is made of (definition-digest.ts)
 */
export async function tableNoise(
  definition: SurveyDefinition,
  secret: CryptoKey,
  list: string,
): Promise<Noise | null> {
  if (!hasNoise(definition)) return null;
  const purpose = expand(`fingertip-burden-noise/1 ${list}`);
  const key = await crypto.subtle.deriveKey(purpose, secret, AES, false, ['encrypt']);
  for (let length = FIRST_BYTES; ; length *= 2) {
    const bytes = await stream(key, length);
    try {
      return drawNoise(definition, NOISE_EPSILON, reading(bytes));
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
    }
  }
}

async function stream(key: CryptoKey, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: 'AES-CTR', counter: new Uint8Array(16), length: 64 };
  return new Uint8Array(await crypto.subtle.encrypt(how, key, new Uint8Array(length)));
}

function reading(bytes: Uint8Array<ArrayBuffer>): RandomBytes {
  let at = 0;
  return (count) => {
    if (at + count > bytes.length) throw new Exhausted();
    at += count;
    return bytes.slice(at - count, at);
  };
}
