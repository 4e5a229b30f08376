/** Where in a JSON text a key stands, so that whoever mends the file finds the line. */

type Path = readonly PropertyKey[];

/** The line (from 1) of a character. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/**
 * The line of the key or element that a path names, or of the last part of it that is there.
 * @param text valid JSON
 */
export function lineOf(text: string, path: Path): number {
  return lineAt(text, placeOf(text, path));
}

/** One pass over the text; only containers on the path are looked into. */
function placeOf(text: string, path: Path): number {
  let at = skipSpace(text, 0);
  for (const [i, key] of path.entries()) {
    const open = text[at];
    if (open !== '{' && open !== '[') return at;
    const found = open === '{' ? member(text, at, String(key)) : element(text, at, Number(key));
    if (!found) return at;
    at = found.value;
    if (i === path.length - 1) return found.key;
  }
  return at;
}

interface Place {
  key: number;
  value: number;
}

function member(text: string, open: number, name: string): Place | null {
  let at = skipSpace(text, open + 1);
  // Of a key that is there twice the parser keeps the last.
  let found: Place | null = null;
  while (text[at] === '"') {
    const end = skipString(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (isNamed(text.slice(at, end), name)) found = { key: at, value };
    at = next(text, value);
  }
  return found;
}

/** Parsed only where it is written in another way than it reads. */
function isNamed(quoted: string, name: string): boolean {
  return quoted.includes('\\') ? JSON.parse(quoted) === name : quoted === `"${name}"`;
}

function element(text: string, open: number, index: number): Place | null {
  let at = skipSpace(text, open + 1);
  for (let i = 0; text[at] !== ']' && at < text.length; i += 1) {
    if (i === index) return { key: at, value: at };
    at = next(text, at);
  }
  return null;
}

/** The start of what follows a value and its comma, or the closing bracket. */
function next(text: string, value: number): number {
  const end = skipSpace(text, skipValue(text, value));
  return text[end] === ',' ? skipSpace(text, end + 1) : end;
}

/** What a number or a word ends at: space, comma, closing brackets. */
const ENDS = new Set([32, 9, 10, 13, 44, 93, 125]);

function skipValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    const char = text[at];
    if (char === '"') at = skipString(text, at);
    else {
      if (char === '{' || char === '[') depth += 1;
      else if (char === '}' || char === ']') depth -= 1;
      at += 1;
    }
  } while (at < text.length && (depth > 0 || !ENDS.has(text.charCodeAt(at))));
  return at;
}

function skipString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** All that JSON takes for space. */
const SPACE = new Set([32, 9, 10, 13]);

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.has(text.charCodeAt(at))) at += 1;
  return at;
}
