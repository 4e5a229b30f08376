/** A packet's file as its aggregator takes it in: opened, checked, and its nonce made a mark. */
import { MARK_BYTES } from '../core/survey/counts-schema';
import type { SurveyDefinition } from '../core/survey/definition';
import type { Arrival } from '../core/survey/intake';
import { parsePacket, parsePacketFile } from '../core/survey/packet-schema';
import { Refused } from '../core/survey/refusal';
import { toBase64url } from './base64url';
import type { KeyHalves } from './key-pair';
import { openPart } from './packet-seal';

/**
 * For a survey of one aggregator.
 * @throws Refused
 */
export async function readPacket(
  text: string,
  key: KeyHalves,
  definition: SurveyDefinition,
): Promise<Omit<Arrival, 'file'>> {
  const plain = await openPart(parsePacketFile(text), 0, key, definition);
  const { nonce, edition, values } = parsePacket(utf8(plain), definition);
  return { mark: await markOf(definition.id, nonce), edition, values };
}

/**
 * What is kept of a nonce that was counted: enough to know it again, and not the nonce, which also
 * stands on its participant's machine. 128 bits of a hash: no two of any survey are alike.
 */
export async function markOf(survey: string, nonce: string): Promise<string> {
  const text = new TextEncoder().encode(`fingertip-burden-counted/1${survey}${nonce}`);
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', text), 0, MARK_BYTES));
}

/** Bytes that are no text are refused, not mended. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('malformed');
  }
}
