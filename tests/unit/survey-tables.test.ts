/** What the command keeps of a hundred thousand packets in little room, held to what a Map would do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountedTwice, MarkList } from '../../src/cli/mark-list';
import { NameStore } from '../../src/cli/name-store';
import { PacketTable } from '../../src/cli/packet-table';
import type { Arrival } from '../../src/core/survey/intake';
import { arrive, beginIntake } from '../../src/core/survey/intake';

const FIELDS = 3;
const SALT = Uint32Array.of(1, 2, 3, 4);
const mark = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));
const band = fc.option(fc.nat(100), { nil: null });
const anyArrival: fc.Arbitrary<Arrival> = fc.record({
  file: fc.string({ unit: 'grapheme', maxLength: 40 }),
  mark,
  edition: fc.integer({ min: 1, max: 99 }),
  values: fc.array(band, { minLength: FIELDS, maxLength: FIELDS }),
});

describe('a table of packets', () => {
  it('stands in place of a Map, whatever arrives', () => {
    const again = fc
      .array(anyArrival, { maxLength: 20 })
      .chain((all) =>
        fc
          .array(
            all.length > 0
              ? fc.tuple(fc.constantFrom(...all), anyArrival)
              : fc.tuple(anyArrival, anyArrival),
            { maxLength: 20 },
          )
          .map((pairs) => [
            ...all,
            ...pairs.map(([known, other]) => ({ ...other, mark: known.mark })),
          ]),
      );
    fc.assert(
      fc.property(again, (arrivals) => {
        const mine = beginIntake(new PacketTable(FIELDS, SALT));
        const map = beginIntake();
        for (const arrival of arrivals) {
          arrive(mine, arrival);
          arrive(map, arrival);
        }
        expect([...mine.standing.values()]).toEqual([...map.standing.values()]);
        expect(mine.refused).toEqual(map.refused);
      }),
    );
  });

  it('finds each of very many, and none besides', () => {
    const table = new PacketTable(1, SALT);
    const numbered = (n: number) => {
      const bytes = Buffer.alloc(16);
      // All but two bytes alike: what a sender could make who knew where they go.
      bytes.writeUInt32LE(n, 12);
      return bytes.toString('base64url');
    };
    for (let n = 0; n < 20_000; n += 1) {
      table.set(numbered(n), { file: `${n}`, mark: numbered(n), edition: 1, values: [n % 5] });
    }
    expect(table.size).toBe(20_000);
    for (let n = 0; n < 20_000; n += 1) expect(table.get(numbered(n))?.file).toBe(`${n}`);
    expect(table.get(numbered(20_000))).toBeUndefined();
  });
});

describe('a list of marks', () => {
  const marks = fc.uniqueArray(mark, { maxLength: 30 });

  it('has what it was made of, in one text whatever the order', () => {
    fc.assert(
      fc.property(marks, mark, (all, other) => {
        const list = MarkList.of(all);
        expect(list.size).toBe(all.length);
        expect(all.every((one) => list.has(one))).toBe(true);
        expect(list.has(other)).toBe(all.includes(other));
        expect(MarkList.of([...all].reverse()).text).toBe(list.text);
        expect(MarkList.read(list.text)?.text).toBe(list.text);
      }),
    );
  });

  it('joins with another that shares none, and says how many it shares', () => {
    fc.assert(
      fc.property(marks, fc.nat(30), fc.nat(30), (all, cut, overlap) => {
        const second = all.slice(Math.max(0, cut - overlap));
        const first = all.slice(0, cut);
        const shared = first.filter((one) => second.includes(one)).length;
        const join = () => MarkList.of(first).with(MarkList.of(second));
        if (shared === 0) expect(join().text).toBe(MarkList.of(all).text);
        else expect(join).toThrow(new CountedTwice(shared));
      }),
    );
  });

  it.each(['A', 'AAAA', '照', 'A'.repeat(43)])('does not read %s', (text) => {
    expect(MarkList.read(text)).toBeNull();
  });
});

describe('names of files', () => {
  it('come back as they were, over many pages', () => {
    const store = new NameStore();
    const names = Array.from(
      { length: 30_000 },
      (_, n) => `${n}/指尖负担计-调研数据包 (${n}).json`,
    );
    const places = names.map((name) => store.add(name));
    expect(places.map((place) => store.at(place))).toEqual(names);
  });
});
