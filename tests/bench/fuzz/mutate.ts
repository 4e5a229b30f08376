/** What a hostile hand makes of a good file: other values, keys and shapes in it, other bytes of it. */
import fc from 'fast-check';

const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];
const MARKUP = [
  '<script>globalThis.hit=1</script>',
  '"><img src=x onerror=hit()>',
  '=HYPERLINK("http://x","y")',
  '\u202Etxt.exe',
  '\u0000',
  '\uD800',
  'https://*/*',
  'javascript:alert(1)',
];
const ODD = [0, -0, -1, 1.5, 1e308, 2 ** 53, Number.MIN_VALUE, true, false, null, [], {}, ''];

const leaf = fc.oneof(
  fc.constantFrom<unknown>(...ODD, ...MARKUP),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 3 }).map((text) => text.repeat(2_000)),
  fc.jsonValue({ maxDepth: 3 }),
);
const name = fc.oneof(fc.constantFrom(...POISON), fc.string({ maxLength: 12 }));

/** 0 to 1. Numbers drawn as they come are mostly near 0: the first key of a file would bear it all. */
const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1e6);

interface Edit {
  /** Which of all places in the file, 0 to 1. */
  place: number;
  how: 'set' | 'drop' | 'add' | 'twice' | 'nest' | 'swap';
  value: unknown;
  name: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  place: share,
  how: fc.constantFrom('set', 'set', 'drop', 'add', 'twice', 'nest', 'swap'),
  value: leaf,
  name,
});

/** One of these files with some edits, or with other bytes, or a text that is none of them. */
export function hostile(corpus: readonly string[]): fc.Arbitrary<string> {
  const file = fc.constantFrom(...corpus);
  const edited = fc
    .tuple(file, fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([text, edits]) => written(edits.reduce(applied, JSON.parse(text))));
  const cut = fc.tuple(file, share, fc.string({ maxLength: 5 })).map(([text, where, more]) => {
    const at = Math.floor(text.length * where);
    return text.slice(0, at) + more + text.slice(at + more.length);
  });
  const ended = fc
    .tuple(file, share)
    .map(([text, where]) => text.slice(0, Math.floor(text.length * where)));
  return fc.oneof(
    { weight: 6, arbitrary: edited },
    { weight: 2, arbitrary: cut },
    { weight: 1, arbitrary: ended },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  );
}

/** As `JSON.stringify`, but for the poisoned name, which `own` writes as a key of the text. */
const written = (json: unknown) => JSON.stringify(json).replaceAll(STAND_IN, '__proto__');
/** A key that an object literal cannot have by its own name. */
const STAND_IN = 'own-key-of-proto';
const own = (name: string) => (name === '__proto__' ? STAND_IN : name);

type Holder = Record<string, unknown> | unknown[];

function applied(root: unknown, { place, how, value, name }: Edit): unknown {
  const spots = spotsIn(root);
  const spot = spots[Math.floor(place * spots.length)];
  if (!spot) return value;
  const { holder, key } = spot;
  const at = holder as Record<string, unknown>;
  if (how === 'set') at[key] = value;
  else if (how === 'nest') at[key] = { [own(name)]: [at[key]] };
  else if (how === 'swap') {
    const other = spots[Math.floor((1 - place) * spots.length) % spots.length];
    if (other) at[key] = structuredClone((other.holder as Record<string, unknown>)[other.key]);
  } else if (Array.isArray(holder)) {
    if (how === 'drop') holder.splice(Number(key), 1);
    else holder.push(how === 'twice' ? structuredClone(at[key]) : value);
  } else if (how === 'drop') delete at[key];
  else at[own(name)] = how === 'twice' ? structuredClone(at[key]) : value;
  return root;
}

function spotsIn(json: unknown): { holder: Holder; key: string }[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    { holder: json as Holder, key },
    ...spotsIn(value),
  ]);
}
