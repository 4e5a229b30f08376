/** A packet → two parts, of which neither alone says anything of its values. */
import type { SurveyDefinition } from '../core/survey/definition';
import { fieldsOf } from '../core/survey/fields';
import { plaintextOf } from '../core/survey/make-packet';
import type { Packet } from '../core/survey/packet';
import { bucketsOf, SEED_BYTES } from '../core/survey/split-size';
import { joined } from './bytes';
import { fieldNonce } from './field-nonce';
import { partOf } from './part';
import { given, schemeOf } from './scheme';

const TAG = new TextEncoder().encode('fingertip-burden-split/2');

/**
 * One plaintext an aggregator, in the definition's order, each of one length for a definition. A
 * field that is not given is the last of its buckets: neither can tell that it is left out.
 *
 * The same packet under the same seed is split alike, so that a file saved twice, one handed to
 * each, still fits together. Anything that differs, and be it one value, is split anew: under the
 * same chance the difference of two shares would be that of the values.
 * @param digest of the definition
 * @param seed `SEED_BYTES` random bytes, drawn once a survey and never leaving this machine
 */
export async function splitValues(
  definition: SurveyDefinition,
  packet: Packet,
  digest: Uint8Array,
  seed: Uint8Array,
): Promise<[Uint8Array, Uint8Array]> {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes`);
  const plaintext = new TextEncoder().encode(plaintextOf(packet));
  const head = { ...packet, definition: digest };
  const shares: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [index, field] of fieldsOf(definition).entries()) {
    const scheme = schemeOf(bucketsOf(field));
    const nonce = given(await fieldNonce(head, index));
    const chance = new scheme.xof(
      seed,
      TAG,
      joined([Uint8Array.of(index >> 8, index & 255), digest, plaintext]),
    );
    const rand = given(await chance.next(scheme.randSize));
    const bucket = packet.values[index] ?? field.bands;
    const { inputShares, publicShare } = await scheme.shardEncoded(bucket, nonce, rand);
    for (const [place, share] of inputShares.entries()) shares[place]?.push(share, publicShare);
  }
  return [partOf(head, shares[0]), partOf(head, shares[1])];
}
