/** Takes bytes one piece after the other; whoever makes one has held their whole length first. */
export class Reader {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  /** @throws RangeError where there are fewer */
  take(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.bytes.length) throw new RangeError('too short');
    const piece = this.bytes.subarray(this.#at, end);
    this.#at = end;
    return piece;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
