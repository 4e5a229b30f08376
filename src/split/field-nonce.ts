/**
 * The nonce of one field. The scheme wants one that is used once: each field of each edition of each
 * packet has its own, drawn out of the packet's by the scheme's own generator. The survey is in it,
 * and its definition to the letter, so that a share made for one proves nothing under another.
 */

import { bytesOfHex } from '../core/hex';
import { SEED_BYTES } from '../core/survey/split-size';
import { joined } from './bytes';
import type { PartHead } from './part';
import { schemeOf } from './scheme';

const TAG = new TextEncoder().encode('fingertip-burden-field-nonce/2');

export async function fieldNonce(head: PartHead, index: number): Promise<Uint8Array> {
  const { xof } = schemeOf(2);
  const binder = joined([
    bytesOfHex(head.survey),
    head.definition,
    Uint8Array.of(head.edition, index >> 8, index & 255),
  ]);
  return (await xof.deriveSeed(bytesOfHex(head.nonce), TAG, binder)).slice(0, SEED_BYTES);
}
