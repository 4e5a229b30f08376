/** Marks of the packets that were counted, ascending in one run of bytes: sixteen for each. */
import { MARK_BYTES } from '../core/survey/counts-schema';
import { fromBase64url, toBase64url } from '../seal/base64url';

/** So many packets are in both of two runs. */
export class CountedTwice extends Error {
  override name = 'CountedTwice';
  constructor(readonly packets: number) {
    super(`${packets} packets in two runs`);
  }
}

export class MarkList {
  private constructor(private readonly bytes: Buffer) {}

  static readonly NONE = new MarkList(Buffer.alloc(0));

  /** In any order, each once. */
  static of(marks: readonly string[]): MarkList {
    const all = marks.map((mark) => Buffer.from(mark, 'base64url')).sort(Buffer.compare);
    return new MarkList(Buffer.concat(all, all.length * MARK_BYTES));
  }

  /** As `text` wrote it; null where it did not. */
  static read(text: string): MarkList | null {
    try {
      const list = new MarkList(Buffer.from(fromBase64url(text).buffer));
      return list.isAscending() ? list : null;
    } catch {
      return null;
    }
  }

  get text(): string {
    return toBase64url(this.bytes);
  }

  /** Each as it was given. */
  all(): string[] {
    return Array.from({ length: this.size }, (_, i) => toBase64url(this.at(i)));
  }

  get size(): number {
    return this.bytes.length / MARK_BYTES;
  }

  has(mark: string): boolean {
    const sought = Buffer.from(mark, 'base64url');
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Buffer.compare(this.at(middle), sought) < 0) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.at(low).equals(sought);
  }

  /** @throws CountedTwice where they share any: the counts of one cannot be taken back. */
  with(other: MarkList): MarkList {
    const whole = Buffer.alloc(this.bytes.length + other.bytes.length);
    let shared = 0;
    let [mine, others, end] = [0, 0, 0];
    while (mine < this.size || others < other.size) {
      const [a, b] = [this.at(mine), other.at(others)];
      const order = a.length === 0 ? 1 : b.length === 0 ? -1 : Buffer.compare(a, b);
      if (order === 0) shared += 1;
      end += (order <= 0 ? a : b).copy(whole, end);
      if (order <= 0) mine += 1;
      if (order >= 0) others += 1;
    }
    if (shared > 0) throw new CountedTwice(shared);
    return new MarkList(whole);
  }

  /** Empty past the end. */
  private at(index: number): Buffer {
    return this.bytes.subarray(index * MARK_BYTES, (index + 1) * MARK_BYTES);
  }

  private isAscending(): boolean {
    for (let i = 1; i < this.size; i += 1) {
      if (Buffer.compare(this.at(i - 1), this.at(i)) >= 0) return false;
    }
    return Number.isInteger(this.size);
  }
}
