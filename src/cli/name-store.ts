/** Names of files, end to end in pages: a string apiece takes several times as much. */

const PAGE_BYTES = 1 << 20;
const LENGTH_BYTES = 2;
/** No path that a system opens is longer. */
const MOST_BYTES = 2 ** 16 - 1;

export class NameStore {
  private readonly pages: Buffer[] = [];
  private end = PAGE_BYTES;

  /** @returns where it is kept, below 2^48 */
  add(name: string): number {
    const bytes = Buffer.from(name).subarray(0, MOST_BYTES);
    if (this.end + LENGTH_BYTES + bytes.length > PAGE_BYTES) {
      this.pages.push(Buffer.alloc(PAGE_BYTES));
      this.end = 0;
    }
    const place = (this.pages.length - 1) * PAGE_BYTES + this.end;
    const page = this.pageOf(place);
    page.writeUInt16LE(bytes.length, this.end);
    bytes.copy(page, this.end + LENGTH_BYTES);
    this.end += LENGTH_BYTES + bytes.length;
    return place;
  }

  at(place: number): string {
    const page = this.pageOf(place);
    const from = (place % PAGE_BYTES) + LENGTH_BYTES;
    return page.toString('utf8', from, from + page.readUInt16LE(from - LENGTH_BYTES));
  }

  private pageOf(place: number): Buffer {
    const page = this.pages[Math.floor(place / PAGE_BYTES)];
    if (!page) throw new RangeError(`no name at ${place}`);
    return page;
  }
}
