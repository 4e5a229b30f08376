/**
 * What the two aggregators of a survey know together and nobody else: the Diffie–Hellman secret of
 * their two keys, which the definition names (key-secret.ts), expanded for this survey as it is
 * defined, to the letter.
 *
 * The key that proofs are verified with comes of it. It must be unknown to participants, or one
 * could make a false proof to measure: so it does not stand in the definition. And it must be fixed
 * before a packet is made, or an aggregator could choose it so that a proof tells him something
 * (draft-irtf-cfrg-vdaf, security considerations: verification key requirements): so neither draws
 * it afterwards. Both keys have their part in it, and no file needs to carry it.
 *
 * What they hand each other is sealed with it as well, by AES-256-GCM: both sums together are the
 * exact histogram, which nobody else may read, nor change. And the noise of the table comes of it, so
 * that the two have the same table.
 */
import type { SurveyDefinition } from '../core/survey/definition';
import type { ExchangeStep } from '../core/survey/exchange';
import { ExchangeRefused } from '../core/survey/exchange';
import type { ExchangeFile } from '../core/survey/exchange-schema';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION } from '../core/survey/exchange-schema';
import type { Noise } from '../core/survey/noise';
import { fromBase64url, toBase64url } from './base64url';
import { digestOf } from './definition-digest';
import type { KeyHalves } from './key-pair';
import { expand, secretOf } from './key-secret';
import { placeOf } from './packet-seal';
import { tableNoise } from './table-noise';

const VERIFY_KEY_BYTES = 16;
const IV_BYTES = 12;

export interface AggregatorPair {
  /** Own place among the two. */
  place: 0 | 1;
  verifyKey: Uint8Array;
  /** The text of a file for the other. */
  seal: (step: ExchangeStep, content: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** @throws ExchangeRefused: other-survey, other-definition, own-file, other-step, damaged */
  open: (file: ExchangeFile, step: ExchangeStep) => Promise<Uint8Array>;
  /** Of the table that both make; null where the definition wants none. */
  noise: (list: string) => Promise<Noise | null>;
}

const AES = { name: 'AES-GCM', length: 256 } as const;

/** Null where the key is not of one of the survey's two aggregators. */
export async function aggregatorPair(
  key: KeyHalves,
  definition: SurveyDefinition,
): Promise<AggregatorPair | null> {
  const { id, aggregators } = definition;
  const place = placeOf(key, definition) === 0 ? 0 : 1;
  const other = aggregators[1 - place];
  if (aggregators.length !== 2 || !other || aggregators[place]?.key !== key.public) return null;
  const [digest, secret] = await Promise.all([digestOf(definition), secretOf(key, other.key)]);
  const [verify, own, others] = await Promise.all([
    crypto.subtle.deriveBits(purposeOf(digest, 'verify'), secret, VERIFY_KEY_BYTES * 8),
    sealingKey(secret, digest, place),
    sealingKey(secret, digest, 1 - place),
  ]);
  const head = { ...HEAD, survey: id, definition: digest };
  return {
    place,
    verifyKey: new Uint8Array(verify),
    seal: (step, content) => sealed({ ...head, step, from: place }, own, content),
    async open(file, step) {
      if (file.survey !== id) throw new ExchangeRefused('other-survey');
      if (file.definition !== digest) throw new ExchangeRefused('other-definition');
      if (file.from === place) throw new ExchangeRefused('own-file');
      if (file.step !== step) throw new ExchangeRefused('other-step');
      return opened(file, others);
    },
    noise: (list) => tableNoise(definition, secret, list),
  };
}

/** One for each direction: a file cannot be handed back as if the other had made it. */
function sealingKey(secret: CryptoKey, digest: string, from: number): Promise<CryptoKey> {
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  return crypto.subtle.deriveKey(purposeOf(digest, `files of ${from}`), secret, AES, false, uses);
}

/** Digests are of one length: no two surveys and purposes have the same. */
function purposeOf(digest: string, purpose: string): HkdfParams {
  return expand(`fingertip-burden-pair/2 ${digest} ${purpose}`);
}

const HEAD = { format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION } as const;
type Head = Omit<ExchangeFile, 'sealed'>;

async function sealed(head: Head, key: CryptoKey, content: Uint8Array<ArrayBuffer>) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new Uint8Array(await crypto.subtle.encrypt(cipher(head, iv), key, content));
  const whole = new Uint8Array(IV_BYTES + text.length);
  whole.set(iv);
  whole.set(text, IV_BYTES);
  return JSON.stringify({ ...head, sealed: toBase64url(whole) } satisfies ExchangeFile);
}

async function opened({ sealed: text, ...head }: ExchangeFile, key: CryptoKey) {
  try {
    const whole = fromBase64url(text);
    const how = cipher(head, whole.slice(0, IV_BYTES));
    return new Uint8Array(await crypto.subtle.decrypt(how, key, whole.subarray(IV_BYTES)));
  } catch {
    throw new ExchangeRefused('damaged');
  }
}

/** The head is bound to the content: of another survey, step or maker it does not open. */
function cipher(
  { format, version, survey, definition, step, from }: Head,
  iv: Uint8Array<ArrayBuffer>,
) {
  const bound = JSON.stringify([format, version, survey, definition, step, from]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}
