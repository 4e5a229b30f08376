/** Bytes as text that needs no escape anywhere, without padding (RFC 4648, section 5). */

/** So many bytes become the arguments of one call; a multiple of 3, so that pieces join. */
const PIECE = 3 * 8_192;

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text.replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');
}

/** @throws RangeError for what is no base64url, or not the one text of its bytes */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (/[^\w-]/.test(text) || text.length % 4 === 1) throw new RangeError('no base64url');
  const binary = atob(text.replace(/[-_]/g, (char) => (char === '-' ? '+' : '/')));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  // Bits that no byte takes up would let one file be written in several ways.
  if (toBase64url(bytes) !== text) throw new RangeError('no base64url');
  return bytes;
}
