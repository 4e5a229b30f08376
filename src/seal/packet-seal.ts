/**
 * Sealing: HPKE (RFC 9180) in base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Each
 * aggregator's part is sealed to his key alone, and bound to the survey's definition, to the letter,
 * and to its place in it.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { SurveyDefinition } from '../core/survey/definition';
import type { PacketFile } from '../core/survey/packet-schema';
import { PACKET_FORMAT, PACKET_VERSION } from '../core/survey/packet-schema';
import { LENGTH_BYTES, paddedLength, sealedLength } from '../core/survey/padding';
import { Refused } from '../core/survey/refusal';
import { fromBase64url, toBase64url } from './base64url';
import { digestOf } from './definition-digest';
import { publicKey } from './key';
import type { KeyHalves } from './key-pair';

const SUITE = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
/** An encapsulated key is one uncompressed point. */
const ENC_BYTES = 65;

/**
 * The text of the packet's file, of one length for a definition whatever its parts hold.
 * @param parts plaintexts, one an aggregator, in the definition's order
 * @throws RangeError for another number of parts, or one that is longer than can be padded to
 */
export async function sealPacket(
  parts: readonly Uint8Array[],
  definition: SurveyDefinition,
): Promise<string> {
  const { aggregators, id } = definition;
  if (parts.length !== aggregators.length) throw new RangeError('one part an aggregator');
  const length = paddedLength(definition);
  const digest = await digestOf(definition);
  const sealed = await Promise.all(
    aggregators.map(async ({ key }, index) => {
      const recipientPublicKey = await publicKey(key, 'ECDH');
      const plain = padded(parts[index] ?? new Uint8Array(), length);
      const { enc, ct } = await SUITE.seal(
        { recipientPublicKey, info: infoOf(digest, index) },
        plain,
      );
      const whole = new Uint8Array(enc.byteLength + ct.byteLength);
      whole.set(new Uint8Array(enc));
      whole.set(new Uint8Array(ct), enc.byteLength);
      return toBase64url(whole);
    }),
  );
  const file: PacketFile = {
    ...{ format: PACKET_FORMAT, version: PACKET_VERSION, survey: id, definition: digest, sealed },
  };
  return JSON.stringify(file);
}

/**
 * One part's plaintext.
 *
 * HPKE cannot tell a wrong key from a changed ciphertext: both fail to authenticate. So the key is
 * held against the definition first, which names it, and so is the packet: one that was sealed to
 * another key was made under another definition, and says so. What the right key does not open after
 * that was changed on its way: `damaged`.
 * @param index the aggregator's place in the definition
 * @throws Refused: other-survey, other-definition, damaged, malformed
 * @throws RangeError for a key that is not this survey's, at this place
 */
export async function openPart(
  file: PacketFile,
  index: number,
  key: KeyHalves,
  definition: SurveyDefinition,
): Promise<Uint8Array> {
  const { aggregators, id } = definition;
  if (aggregators[index]?.key !== key.public) throw new RangeError('the key of another survey');
  if (file.survey !== id) throw new Refused('other-survey');
  const digest = await digestOf(definition);
  if (file.definition !== digest) throw new Refused('other-definition');
  const part = file.sealed[index];
  if (part === undefined || file.sealed.length !== aggregators.length) {
    throw new Refused('malformed');
  }
  if (part.length !== sealedLength(definition)) throw new Refused('damaged');
  return unpadded(await opened(part, index, key, digest));
}

/** Which of a survey's parts a key opens; null where it opens none. */
export function placeOf(key: KeyHalves, { aggregators }: SurveyDefinition): number | null {
  const index = aggregators.findIndex((one) => one.key === key.public);
  return key.use === 'open' && index >= 0 ? index : null;
}

async function opened(
  part: string,
  index: number,
  { publicKey: own, privateKey }: KeyHalves,
  digest: string,
): Promise<Uint8Array> {
  try {
    const whole = fromBase64url(part);
    const enc = whole.slice(0, ENC_BYTES);
    // The pair: of a key that cannot be extracted the library can derive no public half.
    const recipientKey = { publicKey: own, privateKey };
    const info = infoOf(digest, index);
    const plain = await SUITE.open({ recipientKey, enc, info }, whole.slice(ENC_BYTES));
    return new Uint8Array(plain);
  } catch {
    throw new Refused('damaged');
  }
}

/** Digests are of one length, and an index is one digit: no two places have the same. */
function infoOf(digest: string, index: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`fingertip-burden-packet/2${digest}${index}`);
}

function padded(plain: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  if (plain.length > length - LENGTH_BYTES) throw new RangeError(`no room for ${plain.length}`);
  const whole = new Uint8Array(length);
  new DataView(whole.buffer).setUint32(0, plain.length);
  whole.set(plain, LENGTH_BYTES);
  return whole;
}

/** What fills up is zeros: nothing can be carried in it. @throws Refused: malformed */
function unpadded(whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (end > whole.length || whole.subarray(end).some((byte) => byte !== 0)) {
    throw new Refused('malformed');
  }
  return whole.slice(LENGTH_BYTES, end);
}
