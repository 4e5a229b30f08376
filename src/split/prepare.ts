/**
 * What an aggregator makes of his part of a packet as soon as it is opened. The part itself need not
 * be kept: what stays is his share of every bucket, a random number each, and what the other needs
 * to check the proofs.
 */
import type { SurveyDefinition } from '../core/survey/definition';
import { Refused } from '../core/survey/refusal';
import type { Half } from '../core/survey/split-work';
import { joined } from './bytes';
import { writeCheck } from './check';
import { fieldNonce } from './field-nonce';
import { readPart } from './part';
import type { Place } from './scheme';
import { bytesOf, given, schemeOf } from './scheme';

/**
 * The same part under the same key is prepared alike, so that nothing more is told by doing it
 * again.
 * @param verifyKey known to both aggregators and nobody else, and fixed before any packet is made
 * @param digest of the definition
 * @throws Refused: other-version, malformed, other-survey, other-definition, invalid-proof
 */
export async function prepare(
  bytes: Uint8Array,
  definition: SurveyDefinition,
  place: Place,
  digest: Uint8Array,
  verifyKey: Uint8Array,
): Promise<Half> {
  const { head, fields } = await readPart(bytes, definition, place, digest);
  const checks: Uint8Array[] = [];
  const outputs: Uint8Array[] = [];
  for (const [index, { buckets, input, shared }] of fields.entries()) {
    const scheme = schemeOf(buckets);
    const nonce = given(await fieldNonce(head, index));
    const made = await scheme
      .prepareInit(given(verifyKey), place, null, nonce, shared, input)
      .catch(notChecked);
    checks.push(...writeCheck(scheme, made));
    outputs.push(bytesOf(scheme, made.preparationState.outputShare));
  }
  const { nonce, edition } = head;
  return { nonce, edition, check: joined(checks), output: joined(outputs) };
}

/**
 * Where the point at which a proof is asked falls on one that would tell a value, the scheme does
 * not ask, for either of the two: such a packet is not used, and the others are.
 */
function notChecked(): never {
  throw new Refused('invalid-proof');
}
