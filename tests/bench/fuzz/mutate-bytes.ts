/** What a hostile hand makes of good bytes: other bits, runs, lengths and order. */
import fc from 'fast-check';

const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1e6);
const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 }));

interface Edit {
  /** Where, 0 to 1; heads are short, so one in three falls into the first hundred bytes. */
  place: number;
  how: 'flip' | 'run' | 'drop' | 'twice' | 'end' | 'add';
  value: number;
  length: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.oneof({ weight: 2, arbitrary: share }, { weight: 1, arbitrary: fc.constant(-1) }),
  how: fc.constantFrom('flip', 'flip', 'run', 'run', 'drop', 'twice', 'end', 'add'),
  value: byte,
  length: fc.oneof(fc.constantFrom(1, 16, 17, 32), fc.integer({ min: 1, max: 400 })),
});

/** One of these files, each letter a byte, with some edits, or bytes that are none of them. */
export function hostileBytes(corpus: readonly string[]): fc.Arbitrary<string> {
  const edited = fc
    .tuple(fc.constantFrom(...corpus), fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(99))
    .map(([text, edits, within]) => edits.reduce((one, each) => applied(one, each, within), text));
  const none = fc
    .uint8Array({ maxLength: 300 })
    .map((bytes) => Buffer.from(bytes).toString('latin1'));
  return fc.oneof({ weight: 9, arbitrary: edited }, { weight: 1, arbitrary: none });
}

function applied(text: string, { place, how, value, length }: Edit, within: number): string {
  const at = place < 0 ? Math.min(within, text.length) : Math.floor(text.length * place);
  const piece = text.slice(at, at + length);
  const letter = String.fromCharCode(value);
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  if (how === 'flip') {
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (value % 8)) || 0);
    return before + flipped + text.slice(at + 1);
  }
  if (how === 'run') return before + letter.repeat(piece.length) + after;
  if (how === 'drop') return before + after;
  if (how === 'twice') return before + piece + piece + after;
  if (how === 'end') return before;
  return before + letter.repeat(length) + text.slice(at);
}
