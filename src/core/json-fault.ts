/** Where a text stops being JSON. The browsers' own messages name the place only now and then. */

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

type Expects = 'value' | 'first' | 'key' | 'colon' | 'end';

/** Position of the first character that cannot stand where it stands; null for valid JSON. */
export function faultAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expects: Expects = 'value';
  let at = past(SPACE, text, 0);
  while (at < text.length) {
    const char = text[at] ?? '';
    const inner = open[open.length - 1];
    let end: number | null = at + 1;
    if (expects === 'colon') {
      if (char !== ':') return at;
      expects = 'value';
    } else if (expects === 'end') {
      if (char === ',' && inner) expects = inner === '{' ? 'key' : 'value';
      else if (inner && char === CLOSING[inner]) open.pop();
      else return at;
    } else if (expects === 'first' && inner && char === CLOSING[inner]) {
      open.pop();
      expects = 'end';
    } else if (expects === 'key' || (expects === 'first' && inner === '{')) {
      end = pastString(text, at);
      expects = 'colon';
    } else if (char === '{' || char === '[') {
      open.push(char);
      expects = 'first';
    } else {
      end = char === '"' ? pastString(text, at) : past(SCALAR, text, at) || null;
      expects = 'end';
    }
    if (end === null || end === at) return at;
    at = past(SPACE, text, end);
  }
  return expects === 'end' && open.length === 0 ? null : text.length;
}

const CLOSING = { '{': '}', '[': ']' } as const;

function past(what: RegExp, text: string, from: number): number {
  what.lastIndex = from;
  return what.test(text) ? what.lastIndex : from;
}

/** The position after a string's closing quote; null where it is none or does not end in its line. */
function pastString(text: string, from: number): number | null {
  if (text[from] !== '"') return null;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') return at + 1;
    if (char < ' ') return null;
    if (char !== '\\') continue;
    const escaped = text.slice(at + 1, at + 6);
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(escaped)) return null;
    at += 1;
  }
  return null;
}
