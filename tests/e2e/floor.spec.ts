/**
 * The product as built asks of a browser nothing that Chrome and Edge 109 lack. By names: that it
 * behaves there is another matter, and README says how far that was seen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newerNamesIn, newerSyntax } from '../floor/scripts';
import { newerIn } from '../floor/styles';

const BUILT = process.env.EXTENSION_DIR ?? '.output/chrome-mv3';
const texts = (kind: RegExp) =>
  readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => ({
      name: name.replace(/-[\w-]{8}\./, '.'),
      text: readFileSync(join(BUILT, name), 'utf8'),
    }));

/** Names of our own and of libraries, which newer browsers use as well; of our own code the compiler knows which is meant. */
const OWN = new Set([
  ...['bytes', 'check', 'command', 'contentEncoding', 'destroy', 'entry', 'first', 'imageIndex'],
  ...[
    'inspect',
    'last',
    'login',
    'opacity',
    'run',
    'share',
    'side',
    'take',
    'use',
    'watch',
    'when',
  ],
]);
/** Asked for before they are used, and done without where they are not. */
const GUARDED = new Map([
  ['canParse', 'zod, of addresses'],
  ['moveBefore', 'preact, of nodes that move'],
]);

test('every script is in the language of the floor', () => {
  const scripts = texts(/\.js$/);
  expect(scripts.length).toBeGreaterThan(10);
  const faults = scripts.flatMap(
    ({ name, text }) => newerSyntax(text)?.concat(` in ${name}`) ?? [],
  );
  expect(faults).toEqual([]);
});

test('no script names what the floor lacks, but for what is known and guarded', () => {
  const found = new Set(texts(/\.js$/).flatMap(({ text }) => newerNamesIn(text)));
  const known = [...OWN, ...GUARDED.keys()];
  expect([...found].filter((name) => !known.includes(name))).toEqual([]);
  // What is gone is known no longer.
  expect(known.filter((name) => !found.has(name))).toEqual([]);
});

test('every style is one that the floor draws', () => {
  const styles = texts(/\.css$/);
  expect(styles.length).toBeGreaterThan(3);
  expect(
    styles.flatMap(({ name, text }) => newerIn(text).map((one) => `${one} in ${name}`)),
  ).toEqual([]);
});

test('the search sees what is newer, and lets be what is not', () => {
  expect(newerSyntax('a = /[[a-z]--b]/v')).not.toBeNull();
  expect(newerSyntax('using a = b;')).not.toBeNull();
  expect(newerSyntax('class A { static { this.#a?.at(-1); } #a }')).toBeNull();
  const names =
    'a.toSorted(); Object.groupBy(a, b); Promise.withResolvers(); a["isSubsetOf"](b); URL.canParse(c); d.showPopover(); new CloseWatcher()';
  expect(newerNamesIn(names)).toEqual(
    [
      'CloseWatcher',
      'canParse',
      'groupBy',
      'isSubsetOf',
      'showPopover',
      'toSorted',
      'withResolvers',
    ].sort(),
  );
  expect(newerNamesIn('a.at(-1); structuredClone(b); c.checkVisibility(); d.flatMap(e)')).toEqual(
    [],
  );
  expect(newerIn('a { text-wrap: balance; color: oklch(50% 0 0); & b { color: red } }')).toEqual([
    'nesting',
    'oklch()',
    'text-wrap',
    'text-wrap: balance',
  ]);
  expect(
    newerIn(
      '@starting-style { a { top: 0 } } a:user-valid { color: color-mix(in srgb, red, blue) }',
    ),
  ).toEqual([':user-valid', '@starting-style', 'color-mix()']);
  const exact = 'print-color-adjust: exact';
  expect(newerIn(`a { ${exact} }`)).toContain('print-color-adjust');
  expect(newerIn(`a { -webkit-${exact}; ${exact} }`)).toEqual([]);
  expect(newerIn('a:has(b) { inset: 0; height: 1dvh; accent-color: red }')).toEqual([]);
});
