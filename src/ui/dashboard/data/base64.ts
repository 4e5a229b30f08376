/** Bytes as text in pieces, and back: what is long must not become one call of many arguments. */

/** A multiple of 3, so that only the last piece is padded; and its length as text. */
const PIECE_BYTES = 3 * 8_192;
const PIECE_CHARS = 4 * 8_192;

export function* base64Pieces(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE_BYTES)));
  }
}

export function toBase64(bytes: Uint8Array): string {
  return [...base64Pieces(bytes)].join('');
}

/** The bytes of a text in pieces. @throws for what is no base64 */
export function* bytePieces(text: string): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < text.length; at += PIECE_CHARS) {
    const binary = atob(text.slice(at, at + PIECE_CHARS));
    yield Uint8Array.from(binary, (char) => char.charCodeAt(0));
  }
}
