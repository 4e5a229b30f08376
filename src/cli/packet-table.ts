/**
 * Of each participant the packet that stands so far, for as many of them as there are. It is all
 * that grows with a survey: for each packet a record of its mark, edition, one byte a field and the
 * place of its file's name, that name, and one slot to find it by.
 */
import { MARK_BYTES } from '../core/survey/counts-schema';
import type { Arrival, Arrivals } from '../core/survey/intake';
import { NameStore } from './name-store';

const RECORDS_A_PAGE = 4_096;
const EDITION_AT = MARK_BYTES;
const NAME_AT = EDITION_AT + 1;
const NAME_BYTES = 6;
const VALUES_AT = NAME_AT + NAME_BYTES;
/** A band is 100 at the most. */
const NOT_GIVEN = 255;
const FIRST_SLOTS = 1 << 12;
/** Of the slots: past it they are doubled. */
const FULLEST = 0.7;

export class PacketTable implements Arrivals {
  private readonly pages: Buffer[] = [];
  private readonly names = new NameStore();
  /** Number of a record + 1; 0 where there is none. */
  private slots = new Uint32Array(FIRST_SLOTS);
  size = 0;

  /**
   * @param fields of the survey
   * @param salt random: whoever sends many packets could else choose them to lie in one place
   */
  constructor(
    private readonly fields: number,
    private readonly salt: Uint32Array,
  ) {}

  get(mark: string): Arrival | undefined {
    const record = this.find(Buffer.from(mark, 'base64url')).record;
    return record && this.arrivalOf(record);
  }

  set(mark: string, { file, edition, values }: Arrival): void {
    if (this.size >= this.slots.length * FULLEST) this.spread();
    const bytes = Buffer.from(mark, 'base64url');
    const { slot, record: known } = this.find(bytes);
    const record = known ?? this.added(slot);
    bytes.copy(record);
    record.writeUInt8(edition, EDITION_AT);
    record.writeUIntLE(this.names.add(file), NAME_AT, NAME_BYTES);
    for (let i = 0; i < this.fields; i += 1) record[VALUES_AT + i] = values[i] ?? NOT_GIVEN;
  }

  *values(): Generator<Arrival> {
    for (let i = 0; i < this.size; i += 1) yield this.arrivalOf(this.record(i));
  }

  private arrivalOf(record: Buffer): Arrival {
    return {
      file: this.names.at(record.readUIntLE(NAME_AT, NAME_BYTES)),
      mark: record.toString('base64url', 0, MARK_BYTES),
      edition: record.readUInt8(EDITION_AT),
      values: Array.from(record.subarray(VALUES_AT), (one) => (one === NOT_GIVEN ? null : one)),
    };
  }

  private find(mark: Buffer): { slot: number; record: Buffer | undefined } {
    for (let slot = this.home(mark); ; slot = (slot + 1) % this.slots.length) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return { slot, record: undefined };
      const record = this.record(number - 1);
      if (record.compare(mark, 0, MARK_BYTES, 0, MARK_BYTES) === 0) return { slot, record };
    }
  }

  private added(slot: number): Buffer {
    const recordBytes = VALUES_AT + this.fields;
    if (this.size % RECORDS_A_PAGE === 0) {
      this.pages.push(Buffer.alloc(RECORDS_A_PAGE * recordBytes));
    }
    this.size += 1;
    this.slots[slot] = this.size;
    return this.record(this.size - 1);
  }

  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let i = 0; i < this.size; i += 1) this.slots[this.find(this.record(i)).slot] = i + 1;
  }

  private record(index: number): Buffer {
    const recordBytes = VALUES_AT + this.fields;
    const from = (index % RECORDS_A_PAGE) * recordBytes;
    const page = this.pages[Math.floor(index / RECORDS_A_PAGE)];
    if (!page) throw new RangeError(`no record ${index}`);
    return page.subarray(from, from + recordBytes);
  }

  /** Sum of products with random numbers: no two marks meet more often than by chance. */
  private home(mark: Buffer): number {
    let sum = 0;
    for (const [i, factor] of this.salt.entries()) {
      sum = (sum + Math.imul(mark.readUInt32LE(i * 4), factor | 1)) | 0;
    }
    return (sum ^ (sum >>> 15)) & (this.slots.length - 1);
  }
}
