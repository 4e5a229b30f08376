import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultAt } from '../../src/core/json-fault';
import { lineOf } from '../../src/core/json-line';

const valid = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['"a\nb"', 0],
    ['{"a": "b"', 9],
    ['', 0],
    ['[1]]', 3],
    ['{"a": 01}', 7],
    ['"\\x"', 0],
    ['tru', 0],
    ['{"名": “甲”}', 6],
    ['}', 0],
  ])('%j at %i', (text, at) => {
    expect(faultAt(text)).toBe(at);
    expect(valid(text)).toBe(false);
  });

  it('agrees with the parser on any JSON, whole or broken', () => {
    const broken = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '1', '\\', ':'),
    );
    fc.assert(
      fc.property(broken, ([text, place, mark]) => {
        const at = place % (text.length + 1);
        const spoilt = text.slice(0, at) + mark + text.slice(at + 1);
        for (const one of [text, spoilt]) expect(faultAt(one) === null).toBe(valid(one));
        // What stands before the fault can still become JSON, so a shorter text breaks no earlier.
        const fault = faultAt(spoilt);
        if (fault !== null)
          expect(faultAt(spoilt.slice(0, fault)) ?? fault).toBeLessThanOrEqual(fault);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the line of a key', () => {
  it('is found in any layout', () => {
    const text = JSON.stringify(
      { name: 'a "b" {c}', list: [{ id: 1 }, { id: 2, deep: { x: ['p', 'q'] } }], end: null },
      null,
      2,
    );
    const line = (needle: string) => text.slice(0, text.indexOf(needle)).split('\n').length;
    expect(lineOf(text, ['name'])).toBe(line('"name"'));
    expect(lineOf(text, ['list', 1, 'deep', 'x', 1])).toBe(line('"q"'));
    expect(lineOf(text, ['list', 1, 'absent'])).toBe(line('{\n      "id": 2'));
    expect(lineOf(text, ['end'])).toBe(line('"end"'));
    expect(lineOf(text, [])).toBe(1);
    expect(lineOf(JSON.stringify(JSON.parse(text)), ['list', 1, 'deep'])).toBe(1);
  });

  it('never runs away, whatever path it is asked for', () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.oneof(fc.string(), fc.nat(3))), (text, path) => {
        const lines = text.split('\n').length;
        expect(lineOf(text, path)).toBeGreaterThanOrEqual(1);
        expect(lineOf(text, path)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
