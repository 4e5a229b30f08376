/** Files that are only there to be too much. */
const MB = 1_000_000;
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** @param good a good file: what is too much stands in it, after what says of which kind it is */
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
    ['a list of a million', () => within(`"platforms":[${Array(MB).fill('{}').join(',')}]`)],
    ['a number of a million digits', () => within(`"more":${'9'.repeat(MB)}`)],
    ['a million line breaks', () => within(`${'\\n'.repeat(MB)}"more":{`)],
  ];
}
