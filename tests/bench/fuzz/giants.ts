/** Files that are only there to be too much. */
const MB = 1_000_000;
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** @param good a good file: what is too much stands in it, after what says of which kind it is */
/** What stays below the largest size that any importer takes, and is all the worse for it. */
const crowd = (n: number) => Array.from({ length: n }, (_, i) => `"k${i}":1`).join(',');

export function giants(good: string): [what: string, text: () => string][] {
  const within = (member: string) => `${good.trimEnd().replace(/\}$/, '')},${member}}`;
  return [
    ['100 MB of one letter', () => 'x'.repeat(100 * MB)],
    ['100 MB in one text', () => within(`"more":"${'x'.repeat(100 * MB)}"`)],
    ['100 MB of spaces', () => `${good}${' '.repeat(100 * MB)}`],
    ['a million brackets', () => nested(MB)],
    ['a million brackets within', () => within(`"more":${nested(MB / 2)}`)],
    ['a million keys', () => within(Array.from({ length: MB }, (_, i) => `"k${i}":1`).join(','))],
    ['one key a million times', () => within(Array.from({ length: MB }, () => '"k":1').join(','))],
    ['60,000 keys, 0.7 MB', () => within(crowd(60_000))],
    ['60,000 keys further in', () => inner(good, crowd(60_000))],
    ['300,000 keys, 3.9 MB', () => within(crowd(300_000))],
    ['a list of a million', () => within(`"platforms":[${Array(MB).fill('{}').join(',')}]`)],
    ['a number of a million digits', () => within(`"more":${'9'.repeat(MB)}`)],
    ['a million line breaks', () => within(`${'\\n'.repeat(MB)}"more":{`)],
  ];
}

/** Before the first member of the first object within; of a file without one, at its own. */
function inner(good: string, members: string): string {
  const at = Math.max(0, good.indexOf('{', 1));
  return `${good.slice(0, at + 1)}${members},${good.slice(at + 1)}`;
}
