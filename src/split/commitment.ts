/**
 * What binds the second of the two to his sum before he sees the first's: its hash, in his check
 * file, which goes out before the first makes any. Whoever sees the result first could else hand out
 * another sum, made to lead the first to whatever table he likes.
 *
 * A salt hides it: the first knows his own sum, and could try out which histogram fits the hash. Each
 * list has its own, made of a secret that never leaves. One salt for several would go out with the
 * sum over one list and open the hashes of all: of two lists that differ by one packet the first
 * knows all but that packet, and would try its answers until the hash fits.
 */
import { joined } from './bytes';

export const SECRET_BYTES = 32;
export const SALT_BYTES = 32;
export const COMMITMENT_BYTES = 32;
const PURPOSE = new TextEncoder().encode('fingertip-burden-sum/1');

/**
 * HMAC-SHA-256 of the list under the second's secret: the same whenever the same list is handed out,
 * and of another list nothing that anybody could tell.
 * @param list its digest
 */
export async function saltOf(
  secret: Uint8Array<ArrayBuffer>,
  list: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (secret.length !== SECRET_BYTES) throw new RangeError('length of a secret');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, list));
}

/** SHA-256 over the purpose, the salt and the sum's content. */
export async function commitmentTo(
  salt: Uint8Array,
  sum: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (salt.length !== SALT_BYTES) throw new RangeError('length of a salt');
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined([PURPOSE, salt, sum])));
}

/** The second's sum as it goes out: with what it is held to its hash by. */
export function withSalt(salt: Uint8Array, sum: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([salt, sum]);
}

/** The sum in what the second has handed out; null where it is not the one he was bound to. */
export async function boundSum(content: Uint8Array, bound: Uint8Array): Promise<Uint8Array | null> {
  if (content.length < SALT_BYTES || bound.length !== COMMITMENT_BYTES) return null;
  const sum = content.slice(SALT_BYTES);
  const made = await commitmentTo(content.slice(0, SALT_BYTES), sum);
  return made.every((byte, i) => byte === bound[i]) ? sum : null;
}
