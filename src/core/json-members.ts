/**
 * The members of a large JSON object, found without parsing it: where each value and each element
 * of a list stands. So a file of any size is read piece by piece, each small, and none too deep.
 */

/** What one piece may hold; a trace has 200 characters, a year of a busy platform's form 5,000. */
export const MOST_CHARS = 8_000_000;
/** Brackets within brackets of one piece. A platform's rules are five deep. */
export const MOST_DEPTH = 16;
/** A copy has 14 members. */
const MOST_MEMBERS = 50;
const MOST_NAME_CHARS = 100;
/** The caller hears from us about this often, in characters. */
const STRIDE = 500_000;

export type Piece = readonly [from: number, until: number];

export interface Member {
  name: string;
  /** Where its name stands. */
  at: number;
  value: Piece;
  /** The pieces of a list; null where the value is none. */
  elements: Piece[] | null;
}

/** `broken`: no JSON. `large`: a piece, or the number of members, is past its limit. */
export interface ScanFault {
  fault: 'broken' | 'no-object' | 'large' | 'deep';
  at: number;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPENING = new Set([123, 91]);
const CLOSING = new Set([125, 93]);

/** Yields how far it is, in characters; throws nothing. A piece may yet be broken inside. */
export function* membersOf(text: string): Generator<number, Member[] | ScanFault> {
  const members: Member[] = [];
  let at = pastSpace(text, 0);
  if (text[at] !== '{') return { fault: at < text.length ? 'no-object' : 'broken', at };
  at = pastSpace(text, at + 1);
  if (text[at] === '}') return rest(text, at + 1, members);
  for (;;) {
    if (members.length === MOST_MEMBERS) return { fault: 'large', at };
    const nameEnd = text[at] === '"' ? pastString(text, at, at + MOST_NAME_CHARS) : null;
    const name = nameEnd === null ? null : nameIn(text.slice(at, nameEnd));
    const colon = pastSpace(text, nameEnd ?? at);
    if (name === null || text.charCodeAt(colon) !== COLON) return { fault: 'broken', at };
    const from = pastSpace(text, colon + 1);
    const list = text[from] === '[' ? yield* elementsOf(text, from) : null;
    if (list && 'fault' in list) return list;
    const until = list ? list.until : pastValue(text, from);
    if (typeof until !== 'number') return until;
    members.push({ name, at, value: [from, until], elements: list?.elements ?? null });
    yield until;
    at = pastSpace(text, until);
    if (text[at] === '}') return rest(text, at + 1, members);
    if (text[at] !== ',') return { fault: 'broken', at };
    at = pastSpace(text, at + 1);
  }
}

function rest(text: string, at: number, members: Member[]): Member[] | ScanFault {
  const end = pastSpace(text, at);
  return end < text.length ? { fault: 'broken', at: end } : members;
}

function* elementsOf(
  text: string,
  open: number,
): Generator<number, { elements: Piece[]; until: number } | ScanFault> {
  const elements: Piece[] = [];
  let at = pastSpace(text, open + 1);
  let told = at;
  if (text[at] === ']') return { elements, until: at + 1 };
  for (;;) {
    const until = pastValue(text, at);
    if (typeof until !== 'number') return until;
    elements.push([at, until]);
    at = pastSpace(text, until);
    if (text[at] === ']') return { elements, until: at + 1 };
    if (text[at] !== ',') return { fault: 'broken', at };
    at = pastSpace(text, at + 1);
    if (at - told >= STRIDE) {
      told = at;
      yield at;
    }
  }
}

/** The position after a value, whatever is in it. */
function pastValue(text: string, from: number): number | ScanFault {
  const most = from + MOST_CHARS;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (at >= most) return { fault: 'large', at: from };
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      const end = pastString(text, at, most);
      if (end === null) return { fault: text.length > most ? 'large' : 'broken', at: from };
      if (depth === 0) return end;
      at = end - 1;
    } else if (OPENING.has(char)) {
      depth += 1;
      if (depth > MOST_DEPTH) return { fault: 'deep', at: from };
    } else if (CLOSING.has(char)) {
      if (depth === 0) return at > from ? at : { fault: 'broken', at };
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (char === COMMA || isSpace(char))) {
      return at > from ? at : { fault: 'broken', at };
    }
  }
  return { fault: 'broken', at: text.length };
}

/** The position after the closing quote; null where there is none before `most`. */
function pastString(text: string, from: number, most: number): number | null {
  for (let at = from + 1; at < text.length && at < most; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char === BACKSLASH) at += 1;
  }
  return null;
}

function nameIn(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9 || char === 0xfeff;
}
