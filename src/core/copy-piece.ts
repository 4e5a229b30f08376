/** One piece of a copy's text, parsed and held against its schema; and what is wrong with it, where. */
import type { Finding, Issue } from './issue';
import { brokenJson, toIssues, written } from './issue';
import { lineAt } from './json-line';
import type { Piece, ScanFault } from './json-members';
import { MOST_CHARS, MOST_DEPTH } from './json-members';

/** Nobody mends more by hand; the rest shows when these are mended. */
export const MOST_ISSUES = 10;

export interface Parsed {
  value: unknown;
  issues: Issue[];
}

/** As much of a schema as is used here. */
export interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: unknown[] } };
}

export function atPiece(
  text: string,
  at: number,
  path: readonly PropertyKey[],
  problem: Issue['problem'],
  detail: string,
): Issue {
  return { path: written(path), line: lineAt(text, at), problem, detail };
}

export function faultIssue(text: string, { fault, at }: ScanFault): Issue {
  if (fault === 'no-object') return atPiece(text, at, [], 'format', '');
  if (fault === 'broken') return atPiece(text, at, [], 'json', String(lineAt(text, at)));
  return atPiece(text, at, [], 'too-much', String(fault === 'deep' ? MOST_DEPTH : MOST_CHARS));
}

/** One piece, parsed; its issues say where in the whole text they are. */
export function pieceOf(
  text: string,
  [from, until]: Piece,
  path: readonly PropertyKey[],
  schema: Schema,
): Parsed {
  const piece = text.slice(from, until);
  const before = () => lineAt(text, from) - 1;
  const placed = (issue: Issue): Issue => {
    const line = issue.line === null ? null : before() + issue.line;
    const inner = issue.path && !issue.path.startsWith('[') ? `.${issue.path}` : issue.path;
    const detail = issue.problem === 'json' ? String(line) : issue.detail;
    return { ...issue, path: written(path) + inner, line, detail };
  };
  let json: unknown;
  try {
    json = JSON.parse(piece);
  } catch {
    return { value: null, issues: [placed(brokenJson(piece))] };
  }
  const prototype = prototypeKey(json);
  if (prototype) return { value: null, issues: [atPiece(text, from, path, 'unknown-key', PROTO)] };
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const findings = (parsed.error?.issues ?? []) as Finding[];
  return { value: null, issues: toIssues(findings, json, piece, MOST_ISSUES).map(placed) };
}

const PROTO = '__proto__';

/** The parsers pass over such a key in silence; whoever wrote it meant to do harm. */
function prototypeKey(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return Object.hasOwn(json, PROTO) || Object.values(json).some(prototypeKey);
}
